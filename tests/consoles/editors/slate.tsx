import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { HINT } from './editor.ts';
import type { MountEditor } from './editor.ts';

export const mount: MountEditor = (place, text, boxClass) => {
  const editor = withHistory(withReact(createEditor()));
  const root = createRoot(place);
  flushSync(() =>
    root.render(
      <Slate editor={editor} initialValue={[{ children: [{ text }] }]}>
        <Editable className={boxClass} placeholder={HINT} />
      </Slate>,
    ),
  );
  const model = () => editor.children.map((block) => Node.string(block)).join('\n');
  return { model, unmount: () => root.unmount() };
};
