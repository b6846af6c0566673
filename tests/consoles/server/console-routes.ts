// Which built page stands at which real address.
import type { PageKind } from '../../../lib/knowledge/console-fields.ts';
import type { Marketplace } from '../../../lib/knowledge/terms.ts';
import { PLAIN_CONSOLES, plainAt } from '../plain/consoles.ts';
import type { ConsoleLanguage } from '../shared/scenario.ts';

export type ConsoleId = Marketplace;

export interface ConsoleRoute {
  readonly consoleId: ConsoleId;
  /** Of `address`; the pattern of an order list may cover its details as well. */
  readonly kind: PageKind;
  readonly urlPattern: RegExp;
  /** Below `.output/consoles`. */
  readonly page: string;
  /** An address of that kind, to open first. */
  readonly address: string;
  /** Stands in a frame of another page and is not opened by itself. */
  readonly isFrame?: true;
}

const SHOPEE_HOST = String.raw`^https:\/\/(?:seller\.shopee\.(?:cn|tw|sg|com|com\.br|com\.my|co\.id|co\.th|ph)|banhang\.shopee\.vn)`;

const ROUTES: readonly ConsoleRoute[] = [
  {
    consoleId: 'pinduoduo',
    kind: 'chat',
    urlPattern: /^https:\/\/mms\.pinduoduo\.com\/chat-merchant\//,
    page: 'pinduoduo/chat.html',
    address: 'https://mms.pinduoduo.com/chat-merchant/index.html#/',
  },
  {
    consoleId: 'pinduoduo',
    kind: 'order-list',
    urlPattern: /^https:\/\/mms\.pinduoduo\.com\/orders\/(?:list|detail)/,
    page: 'pinduoduo/orders.html',
    address: 'https://mms.pinduoduo.com/orders/list?tab=0',
  },
  {
    consoleId: 'douyin',
    kind: 'chat',
    urlPattern: /^https:\/\/im\.jinritemai\.com\/pc_seller(?:_v2|_desk_v2)?\/main\/workspace/,
    page: 'douyin/chat.html',
    address: 'https://im.jinritemai.com/pc_seller_v2/main/workspace?selfId=1',
  },
  {
    consoleId: 'jd',
    kind: 'chat',
    urlPattern: /^https:\/\/dongdong\.jd\.com\/(?!simulated-console)/,
    page: 'jd/chat.html',
    address: 'https://dongdong.jd.com/',
  },
  {
    consoleId: 'jd',
    kind: 'order-list',
    urlPattern: /^https:\/\/shop\.jd\.com\/jdm\/trade\/orders\/order-(?:list|details)/,
    page: 'jd/orders.html',
    address: 'https://shop.jd.com/jdm/trade/orders/order-list?tabType=allOrders',
  },
  {
    consoleId: 'shopee',
    kind: 'chat',
    urlPattern: new RegExp(String.raw`${SHOPEE_HOST}\/new-webchat\/`),
    page: 'shopee/chat.html',
    address: 'https://seller.shopee.com.br/new-webchat/conversations',
  },
  {
    consoleId: 'shopee',
    kind: 'order-list',
    urlPattern: new RegExp(String.raw`${SHOPEE_HOST}\/portal\/sale\/order`),
    page: 'shopee/orders.html',
    address: 'https://seller.shopee.com.br/portal/sale/order',
  },
  ...PLAIN_CONSOLES.flatMap(({ marketplace, pages }) =>
    pages.map(({ kind, at, address, isFrame }): ConsoleRoute => ({
      consoleId: marketplace,
      kind,
      urlPattern: at,
      page: 'plain/page.html',
      address,
      ...(isFrame ? { isFrame } : {}),
    })),
  ),
];

/** The same chats with one of the web's editors for their reply box; for tests alone, so not among the consoles. */
const EDITORS: readonly ConsoleRoute[] = [
  {
    consoleId: 'pinduoduo',
    kind: 'chat',
    urlPattern: /^https:\/\/mms\.pinduoduo\.com\/chat-merchant\/\?box=/,
    page: 'editors/chat.html',
    address: 'https://mms.pinduoduo.com/chat-merchant/?box=React%2019%20textarea',
  },
  {
    consoleId: 'jd',
    kind: 'chat',
    urlPattern: /^https:\/\/dongdong\.jd\.com\/\?box=/,
    page: 'editors/chat.html',
    address: 'https://dongdong.jd.com/?box=contenteditable',
  },
];

export function consoleRoutes(): readonly ConsoleRoute[] {
  return ROUTES;
}

export function routeAt(url: string): ConsoleRoute | undefined {
  return [...EDITORS, ...ROUTES].find(({ urlPattern }) => urlPattern.test(url));
}

/** Cross-border hosts speak the seller's language, which the host name tells; so do plain consoles' pages. */
export function languageOf(url: URL): ConsoleLanguage {
  const plain = plainAt(url.href);
  if (plain) return plain.console.locale(url.hostname).buyers;
  if (!url.hostname.includes('shopee')) return 'zh-CN';
  if (url.hostname.endsWith('.com.br')) return 'pt-BR';
  return /\.(?:cn|tw|com)$/.test(url.hostname) ? 'zh-CN' : 'en';
}
