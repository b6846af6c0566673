import { useSyncExternalStore } from 'react';
import { parseRoute, routeHash } from './route.ts';
import type { Route, Section } from './route.ts';

function subscribe(changed: () => void): () => void {
  const listening = new AbortController();
  window.addEventListener('hashchange', changed, { signal: listening.signal });
  return () => listening.abort();
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => window.location.hash));
}

export function openRoute(section: Section, item = ''): void {
  window.location.hash = routeHash(section, item);
}
