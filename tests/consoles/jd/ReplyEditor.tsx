// The contenteditable reply box. As in the real page, its text becomes the model
// only by `input` events; writing into the element alone leaves the model behind.
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { sendsOnEnter } from '../shared/react-binding.tsx';
import type { Page } from '../shared/start-page.ts';

/** An emptied contenteditable keeps a `<br>`, which reads as a line break. */
function textOf(element: HTMLElement): string {
  return element.innerText === '\n' ? '' : element.innerText;
}

export function ReplyEditor({ state, names }: Page): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const written = useRef('');
  const model = state.composer();

  useEffect(() => {
    if (!box.current || written.current === model) return;
    written.current = model;
    box.current.innerText = model;
  }, [model]);

  return (
    <div
      ref={box}
      // The trailing space was seen on the real page.
      className={`${names.css('box')} ${names.classes('EditorContent')} `}
      contentEditable={!state.isUnder('composer-read-only')}
      suppressContentEditableWarning
      onInput={(event) => {
        written.current = textOf(event.currentTarget);
        state.setComposer(written.current);
      }}
      onKeyDown={sendsOnEnter(state)}
    />
  );
}
