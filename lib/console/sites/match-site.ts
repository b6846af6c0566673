// Which page of which site an address is. Apart from the registry, so that a page
// carries this and the one definition it needs, not everybody's.
import type { HostLocale, Site, SiteMatch, SitePage } from './site.ts';

function isAt({ host, paths }: SitePage, hostname: string, pathname: string): boolean {
  const isPath = (path: string | RegExp) =>
    typeof path === 'string' ? pathname.startsWith(path) : path.test(pathname);
  return (host === undefined || host === hostname) && paths.some(isPath);
}

/** Object.hasOwn: a host named `constructor` is no host of ours. */
export function localeAt({ hosts }: Site, hostname: string): HostLocale | undefined {
  return Object.hasOwn(hosts, hostname) ? hosts[hostname] : undefined;
}

/** Null when the address is none of this site's pages. */
export function matchSite(site: Site, url: string): SiteMatch | null {
  const { protocol, hostname, pathname } = new URL(url);
  const locale = protocol === 'https:' && localeAt(site, hostname);
  const page = locale && site.pages.find((each) => isAt(each, hostname, pathname));
  return page ? { site, page, locale } : null;
}
