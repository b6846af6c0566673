// One console tab: which page it is on, watching it, and writing into its reply box.
// The same content script lives through in-app routes from page to page.
import { findComposer } from './find-composer.ts';
import { every, listen } from './lifetime.ts';
import type { RawReading } from './raw-reading.ts';
import { emptyReading } from './read-page.ts';
import { matchSite } from './sites/match-site.ts';
import type { Site, SiteMatch } from './sites/site.ts';
import { watchPage } from './watch.ts';
import type { Watch } from './watch.ts';

export interface SessionOptions {
  readonly document: Document;
  readonly site: Site;
  readonly signal: AbortSignal;
  /** Each reading that differs from the one before. */
  readonly onReading: (reading: RawReading) => void;
  /** The tab's address now; the document's unless given. */
  readonly url?: () => string;
  readonly now?: () => number;
}

export interface Session {
  /** The page the tab is on now, and a signal that ends with it; null when it is none of ours. */
  route(): { readonly match: SiteMatch; readonly signal: AbortSignal } | null;
  /** Null when the tab is on no page of ours. */
  readNow(): RawReading | null;
  /** The reply box, when there is exactly one. */
  composer(): HTMLElement | null;
}

const ROUTE_POLL_MS = 500;

interface Route {
  readonly match: SiteMatch;
  readonly watch: Watch;
  readonly release: AbortController;
}

/** Tells of in-app navigation at once where the browser has the Navigation API. */
function onNavigation(document: Document, signal: AbortSignal, action: () => void): void {
  const view = document.defaultView;
  const navigation: unknown = view && Reflect.get(view, 'navigation');
  if (navigation instanceof EventTarget) listen(navigation, 'currententrychange', action, { signal });
  if (view) listen(view, 'popstate', action, { signal });
  every(ROUTE_POLL_MS, signal, action);
}

export function startSession(options: SessionOptions): Session {
  const { document, signal, site, onReading } = options;
  const url = options.url ?? (() => document.location.href);
  let route: Route | null = null;
  let lastUrl: string | null = null;

  const leave = (next: SiteMatch | null): void => {
    if (route && !next) onReading(emptyReading(route.match));
    route?.release.abort();
    route = null;
  };
  const enter = (match: SiteMatch): Route => {
    const release = new AbortController();
    const inner = { ...options, match, signal: AbortSignal.any([signal, release.signal]) };
    return { match, release, watch: watchPage(inner) };
  };
  const follow = (): void => {
    const current = url();
    if (signal.aborted || current === lastUrl) return;
    lastUrl = current;
    const match = matchSite(site, current);
    if (match && match.page === route?.match.page) return void route.watch.read();
    leave(match);
    if (match) route = enter(match);
  };
  follow();
  onNavigation(document, signal, follow);

  return {
    route: () => {
      follow();
      if (!route || signal.aborted) return null;
      return { match: route.match, signal: AbortSignal.any([signal, route.release.signal]) };
    },
    readNow: () => {
      follow();
      return route?.watch.read() ?? null;
    },
    composer: () => (route ? findComposer(document, route.match.page).box : null),
  };
}
