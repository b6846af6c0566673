// What the content script may ask of the background: to announce its frame, and
// to say that something keeps the frame from working. Checked by hand, without zod.
import { browser } from 'wxt/browser';
import type { SidebarLayout } from '../console/reading.ts';
import type { Site } from '../console/sites/site.ts';
import { siteFromWire } from '../console/sites/wire.ts';
import type { ToldByBackground } from '../console/start-console.ts';
import type { Trouble } from '../console/frame/frame-session.ts';

export interface Registration {
  readonly url: string;
  readonly origin: string;
  readonly token: string;
  readonly layout: SidebarLayout;
}

/** False once the extension was updated or removed: this script is then an orphan. */
export function extensionAlive(): boolean {
  return Boolean(browser.runtime?.id);
}

function newToken(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

async function ask(name: string, request: object): Promise<unknown> {
  if (!extensionAlive()) return null;
  try {
    return await browser.runtime.sendMessage({ name, request });
  } catch {
    // The worker was being replaced or the extension is going: the caller sees `null` and says so.
    return null;
  }
}

/** The answer's value, or null for a refusal. What our own background says is taken as it is. */
function valueOf<T>(answer: unknown): T | null {
  const { ok, value } = (answer ?? {}) as { ok?: boolean; value?: T };
  return ok === true && value !== undefined ? value : null;
}

/** Null when it gave nothing each time. The worker may just be being replaced, which takes it a moment. */
async function patiently<T>(name: string, request: object): Promise<T | null> {
  let value = valueOf<T>(await ask(name, request));
  for (const pauseMs of [200, 1_000]) {
    if (value) break;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    value = valueOf<T>(await ask(name, request));
  }
  return value;
}

/** The definition of the console in this tab. */
export async function askSite(): Promise<Site | null> {
  const wire = (await patiently<{ site: string | null }>('site.get', { url: location.href }))?.site;
  return wire ? siteFromWire(wire) : null;
}

/** Null when the background could not be reached. */
export async function registerFrame(siteId: string): Promise<Registration | null> {
  const token = newToken();
  const announced = await patiently<{ layout: SidebarLayout }>('frame.register', { token, siteId });
  if (!announced) return null;
  // The frame's address has a random host, its origin has not (HOUSE.md §1.2).
  const origin = new URL(browser.runtime.getURL('/')).origin;
  return { url: browser.runtime.getURL('/sidebar.html'), origin, token, layout: announced.layout };
}

export function reportTrouble(trouble: Trouble | 'none'): void {
  void ask('frame.trouble', { trouble });
}

/** What the background tells this tab. */
export function onTold(signal: AbortSignal, { toggle, siteChanged }: ToldByBackground): void {
  const listener = (message: unknown) => {
    const name = (message as { name?: unknown } | null)?.name;
    if (name === 'frame.toggle') toggle();
    if (name === 'site.changed') siteChanged();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => extensionAlive() && browser.runtime.onMessage.removeListener(listener), {
    once: true,
  });
}
