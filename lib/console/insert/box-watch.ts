// What the reply box will not say when asked: whether an IME is composing in it, and
// where its caret was when the agent last had it (a click into the sidebar takes the focus).
import { listen } from '../lifetime.ts';
import { contains, isConnected, parentOf } from '../safe-dom.ts';

export interface BoxWatch {
  /** Replacing text under an open composition breaks the agent's typing (RELIABILITY.md F21). */
  isComposing(box: HTMLElement): boolean;
  /** The last selection inside a contenteditable box; text fields keep their own. */
  lastRange(box: HTMLElement): Range | null;
}

const EDITABLE = '[contenteditable]';

/** The selection as it is now; null when it is in nothing editable. */
function editableSelection(document: Document): Range | null {
  const selection = Document.prototype.getSelection.call(document);
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : parentOf(startContainer);
  // Other selections must not wipe out where the caret was in the box.
  return element && Element.prototype.closest.call(element, EDITABLE) ? range.cloneRange() : null;
}

export function watchBox(document: Document, signal: AbortSignal): BoxWatch {
  let composingIn: Node | null = null;
  let last: Range | null = null;
  const options = { capture: true, signal };
  const remember = () => {
    last = editableSelection(document) ?? last;
  };
  // Not only trusted events: a false alarm refuses once, a missed composition loses text.
  listen(document, 'compositionstart', ({ target }) => (composingIn = target instanceof Node ? target : null), options);
  listen(document, 'compositionend', () => (composingIn = null), options);
  listen(document, 'selectionchange', remember, options);
  // The caret may have moved in the same frame in which the focus went away.
  listen(document, 'focusout', remember, options);
  return {
    isComposing: (box) => composingIn !== null && isConnected(composingIn) && contains(box, composingIn),
    lastRange: (box) => {
      // `selectionchange` comes a task late.
      remember();
      return last && contains(box, last.startContainer) && contains(box, last.endContainer) ? last.cloneRange() : null;
    },
  };
}
