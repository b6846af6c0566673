// What the settings accept as a feed address. The feed is fetched with the shop's
// rules of work in it, so only an encrypted way will do; the own machine excepted.

export type FeedAddressFault = 'not-an-address' | 'not-https' | 'has-password' | 'too-long';

/** The same three that lib/feed fetches from. */
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);
const MAX_CHARS = 2000;

/** Null: good. Empty is good too: the starter base works without a feed. */
export function checkFeedAddress(address: string): FeedAddressFault | null {
  const text = address.trim();
  if (text === '') return null;
  if (text.length > MAX_CHARS) return 'too-long';
  if (!URL.canParse(text)) return 'not-an-address';
  const url = new URL(text);
  if (url.hostname === '') return 'not-an-address';
  if (url.username + url.password !== '') return 'has-password';
  if (url.protocol === 'https:') return null;
  return url.protocol === 'http:' && LOOPBACK.has(url.hostname) ? null : 'not-https';
}
