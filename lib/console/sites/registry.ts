// The consoles known to this version, and which one an address belongs to.
import { alibaba1688 } from './1688.ts';
import { aliexpress } from './aliexpress.ts';
import { amazon } from './amazon.ts';
import { douyin } from './douyin.ts';
import { ebay } from './ebay.ts';
import { etsy } from './etsy.ts';
import { jd } from './jd.ts';
import { kuaishou } from './kuaishou.ts';
import { lazada } from './lazada.ts';
import { localeAt, matchSite } from './match-site.ts';
import { mercadolibre } from './mercadolibre.ts';
import { pinduoduo } from './pinduoduo.ts';
import { shopee } from './shopee.ts';
import { shopify } from './shopify.ts';
import type { Site, SiteMatch } from './site.ts';
import { taobao } from './taobao.ts';
import { temu } from './temu.ts';
import { tiktok } from './tiktok.ts';
import { walmart } from './walmart.ts';
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
  amazon,
  ebay,
  etsy,
  walmart,
  shopify,
  aliexpress,
  lazada,
  tiktok,
  mercadolibre,
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
