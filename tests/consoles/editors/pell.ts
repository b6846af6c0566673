import { init } from 'pell';
import { linesOfHtml } from './editor.ts';
import type { MountEditor } from './editor.ts';

export const mount: MountEditor = (place, text, boxClass) => {
  // As after the first key, with which pell makes a paragraph.
  let html = text === '' ? '' : `<p>${text}</p>`;
  const { content } = init({ element: place, onChange: (changed) => (html = changed), defaultParagraphSeparator: 'p' });
  content.classList.add(boxClass);
  content.innerHTML = html;
  return { model: () => linesOfHtml(html), unmount: () => undefined };
};
