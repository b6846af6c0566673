import { createEditor } from '@wangeditor/editor';
import '@wangeditor/editor/dist/css/style.css';
import { HINT } from './editor.ts';
import type { MountEditor } from './editor.ts';

export const mount: MountEditor = (place, text, boxClass) => {
  place.style.height = '300px';
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  const editor = createEditor({
    selector: place,
    html: paragraph.outerHTML,
    config: { placeholder: HINT },
    mode: 'simple',
  });
  place.querySelector('[contenteditable]')?.classList.add(boxClass);
  return { model: () => editor.getText(), unmount: () => editor.destroy() };
};
