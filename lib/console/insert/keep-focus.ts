// The sidebar is in a process of its own: a click there may ask for a text, and have it
// written, before the page hears that the click took the focus. What the agent types
// next would then go to the sidebar.
import { pause } from '../lifetime.ts';
import { activeElementOf, isConnected, parentOf, tagOf } from '../safe-dom.ts';

/** Waits between looks; on a machine with nothing else to do, the news comes within 5 ms. */
const LOOKS_MS = [0, 40, 80, 160] as const;

/** Our host stands beside the body; nothing of the page does that can have the focus. */
function isSidebarFocused(document: Document): boolean {
  const active = activeElementOf(document);
  return active !== null && tagOf(active) !== 'BODY' && parentOf(active) === document.documentElement;
}

/** Gives the focus back to the box for a moment after a writing; the caret is still where it was. */
export async function keepFocus(box: HTMLElement, document: Document, signal: AbortSignal): Promise<void> {
  for (const ms of LOOKS_MS) {
    await pause(ms, signal);
    if (signal.aborted || !isConnected(box)) return;
    if (isSidebarFocused(document)) HTMLElement.prototype.focus.call(box, { preventScroll: true });
  }
}
