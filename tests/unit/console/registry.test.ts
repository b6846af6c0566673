import { foldWord } from '../../../lib/console/normalise/text.ts';
import { describe, expect, test } from 'vitest';
import { matchPatterns, siteFor, SITES } from '../../../lib/console/sites/registry.ts';

describe('which console an address belongs to', () => {
  test.each([
    ['https://mms.pinduoduo.com/chat-merchant/index.html?r=0.55#/', 'pinduoduo', 'chat'],
    ['https://mms.pinduoduo.com/orders/list?msfrom=mms_sidenav&tab=0', 'pinduoduo', 'order-list'],
    ['https://mms.pinduoduo.com/orders/detail?sn=1', 'pinduoduo', 'order-detail'],
    ['https://im.jinritemai.com/pc_seller_v2/main/workspace?selfId=1', 'douyin', 'chat'],
    ['https://im.jinritemai.com/pc_seller/main/workspace', 'douyin', 'chat'],
    ['https://dongdong.jd.com/', 'jd', 'chat'],
    ['https://shop.jd.com/jdm/trade/orders/order-list?tabType=allOrders', 'jd', 'order-list'],
    ['https://shop.jd.com/jdm/trade/orders/order-details?orderId=1', 'jd', 'order-detail'],
    ['https://csp.aliexpress.com/m_apps/order-manage/orderList?channelId=1', 'aliexpress', 'order-list'],
    ['https://gsp.aliexpress.com/m_apps/order-manage/orderDetail?orderId=1', 'aliexpress', 'order-detail'],
    ['https://csp.aliexpress.com/m_apps/dispute-management/list', 'aliexpress', 'after-sale-list'],
    ['https://sellercenter.lazada.com.ph/apps/im/window?buyerId=1', 'lazada', 'chat'],
    ['https://sellercenter.lazada.co.th/apps/order/list', 'lazada', 'order-list'],
    ['https://seller-uk.tiktok.com/chat/inbox/current?shop_region=GB', 'tiktok', 'chat'],
    ['https://seller-id.tokopedia.com/order/detail?order_no=1', 'tiktok', 'order-detail'],
    ['https://vendedores.mercadolivre.com.br/vendas/nova/mensagens/2000009876543210', 'mercadolibre', 'chat'],
    ['https://www.mercadolibre.cl/ventas/2000001234567890/detalle', 'mercadolibre', 'order-detail'],
    ['https://seller.temu.com/order-detail.html?parent_order_sn=PO-1', 'temu', 'order-detail'],
    ['https://seller.shopee.com.br/new-webchat/conversations', 'shopee', 'chat'],
    ['https://banhang.shopee.vn/new-webchat/conversations', 'shopee', 'chat'],
    ['https://seller.shopee.co.id/portal/sale/order', 'shopee', 'order-list'],
    ['https://seller.shopee.tw/portal/sale/order/213456789012345', 'shopee', 'order-detail'],
  ])('%s', (url, id, kind) => {
    const match = siteFor(url);
    expect([match?.site.id, match?.page.kind]).toEqual([id, kind]);
  });

  test.each([
    'http://mms.pinduoduo.com/chat-merchant/',
    'https://mms.pinduoduo.com/login',
    'https://mms.pinduoduo.com.evil.example/chat-merchant/',
    'https://evil.example/?https://mms.pinduoduo.com/chat-merchant/',
    'https://shop.jd.com/jdm/home',
    'https://csp.aliexpress.com/m_apps/message/notice?channelId=1',
    'https://seller-us.tiktok.com/chat/assistant-v2/1',
    'https://seller-xx.tiktok.com/chat/inbox/current',
    'https://www.mercadolivre.com.br/vendas/perguntas',
    'https://www.mercadolivre.com.br/caneca-de-ceramica/p/MLB1',
    'https://seller.temu.com/main',
    'https://constructor/chat-merchant/',
    'about:blank',
    'not an address',
    '',
  ])('%s is none of ours', (url) => {
    expect(siteFor(url)).toBeNull();
  });
});

test('the manifest names hosts, each over https, never every site', () => {
  const patterns = matchPatterns();
  expect(patterns).toContain('https://mms.pinduoduo.com/chat-merchant/*');
  expect(patterns).toContain('https://banhang.shopee.vn/*');
  expect(patterns.every((pattern) => /^https:\/\/[a-z0-9.-]+\/.*\*$/u.test(pattern))).toBe(true);
  expect(new Set(patterns).size).toBe(patterns.length);
});

test('every host of every page is covered by a pattern', () => {
  const hosts = new Set(matchPatterns().map((pattern) => new URL(pattern.replaceAll('*', '')).hostname));
  expect([...hosts].sort()).toEqual(SITES.flatMap((site) => Object.keys(site.hosts)).sort());
});

/** An order number of each marketplace, as its notes have it. */
const NUMBERS: Readonly<Record<string, string>> = {
  pinduoduo: '240309-402233834970071',
  douyin: '6925095897028853458',
  jd: '310987654321',
  shopee: '261005TENXFJXK',
  temu: 'PO-211-21408233497007100',
  aliexpress: '8190000000000001',
  lazada: '104500000000001',
  tiktok: '584098737148888997',
  mercadolibre: '2000001234567890',
};

test.each(SITES.map((site) => [site.id, site.orderNumber] as const))(
  '%s: a part of a longer number is none',
  (id, shape) => {
    const number = NUMBERS[id] ?? 'no sample';
    expect([...number.matchAll(shape)].map(([found]) => found)).toEqual([number]);
    expect([...`12${number}34`.matchAll(shape)].map(([found]) => found)).not.toContain(number);
  },
);

/** Consoles that speak several languages are read with the words of all of them. */
test.each(SITES.map((site) => [site.id, site.states] as const))('%s: no word stands for two states', (_, states) => {
  const meanings = new Map<string, string>();
  for (const [state, words] of Object.entries(states))
    for (const word of words.split('|').map(foldWord)) {
      expect(meanings.get(word) ?? state, word).toBe(state);
      meanings.set(word, state);
    }
  expect(meanings.size).toBeGreaterThan(8);
});
