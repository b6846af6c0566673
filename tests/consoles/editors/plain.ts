import { linesOfHtml } from './editor.ts';
import type { MountEditor } from './editor.ts';

export const mount: MountEditor = (place, text, boxClass) => {
  place.contentEditable = 'true';
  place.className = boxClass;
  place.textContent = text;
  let model = text;
  // Not `innerText`, which counts an empty line twice, whoever made it.
  place.addEventListener('input', () => (model = linesOfHtml(place.innerHTML)));
  return { model: () => model, unmount: () => undefined };
};
