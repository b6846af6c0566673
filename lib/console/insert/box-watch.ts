// What the reply box will not say when asked: whether an IME is composing in it, and
// where its caret was when the agent last had it (a click into the sidebar takes the focus).
import { every, listen } from '../lifetime.ts';
import { contains, isConnected, ownerOf, selectionOf } from '../safe-dom.ts';

export interface BoxWatch {
  /** Replacing text under an open composition breaks the agent's typing (RELIABILITY.md F21). */
  isComposing(box: HTMLElement): boolean;
  /** The last selection inside a contenteditable box; text fields keep their own. */
  lastRange(box: HTMLElement): Range | null;
}

function within(box: Node, range: Range | null): Range | null {
  return range && contains(box, range.startContainer) && contains(box, range.endContainer) ? range.cloneRange() : null;
}

/** The selection in the box as it is now; others must not wipe out where the caret was. */
function selectionIn(box: Node): Range | null {
  const selection = selectionOf(box);
  return within(box, selection?.rangeCount ? selection.getRangeAt(0) : null);
}

/** A frame with the box in it may come late, or be replaced. */
const FRAME_CHECK_MS = 500;

/**
 * `find` gives the box now; it may stand in a frame, whose events the tab's document does not hear.
 */
export function watchBox(document: Document, signal: AbortSignal, find: () => HTMLElement | null): BoxWatch {
  const heard = new WeakSet<Document>();
  let composingIn: Node | null = null;
  let last: Range | null = null;
  const options = { capture: true, signal };
  const remember = () => {
    const box = find();
    last = (box && selectionIn(box)) ?? last;
  };
  const hear = (where: Document): void => {
    heard.add(where);
    // Not only trusted events: a false alarm refuses once, a missed composition loses text.
    listen(
      where,
      'compositionstart',
      // The target itself would be the host where the box is in a shadow root; what stands in a document is a node.
      (event) => (composingIn = event.composedPath()[0] as Node),
      options,
    );
    listen(where, 'compositionend', () => (composingIn = null), options);
    listen(where, 'selectionchange', remember, options);
    // The caret may have moved in the same frame in which the focus went away.
    listen(where, 'focusout', remember, options);
  };
  hear(document);
  const attend = (): void => {
    const box = find();
    const owner = box ? ownerOf(box) : document;
    if (!heard.has(owner)) hear(owner);
  };
  attend();
  // The focus goes into a frame before the first key does.
  const view = document.defaultView;
  if (view) listen(view, 'blur', attend, options);
  every(FRAME_CHECK_MS, signal, attend);
  return {
    isComposing: (box) => composingIn !== null && isConnected(composingIn) && contains(box, composingIn),
    lastRange: (box) => {
      // `selectionchange` comes a task late.
      last = selectionIn(box) ?? last;
      return within(box, last);
    },
  };
}
