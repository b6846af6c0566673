// The consoles known to this version, and which one an address belongs to.
import { pinduoduo } from './pinduoduo.ts';
import type { Site, SiteMatch } from './site.ts';

export const SITES: readonly Site[] = [pinduoduo];

/** The site and page of an address; null when it is none of ours. */
export function siteFor(url: string): SiteMatch | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'https:') return null;
  for (const site of SITES) {
    // Object.hasOwn: a host named `constructor` is no host of ours.
    const locale = Object.hasOwn(site.hosts, hostname) ? site.hosts[hostname] : undefined;
    const page = locale && site.pages.find(({ paths }) => paths.some((path) => pathname.startsWith(path)));
    if (locale && page) return { site, page, locale };
  }
  return null;
}

/** For the manifest. Whole app paths: these consoles route without loading a page. */
export function matchPatterns(): string[] {
  return SITES.flatMap((site) =>
    Object.keys(site.hosts).flatMap((host) =>
      [...new Set(site.pages.flatMap(({ paths }) => paths))].map((path) => `https://${host}${path}*`),
    ),
  );
}
