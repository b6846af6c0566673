// Which addresses a feed may have.
import type { FeedErrorCode } from '../knowledge/feed-status.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

export type FeedAddress =
  | { readonly ok: true; readonly href: string }
  | {
      readonly ok: false;
      readonly code: Extract<FeedErrorCode, 'no-address' | 'bad-address'>;
      readonly detail: string;
    };

/** https, or http on this machine; no user name in it (it would stand in the settings in plain sight). */
export function parseAddress(text: string): FeedAddress {
  if (text.trim() === '') return { ok: false, code: 'no-address', detail: '' };
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (!url) return bad('not a URL');
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!safe) return bad(`${url.protocol}//${url.hostname}`);
  if (url.username !== '' || url.password !== '') return bad('user name in the address');
  url.hash = '';
  return { ok: true, href: url.href };
}

function bad(detail: string): FeedAddress {
  return { ok: false, code: 'bad-address', detail };
}
