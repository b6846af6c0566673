// Every plain console: a new one is a line here and a file in pages/.
import type { PlainConsole, PlainMatch } from './plain-console.ts';
import { temu } from './pages/temu.ts';
import { tiktok } from './pages/tiktok.ts';

export const PLAIN_CONSOLES: readonly PlainConsole[] = [temu, tiktok];

/** Which page of which console stands at an address. */
export function plainAt(href: string): PlainMatch | null {
  for (const console of PLAIN_CONSOLES) {
    const spec = console.pages.find(({ at }) => at.test(href));
    if (spec) return { console, spec };
  }
  return null;
}
