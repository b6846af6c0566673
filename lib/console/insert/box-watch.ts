// What the reply box will not say when asked: whether an IME is composing in it, and
// where its caret was when the agent last had it (a click into the sidebar takes the focus).
import { listen } from '../lifetime.ts';
import { contains, isConnected } from '../safe-dom.ts';

export interface BoxWatch {
  /** Replacing text under an open composition breaks the agent's typing (RELIABILITY.md F21). */
  isComposing(box: HTMLElement): boolean;
  /** The last selection inside a contenteditable box; text fields keep their own. */
  lastRange(box: HTMLElement): Range | null;
}

export function watchBox(document: Document, signal: AbortSignal): BoxWatch {
  let composingIn: Node | null = null;
  let range: Range | null = null;
  const options = { capture: true, signal };
  // Not only trusted events: a false alarm refuses once, a missed composition loses text.
  listen(document, 'compositionstart', ({ target }) => (composingIn = target instanceof Node ? target : null), options);
  listen(document, 'compositionend', () => (composingIn = null), options);
  listen(
    document,
    'selectionchange',
    () => {
      const selection = Document.prototype.getSelection.call(document);
      if (selection && selection.rangeCount > 0) range = selection.getRangeAt(0).cloneRange();
    },
    options,
  );
  return {
    isComposing: (box) => composingIn !== null && isConnected(composingIn) && contains(box, composingIn),
    lastRange: (box) =>
      range && contains(box, range.startContainer) && contains(box, range.endContainer) ? range : null,
  };
}
