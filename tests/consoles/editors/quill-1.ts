import Quill from 'quill1';
import 'quill1/dist/quill.core.css';
import { HINT } from './editor.ts';
import type { MountEditor } from './editor.ts';

export const mount: MountEditor = (place, text, boxClass) => {
  const quill = new Quill(place, { modules: { toolbar: false }, placeholder: HINT });
  quill.root.classList.add(boxClass);
  quill.setText(text);
  quill.history.clear();
  // Its model always ends with a line break of its own.
  return { model: () => quill.getText().replace(/\n$/u, ''), unmount: () => undefined };
};
