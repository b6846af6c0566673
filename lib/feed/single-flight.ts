// At most one refresh at a time: alarm, button and start of the worker may all want one.
import { refreshFeed } from './refresh.ts';
import type { Refreshed, RefreshOptions } from './refresh.ts';

export interface FeedRefresher {
  /**
   * Whoever asks while the same address is being fetched gets that answer. Another address
   * ends the running one first. Never rejects.
   */
  refresh(url: string): Promise<Refreshed>;
}

/** Lives until `signal` is aborted; a refresh after that is `aborted`. */
export function createRefresher(options: RefreshOptions, signal: AbortSignal): FeedRefresher {
  let running: { readonly url: string; readonly end: AbortController; readonly done: Promise<Refreshed> } | null = null;

  const start = (url: string, after: Promise<unknown>) => {
    const end = new AbortController();
    const done = after.then(() => refreshFeed(url, options, AbortSignal.any([signal, end.signal])));
    const mine = { url, end, done };
    running = mine;
    void done.finally(() => {
      if (running === mine) running = null;
    });
    return done;
  };

  return {
    refresh(url) {
      if (running?.url === url) return running.done;
      const previous = running;
      previous?.end.abort();
      return start(url, previous?.done ?? Promise.resolve());
    },
  };
}
