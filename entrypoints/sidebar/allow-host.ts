import { browser } from 'wxt/browser';

/** Asked of the browser in the click itself; a host that is allowed already is not asked for again. */
export async function allowHost(host: string): Promise<boolean> {
  const origins = [`https://${host}/*`];
  try {
    // First and without waiting for anything: the click counts for a moment only.
    return await browser.permissions.request({ origins });
  } catch {
    // A frame that may not ask, or a host that the manifest names: what counts is whether we are let in.
    return browser.permissions.contains({ origins });
  }
}
