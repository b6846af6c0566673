// The consoles known to this version, and which one an address belongs to.
import { alibaba1688 } from './1688.ts';
import { douyin } from './douyin.ts';
import { jd } from './jd.ts';
import { kuaishou } from './kuaishou.ts';
import { localeAt, matchSite } from './match-site.ts';
import { pinduoduo } from './pinduoduo.ts';
import { shopee } from './shopee.ts';
import { temu } from './temu.ts';
import type { Site, SiteMatch } from './site.ts';
import { taobao } from './taobao.ts';
import { wechat } from './wechat.ts';
import { xiaohongshu } from './xiaohongshu.ts';

export const SITES: readonly Site[] = [
  pinduoduo,
  douyin,
  jd,
  shopee,
  taobao,
  kuaishou,
  xiaohongshu,
  alibaba1688,
  wechat,
  temu,
];

/** The site on whose host an address is, whatever the page; null when it is none of ours. */
export function siteOnHost(url: string): Site | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return (protocol === 'https:' && SITES.find((site) => localeAt(site, hostname))) || null;
}

/** The site and page of an address; null when it is none of ours. */
export function siteFor(url: string): SiteMatch | null {
  const site = siteOnHost(url);
  return site && matchSite(site, url);
}

/** For the manifest's content script. */
export function matchPatterns(): string[] {
  return SITES.flatMap(({ apps }) => apps.map((app) => `https://${app}`));
}
