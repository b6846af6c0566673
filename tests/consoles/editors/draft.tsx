import './global-this.ts';
import { ContentState, Editor, EditorState } from 'draft-js';
import 'draft-js/dist/Draft.css';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { HINT } from './editor.ts';
import type { MountEditor } from './editor.ts';

export const mount: MountEditor = (place, text, boxClass) => {
  let model = text;
  function Box() {
    const [state, setState] = useState(() => EditorState.createWithContent(ContentState.createFromText(text)));
    model = state.getCurrentContent().getPlainText('\n');
    return <Editor editorState={state} onChange={setState} placeholder={HINT} />;
  }
  const root = createRoot(place);
  flushSync(() => root.render(<Box />));
  // Draft.js gives its box fixed classes and writes them once.
  place.querySelector('[contenteditable]')?.classList.add(boxClass);
  return { model: () => model, unmount: () => root.unmount() };
};
