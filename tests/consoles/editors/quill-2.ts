import Quill from 'quill';
import 'quill/dist/quill.core.css';
import { HINT } from './editor.ts';
import type { MountEditor } from './editor.ts';

export const mount: MountEditor = (place, text, boxClass) => {
  const quill = new Quill(place, { modules: { toolbar: false }, placeholder: HINT });
  quill.root.classList.add(boxClass);
  quill.setText(text);
  quill.history.clear();
  return { model: () => quill.getText().replace(/\n$/u, ''), unmount: () => undefined };
};
