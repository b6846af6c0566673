import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/themes/silver';
import { HINT } from './editor.ts';
import type { MountEditor } from './editor.ts';

/** Its box is the body of a frame, where no class of the console's page is. */
export const mount: MountEditor = async (place, text) => {
  const target = place.appendChild(document.createElement('div'));
  target.textContent = text;
  const [editor] = await tinymce.init({
    target,
    license_key: 'gpl',
    menubar: false,
    toolbar: false,
    statusbar: false,
    promotion: false,
    placeholder: HINT,
    height: 200,
  });
  if (!editor) throw new Error('TinyMCE did not start');
  // Its own plain text: two line breaks between paragraphs, one for a `<br>`.
  const model = () => editor.getContent({ format: 'text' }).replaceAll('\u00a0', ' ');
  return { model, unmount: () => editor.destroy() };
};
