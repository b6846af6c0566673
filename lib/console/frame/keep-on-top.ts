// The sidebar above the page's own dialogs, popovers and full-screen parts: an addition, for
// there is nothing to keep on top before a sidebar works.
import type { PageHandle } from '../additions.ts';
import { every, listen } from '../lifetime.ts';
import { all, closest, elementAt, matches, ownerOf, shadowOf } from '../safe-dom.ts';
import { raise } from './mount-frame.ts';

/** Layers of the page that come up are answered at once, but not in a duel for every frame. */
const RAISE_PERIOD_MS = 250;
/** What comes up without an event, in a shadow root that is not listened in. */
const WATCH_PERIOD_MS = 1_000;

export function startKeepingOnTop(handle: PageHandle): void {
  const { document, signal } = handle;
  // Loaded: a frame that was mounted again is kept on top by the same watch.
  handle.receive('top', () => undefined);
  const keep = (): void => {
    const host = handle.host();
    if (host?.isConnected) putOnTop(host, document);
  };
  let raisedAt = 0;
  const answer = ({ target }: Event): void => {
    const now = performance.now();
    if (target === handle.host() || now - raisedAt < RAISE_PERIOD_MS) return;
    raisedAt = now;
    keep();
  };
  // Dialogs and popovers of the page, and whatever goes full screen.
  for (const type of ['toggle', 'fullscreenchange']) listen(document, type, answer, { signal, capture: true });
  every(WATCH_PERIOD_MS, signal, keep);
  keep();
}

/** What shows no children, so that nothing can be put into it. */
const CHILDLESS = '(video,iframe,canvas,img)';
/** Open modal dialogs, and what is full screen, which Chromium treats alike. */
const MODAL = `:modal:not${CHILDLESS}`;

/** What the pointer would meet in the middle of the host, and the innermost modal part around that. */
function metAt(host: HTMLElement): { readonly met: Element | null; readonly modal: Element | null } {
  const { left, top, width, height } = host.getBoundingClientRect();
  let met: Element | null = null;
  let modal: Element | null = null;
  // Down through open shadow roots: a document's own selectors find no dialog in them. What is inert is passed over.
  for (let root: Document | ShadowRoot | null = ownerOf(host); root; root = met && shadowOf(met)) {
    const at = elementAt(root, left + width / 2, top + height / 2);
    if (!at || at === met) break;
    met = at;
    modal = closest(at, MODAL) ?? modal;
  }
  return { met, modal };
}

/**
 * Everything outside an open modal dialog or a full-screen part is inert, so the host goes into it, and
 * back when that ends.
 */
function putOnTop(host: HTMLElement, document: Document): void {
  const home = metAt(host).modal ?? Array.from(all(document, MODAL)).at(-1) ?? document.documentElement;
  // A browser without it would load the frame anew, and what is half typed with it.
  if (host.parentNode !== home && 'moveBefore' in home) home.moveBefore(host, null);
  const { met } = metAt(host);
  // Over a film that fills the screen it would be seen, and no click would reach it.
  if (met !== host && !(met && matches(met, `:modal:is${CHILDLESS}`))) raise(host);
}
