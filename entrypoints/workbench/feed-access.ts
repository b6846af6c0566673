import { browser } from 'wxt/browser';

/** Of consoles; one question for all of them. */
export async function requestHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map((host) => `https://${host}/*`) }).catch(() => false);
}

/**
 * Asks for the feed server's host; has to run inside the click. False when the person
 * says no, and when the browser refuses to ask (a click that is too long ago).
 */
export async function requestFeedAccess(address: string): Promise<boolean> {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] }).catch(() => false);
}
