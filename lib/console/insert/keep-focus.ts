// The sidebar is in a process of its own: a click there may ask for a text, and have it
// written, before the page hears that the click took the focus. What the agent types
// next would then go to the sidebar.
import { after, listen, pause } from '../lifetime.ts';
import { focusedIn, isConnected, matches, ownerOf } from '../safe-dom.ts';

/** Waits between looks; on a machine with nothing else to do, the news comes within 5 ms. */
const LOOKS_MS = [0, 40, 80, 160, 240] as const;

/**
 * Our hosts stand beside the body, where nothing of a page can have the focus, or in what is modal
 * or full screen; empty to the eye of any script, and yet with the focus, is only a closed root.
 */
const OURS = ':root > :not(head, body), [popover="manual"]:popover-open:empty';

/**
 * Gives the focus back to the box for half a second after a writing, or until the agent points at
 * something of the page, after which the sidebar has it by their own wish; the caret is still where it was.
 */
export async function keepFocus(box: HTMLElement, document: Document, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const until = AbortSignal.any([signal, over.signal]);
  const pointed = ({ isTrusted }: Event) => isTrusted && over.abort();
  listen(document, 'pointerdown', pointed, { signal: until, capture: true });
  const takeBack = () => {
    const active = focusedIn(document);
    if (!active || !matches(active, OURS) || !isConnected(box)) return;
    HTMLElement.prototype.focus.call(box, { preventScroll: true });
  };
  const view = ownerOf(box).defaultView;
  // While it is told, nothing has the focus yet.
  if (view) listen(view, 'blur', () => after(0, until, takeBack), { signal: until });
  for (const ms of LOOKS_MS) {
    await pause(ms, until);
    if (!until.aborted) takeBack();
  }
  over.abort();
}
