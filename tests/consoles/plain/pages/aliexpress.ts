// AliExpress's back office: the order detail's class prefixes are known, the tables' rows too.
import { buyerNameOn } from '../../shared/buyer-name.ts';
import { digitsOf } from '../../shared/seeded.ts';
import { maskName } from '../../shared/shown-conversation.ts';
import { orderCards, orderFields, ordersLayout } from '../order-parts.ts';
import { h } from '../parts.ts';
import type { Part } from '../parts.ts';
import type { PlainConsole, PlainLocale, PlainPage } from '../plain-console.ts';
import { WORDS } from '../words/languages.ts';

const HOSTS = String.raw`^https:\/\/[cg]sp\.aliexpress\.com\/m_apps`;

function locale(hostname: string): PlainLocale {
  const common = { timeZone: 'Asia/Shanghai', currency: 'USD', buyers: 'en' } as const;
  if (hostname.startsWith('csp')) return { ...WORDS.zh, ...common, lang: 'zh-CN', others: ['商品ID', '联系电话'] };
  return { ...WORDS.en, ...common, lang: 'en', others: ['Product ID', 'Mobile'] };
}

function addressItem(label: string, value: string): Part {
  return h(
    'div',
    { class: 'orderInfo--addressItem--*', css: 'line' },
    h('span', { class: 'orderInfo--addressLabel--*', css: 'label' }, label),
    h('span', { class: 'orderInfo--addressValue--*' }, value),
  );
}

function detail(page: PlainPage): Part {
  const [buyer] = page.state.conversations();
  const name = buyer ? buyerNameOn(page.state, buyer, maskName) : null;
  const isChinese = page.locale.lang === 'zh-CN';
  return ordersLayout(
    page,
    isChinese ? '订单详情' : 'Order details',
    orderCards(page, page.orders()),
    name === null ? null : addressItem(isChinese ? '收货人：' : 'Contact name', name),
    addressItem(isChinese ? '地址：' : 'Address', 'Rua 8, 120'),
    h('i', { class: 'orderEye--eye--*' }),
  );
}

function table(page: PlainPage, title: string): Part {
  const rows = page
    .orders()
    .map((order) =>
      h(
        'div',
        { class: 'ait-table-row', css: 'order' },
        h('div', { class: 'ait-table-cell' }, orderFields(page, order)),
      ),
    );
  return ordersLayout(page, title, rows);
}

export const aliexpress: PlainConsole = {
  marketplace: 'aliexpress',
  numbers: (seed) => `81${digitsOf(seed, 14)}`,
  locale,
  pages: [
    {
      kind: 'order-detail',
      at: new RegExp(String.raw`${HOSTS}\/order-manage\/orderDetail`),
      address: 'https://csp.aliexpress.com/m_apps/order-manage/orderDetail?orderId=8190000000000001',
      orderInAddress: /[?&]orderId=(\d+)/,
      view: detail,
    },
    {
      kind: 'order-list',
      at: new RegExp(String.raw`${HOSTS}\/order-manage\/orderList`),
      address: 'https://csp.aliexpress.com/m_apps/order-manage/orderList?channelId=1',
      view: (page) => table(page, '订单'),
    },
    {
      kind: 'after-sale-list',
      at: new RegExp(String.raw`${HOSTS}\/dispute-management\/list`),
      address: 'https://csp.aliexpress.com/m_apps/dispute-management/list',
      view: (page) => table(page, '纠纷'),
    },
  ],
};
