import { browser } from 'wxt/browser';

/**
 * Asks for the feed server's host, inside the click. False when the person says no:
 * the feed then works only if its server allows every origin (CORS).
 */
export async function requestFeedAccess(address: string): Promise<boolean> {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
}
