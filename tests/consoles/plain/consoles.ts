// Every plain console: a new one is a line here and a file in pages/.
import type { PlainConsole, PlainMatch } from './plain-console.ts';
import { alibaba1688 } from './pages/1688.ts';
import { amazon } from './pages/amazon.ts';
import { douyin } from './pages/douyin.ts';
import { ebay } from './pages/ebay.ts';
import { etsy } from './pages/etsy.ts';
import { kuaishou } from './pages/kuaishou.ts';
import { shopify } from './pages/shopify.ts';
import { taobao } from './pages/taobao.ts';
import { aliexpress } from './pages/aliexpress.ts';
import { lazada } from './pages/lazada.ts';
import { mercadolibre } from './pages/mercadolibre.ts';
import { temu } from './pages/temu.ts';
import { tiktok } from './pages/tiktok.ts';
import { walmart } from './pages/walmart.ts';
import { wechat } from './pages/wechat.ts';
import { xiaohongshu } from './pages/xiaohongshu.ts';

export const PLAIN_CONSOLES: readonly PlainConsole[] = [
  temu,
  tiktok,
  aliexpress,
  lazada,
  mercadolibre,
  taobao,
  douyin,
  kuaishou,
  xiaohongshu,
  alibaba1688,
  wechat,
  amazon,
  ebay,
  etsy,
  walmart,
  shopify,
];

/** Which page of which console stands at an address. */
export function plainAt(href: string): PlainMatch | null {
  for (const console of PLAIN_CONSOLES) {
    const spec = console.pages.find(({ at }) => at.test(href));
    if (spec) return { console, spec };
  }
  return null;
}
