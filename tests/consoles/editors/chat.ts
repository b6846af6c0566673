// A console's chat page whose reply box is one of the editors in use on the web:
// `?box=Slate` at a real console's address.
import type { MountedEditor } from './editor.ts';
import { EDITORS, editorNamed } from './editors.ts';
import type { EditorName } from './editors.ts';
import { showSurroundings } from './surroundings.ts';

declare global {
  interface Window {
    /** For tests. */
    __editor: {
      /** A new editor with this text and no history; resolves when it takes typing. */
      readonly begin: (text: string) => Promise<void>;
      readonly model: () => string;
    };
  }
}

const BOX_CLASS = 'EditorContent';
const isEditor = (name: string): name is EditorName => Object.hasOwn(EDITORS, name);

const name = new URL(location.href).searchParams.get('box') ?? '';
const app = document.getElementById('app');
if (!app || !isEditor(name)) throw new Error(`no such editor: ${name}`);
const { on, load } = editorNamed(name);
const place = showSurroundings(app, on);
const { mount } = await load();
let editor: MountedEditor | null = null;

window.__editor = {
  model: () => editor?.model() ?? '',
  begin: async (text) => {
    editor?.unmount();
    const fresh = document.createElement('div');
    place.replaceChildren(fresh);
    editor = await mount(fresh, text, BOX_CLASS);
  },
};
await window.__editor.begin('');
document.documentElement.dataset.ready = '';
