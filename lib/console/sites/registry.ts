// The consoles known to this version, and which one an address belongs to.
import { pinduoduo } from './pinduoduo.ts';
import { douyin } from './douyin.ts';
import { jd } from './jd.ts';
import { shopee } from './shopee.ts';
import type { Site, SiteMatch, SitePage } from './site.ts';

export const SITES: readonly Site[] = [pinduoduo, douyin, jd, shopee];

function isAt({ host, paths }: SitePage, hostname: string, pathname: string): boolean {
  const isPath = (path: string | RegExp) =>
    typeof path === 'string' ? pathname.startsWith(path) : path.test(pathname);
  return (host === undefined || host === hostname) && paths.some(isPath);
}

/** The site and page of an address; null when it is none of ours. */
export function siteFor(url: string): SiteMatch | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'https:') return null;
  for (const site of SITES) {
    // Object.hasOwn: a host named `constructor` is no host of ours.
    const locale = Object.hasOwn(site.hosts, hostname) ? site.hosts[hostname] : undefined;
    const page = locale && site.pages.find((each) => isAt(each, hostname, pathname));
    if (locale && page) return { site, page, locale };
  }
  return null;
}

/** For the manifest's content script. */
export function matchPatterns(): string[] {
  return SITES.flatMap(({ apps }) => apps.map((app) => `https://${app}`));
}
