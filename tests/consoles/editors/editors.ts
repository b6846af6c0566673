// The editors by the name in the page's address; each in a chunk of its own.
import type { MountEditor } from './editor.ts';

interface Editor {
  /** Which console's page it stands on: one has a textarea for its reply box, the other a contenteditable. */
  readonly on: 'pinduoduo' | 'jd';
  readonly load: () => Promise<{ readonly mount: MountEditor }>;
  /** It loses arrow keys that come faster: it looks at the caret every 100 ms, and puts it back. */
  readonly keysEveryMs?: number;
  /** The frame in which its box is, the frame's body. */
  readonly frame?: string;
  /** What is typed into the empty box does not come back with Ctrl+Z either. */
  readonly keepsFirst?: true;
}

export const EDITORS = {
  'React 19 textarea': { on: 'pinduoduo', load: () => import('./react-textarea.tsx') },
  'Vue 3 textarea': { on: 'pinduoduo', load: () => import('./vue-textarea.ts') },
  contenteditable: { on: 'jd', load: () => import('./plain.ts') },
  pell: { on: 'jd', load: () => import('./pell.ts'), keepsFirst: true },
  'Quill 1': { on: 'jd', load: () => import('./quill-1.ts') },
  'Quill 2': { on: 'jd', load: () => import('./quill-2.ts') },
  'Draft.js': { on: 'jd', load: () => import('./draft.tsx') },
  Slate: { on: 'jd', load: () => import('./slate.tsx') },
  Lexical: { on: 'jd', load: () => import('./lexical.ts') },
  ProseMirror: { on: 'jd', load: () => import('./prosemirror.ts') },
  TipTap: { on: 'jd', load: () => import('./tiptap.ts') },
  'CKEditor 5': { on: 'jd', load: () => import('./ckeditor.ts') },
  'wangEditor 5': { on: 'jd', load: () => import('./wangeditor.ts'), keysEveryMs: 120 },
  'TinyMCE 8': { on: 'jd', load: () => import('./tinymce.ts'), frame: 'iframe.tox-edit-area__iframe' },
} satisfies Readonly<Record<string, Editor>>;

export type EditorName = keyof typeof EDITORS;
export const editorNamed = (name: EditorName): Editor => EDITORS[name];
