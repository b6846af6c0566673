import { foldWord } from '../../../lib/console/normalise/text.ts';
import { describe, expect, test } from 'vitest';
import { matchPatterns, siteFor, SITES } from '../../../lib/console/sites/registry.ts';
import { exampleNumbers } from '../../support/example-numbers.ts';

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
    ['https://im.jinritemai.com/pc_seller_desk_v2/main/workspace', 'douyin', 'chat'],
    ['https://fxg.jinritemai.com/ffa/morder/order/list?btm=x', 'douyin', 'order-list'],
    ['https://fxg.jinritemai.com/ffa/maftersale/aftersale/list', 'douyin', 'after-sale-list'],
    ['https://shop.jd.com/jdm/trade/orders/order-list?tabType=waitOut', 'jd', 'order-list'],
    ['https://shop.jd.com/jdm/trade/orders/order-list?tabType=waitOverseasOut', 'jd', 'order-list'],
    ['https://myseller.taobao.com/home.htm/trade-platform/tp/sold?x=1', 'taobao', 'order-list'],
    ['https://qn.taobao.com/home.htm/trade-platform/tp/sold', 'taobao', 'order-list'],
    ['https://myseller.taobao.com/home.htm/trade-platform/tp/order', 'taobao', 'order-list'],
    ['https://myseller.taobao.com/home.htm/trade-platform/refund-list', 'taobao', 'after-sale-list'],
    ['https://trade.taobao.com/trade/itemlist/list_sold_items.htm?mytmenu=ymbb', 'taobao', 'order-list'],
    ['https://trade.taobao.com/trade/detail/trade_order_detail_qian_niu.htm?bizOrderId=1', 'taobao', 'order-detail'],
    ['https://trade.taobao.com/detail/orderDetail.htm?bizOrderId=1', 'taobao', 'order-detail'],
    ['https://tradearchive.taobao.com/trade/detail/trade_item_detail.htm?biz_order_id=1', 'taobao', 'order-detail'],
    ['https://im.kwaixiaodian.com/workbench', 'kuaishou', 'chat'],
    ['https://im.kwaixiaodian.com/pc', 'kuaishou', 'chat'],
    ['https://s.kwaixiaodian.com/zone/settles/chat', 'kuaishou', 'chat'],
    ['https://s.kwaixiaodian.com/zone/order/list?tab=1', 'kuaishou', 'order-list'],
    ['https://walle.xiaohongshu.com/cstools/seller/dashboard', 'xiaohongshu', 'chat'],
    ['https://walle.xiaohongshu.com/cstools/chat', 'xiaohongshu', 'chat'],
    ['https://walle.xiaohongshu.com/cstools/tools/packages', 'xiaohongshu', 'order-list'],
    ['https://walle.xiaohongshu.com/cstools/tools/packages/P123456789012345678', 'xiaohongshu', 'order-detail'],
    ['https://ark.xiaohongshu.com/app-order/order/query', 'xiaohongshu', 'order-list'],
    ['https://ark.xiaohongshu.com/app-order/order/detail/P123456789012345678', 'xiaohongshu', 'order-detail'],
    ['https://ark.xiaohongshu.com/app-order/aftersale/list', 'xiaohongshu', 'after-sale-list'],
    ['https://ark.xiaohongshu.com/app-order/aftersale/detail?returnId=R1234567890', 'xiaohongshu', 'order-detail'],
    ['https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html?x', '1688', 'chat'],
    ['https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html', '1688', 'chat'],
    ['https://trade.1688.com/order/seller_order_list.htm?x=1', '1688', 'order-list'],
    ['https://store.weixin.qq.com/shop/kf', 'wechat', 'chat'],
    ['https://store.weixin.qq.com/shop/order/list', 'wechat', 'order-list'],
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
    'https://fxg.jinritemai.com/ffa/mshop/homepage/index',
    'https://myseller.taobao.com/home.htm/QnworkbenchHome/',
    'https://trade.taobao.com/trade/itemlist/list_bought_items.htm',
    'https://s.kwaixiaodian.com/zone/goods/v1/list',
    'https://walle.xiaohongshu.com/cstools/login',
    'https://air.1688.com/app/other/index.html',
    'https://store.weixin.qq.com/shop/home',
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

test.each(SITES.map(({ id, marketplace, orderNumber }) => [id, marketplace, orderNumber] as const))(
  '%s: a part of a longer number is none',
  (_, marketplace, shape) => {
    for (const number of exampleNumbers(marketplace)) {
      expect([...number.matchAll(shape)].map(([found]) => found)).toEqual([number]);
      expect([...`12${number}34`.matchAll(shape)].map(([found]) => found)).not.toContain(number);
    }
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
