import { ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import type { ModelElement, ModelNode } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import { HINT } from './editor.ts';
import type { MountEditor } from './editor.ts';

function textOf(node: ModelNode): string {
  if (node.is('$text')) return node.data;
  if (node.is('element', 'softBreak')) return '\n';
  return node.is('element') ? childTexts(node).join('') : '';
}

const childTexts = (element: ModelElement): string[] => Array.from(element.getChildren(), textOf);

export const mount: MountEditor = async (place, text, boxClass) => {
  const inner = place.appendChild(document.createElement('div'));
  inner.textContent = text;
  const editor = await ClassicEditor.create(inner, {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph],
    toolbar: [],
    placeholder: HINT,
  });
  const { view } = editor.editing;
  view.change((writer) => {
    const root = view.document.getRoot();
    if (root) writer.addClass(boxClass, root);
  });
  // Two, as in its own plain text: a line break alone is a `softBreak` in the paragraph.
  const model = () => {
    const root = editor.model.document.getRoot();
    return root ? childTexts(root).join('\n\n') : '';
  };
  return { model, unmount: () => void editor.destroy() };
};
