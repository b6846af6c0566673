import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { MountEditor } from './editor.ts';

export const mount: MountEditor = (place, text) => {
  let model = text;
  function Box() {
    const [value, setValue] = useState(text);
    model = value;
    return (
      <textarea id="replyTextarea" rows={6} value={value} onChange={(event) => setValue(event.currentTarget.value)} />
    );
  }
  const root = createRoot(place);
  flushSync(() => root.render(<Box />));
  return { model: () => model, unmount: () => root.unmount() };
};
