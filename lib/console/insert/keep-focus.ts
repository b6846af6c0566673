// The sidebar is in a process of its own: a click there may ask for a text, and have it
// written, before the page hears that the click took the focus. What the agent types
// next would then go to the sidebar; and an editor that hears of it before the text is
// written (wangEditor 5) leaves its caret at the end of all.
import { after, every, listen } from '../lifetime.ts';
import { focusedIn, isConnected, matches, ownerOf } from '../safe-dom.ts';

const LOOK_EVERY_MS = 40;

/**
 * Our hosts stand beside the body, where nothing of a page can have the focus, or in what is modal
 * or full screen; empty to the eye of any script, and yet with the focus, is only a closed root.
 */
const OURS = ':root > :not(head, body), [popover="manual"]:popover-open:empty';

export interface FocusHold {
  /** False while the sidebar has the focus, and while the page is being told so. */
  isHeld(): boolean;
  /** What goes to the sidebar later than that stays there. */
  releaseIn(ms: number): void;
}

/**
 * Gives the focus back to the box until released, or until the agent points at something of the
 * page, after which the sidebar has it by their own wish; the caret is still where it was.
 */
export function holdFocus(box: HTMLElement, document: Document, signal: AbortSignal): FocusHold {
  const over = new AbortController();
  const until = AbortSignal.any([signal, over.signal]);
  const release = () => over.abort();
  listen(document, 'pointerdown', ({ isTrusted }) => isTrusted && release(), { signal: until, capture: true });
  let isBeingTold = false;
  const isOurs = (): boolean => {
    const active = focusedIn(document);
    return active !== null && matches(active, OURS);
  };
  const takeBack = () => {
    isBeingTold = false;
    if (isOurs() && isConnected(box)) HTMLElement.prototype.focus.call(box, { preventScroll: true });
  };
  const told = () => {
    // Nothing has the focus yet.
    isBeingTold = true;
    after(0, until, takeBack);
  };
  const view = ownerOf(box).defaultView;
  if (view) listen(view, 'blur', told, { signal: until });
  every(LOOK_EVERY_MS, until, takeBack);
  return {
    isHeld: () => !isBeingTold && !isOurs(),
    releaseIn: (ms) => (ms > 0 ? after(ms, until, release) : release()),
  };
}
