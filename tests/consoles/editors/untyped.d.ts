// The parts in use of packages that bring no types.

declare module 'quill1' {
  export default class Quill {
    constructor(place: HTMLElement, options: { modules: { toolbar: false }; placeholder?: string });
    readonly root: HTMLElement;
    readonly history: { clear(): void };
    on(event: 'text-change', listener: (delta: object, before: object, source: 'api' | 'user') => void): void;
    enable(isEnabled: boolean): void;
    setText(text: string): void;
    getText(): string;
  }
}

declare module 'pell' {
  export function init(settings: {
    element: HTMLElement;
    onChange: (html: string) => void;
    defaultParagraphSeparator: 'p' | 'div';
  }): HTMLElement & { readonly content: HTMLElement };
}

declare module 'draft-js' {
  import type { ComponentType } from 'react';

  export class ContentState {
    static createFromText(text: string): ContentState;
    getPlainText(delimiter: string): string;
  }
  export class EditorState {
    static createWithContent(content: ContentState): EditorState;
    getCurrentContent(): ContentState;
  }
  export const Editor: ComponentType<{
    editorState: EditorState;
    onChange: (state: EditorState) => void;
    placeholder: string;
  }>;
}
