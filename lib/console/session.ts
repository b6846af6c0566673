// One console tab: which page it is on, watching it, and writing into its reply box.
// The same content script lives through in-app routes from page to page.
import { findComposer } from './find-composer.ts';
import { watchBox } from './insert/box-watch.ts';
import { insert } from './insert/insert.ts';
import { every, listen } from './lifetime.ts';
import type { RawReading } from './raw-reading.ts';
import { emptyReading } from './read-page.ts';
import type { InsertRequest, InsertResult } from './reading.ts';
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
  /** Each document in which the reply box was found: the page's own, or a frame's. */
  readonly onBoxDocument?: (document: Document) => void;
}

export interface Session {
  /** Never rejects. */
  insert(request: InsertRequest): Promise<InsertResult>;
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
  const box = watchBox(signal, options.onBoxDocument);
  let route: Route | null = null;
  let lastUrl: string | null = null;

  const leave = (next: SiteMatch | null): void => {
    if (route && !next) onReading(emptyReading(route.match));
    route?.release.abort();
    route = null;
  };
  const enter = (match: SiteMatch): Route => {
    const release = new AbortController();
    const inner = { ...options, match, signal: AbortSignal.any([signal, release.signal]), onBox: box.attend };
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
    insert: async (request) => {
      follow();
      if (!route || signal.aborted) return { ok: false, reason: 'page-gone' };
      const inner = AbortSignal.any([signal, route.release.signal]);
      return insert(request, { document, match: route.match, signal: inner, box });
    },
    readNow: () => {
      follow();
      return route?.watch.read() ?? null;
    },
    composer: () => (route ? findComposer(document, route.match.page).box : null),
  };
}
