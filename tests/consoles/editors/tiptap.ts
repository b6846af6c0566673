import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import type { MountEditor } from './editor.ts';

export const mount: MountEditor = (place, text, boxClass) => {
  const editor = new Editor({
    element: place,
    extensions: [StarterKit],
    content: text,
    editorProps: { attributes: { class: boxClass } },
  });
  return { model: () => editor.getText({ blockSeparator: '\n' }), unmount: () => editor.destroy() };
};
