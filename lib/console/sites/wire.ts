// A site definition as text, so that a page is sent the one it needs. The patterns
// in it are our own source's; what a feed may define has none (HOUSE.md §1.7).
import type { Site } from './site.ts';

export function siteToWire(site: Site): string {
  return JSON.stringify(site, (_key, value: unknown) =>
    value instanceof RegExp ? { pattern: [value.source, value.flags] } : value,
  );
}

/** The inverse of `siteToWire`; to be given nothing else. */
export function siteFromWire(wire: string): Site {
  return JSON.parse(wire, (_key, value: { pattern?: [string, string] } | null) =>
    value?.pattern ? new RegExp(...value.pattern) : value,
  ) as Site;
}
