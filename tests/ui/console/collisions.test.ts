// Numbers that look like an order's, and labels that stand before something else: unknown, or
// two candidates, never the wrong one (CONSOLES.md, the collisions of order numbers).
import { describe, expect, test } from 'vitest';
import { SITES } from '../../../lib/console/sites/registry.ts';
import { exampleNumbers } from '../../support/example-numbers.ts';
import { match, readPage } from './page.ts';

const TAOBAO = 'https://trade.taobao.com/detail/orderDetail.htm?x=1';
const JD = 'https://shop.jd.com/jdm/trade/orders/order-details?x=1';
const NUMBER = '6925095897028853458';
const OTHER = '3700000000000000001';

function read(url: string, html: string) {
  document.body.innerHTML = `<main>${html}</main>`;
  return readPage(match(url), document, { url });
}

const numbersOn = (url: string, html: string) => read(url, html).orders.map(({ number }) => number?.value);

describe('one number beside its label', () => {
  test.each([
    ['in one text', `<p>订单编号：${NUMBER}</p>`],
    ['in the next', `<dl><dt>订单编号</dt><dd>${NUMBER}</dd><dt>商品ID</dt><dd>${OTHER}</dd></dl>`],
    ['as the heading of its row', `<table><tr><th>订单编号</th><td>${NUMBER}</td></tr></table>`],
    ['with characters that nobody sees', `<p>订单编号：69250958970\u200b2885\u00ad3458</p>`],
    ['in full-width digits', '<p>订单编号：６９２５０９５８９７０２８８５３４５８</p>'],
    ['beside another field’s', `<p>订单编号：${NUMBER} 商品ID：${OTHER}</p>`],
  ])('%s', (_, html) => {
    expect(numbersOn(TAOBAO, html)).toEqual([NUMBER]);
  });
});

describe('no number', () => {
  test.each([
    ['without a label', TAOBAO, `<p>${NUMBER}</p>`],
    ['below the heading of another column', TAOBAO, table('商品ID', '订单编号')],
    ['below its own heading: which column it is in is not asked', TAOBAO, table('订单编号', '商品ID')],
    [
      'in rows that are no table’s',
      TAOBAO,
      table('商品ID', '订单编号')
        .replace(/<(\/?)t[rdh]>/gu, '<$1i>')
        .replace(/<i>/u, '<i role="row">'),
    ],
    ['behind another label', TAOBAO, `<p>订单编号：</p><p>商品ID：${OTHER}</p>`],
    ['behind a word that ends alike', TAOBAO, `<p>关联订单号：${OTHER}</p><p>合并订单编号：${OTHER}</p>`],
    ['behind words of another field', TAOBAO, `<p>订单编号：商品 ${OTHER}</p>`],
    ['in a part of a longer one', TAOBAO, `<p>订单编号：${NUMBER}12</p>`],
    ['in a part of a longer one in full-width digits', TAOBAO, `<p>订单编号：${NUMBER.slice(1)}１２</p>`],
    ['in groups', TAOBAO, '<p>订单编号：6925 0958 9702 8853 458</p>'],
    ['a telephone', JD, '<p>订单编号：13812345678</p>'],
    ['a telephone behind an empty label', JD, '<div>订单编号：<span></span></div><div>13812345678</div>'],
    ['on another marketplace’s host', JD, '<p>订单编号：6925095897028853458</p>'],
    ['behind a label of another language', TAOBAO, `<p>Order ID: ${NUMBER}</p>`],
  ])('%s', (_, url, html) => {
    expect(numbersOn(url, html).filter(Boolean)).toEqual([]);
  });
});

function table(one: string, two: string): string {
  return `<table><tr><th>${one}</th><th>${two}</th></tr><tr><td>${OTHER}</td><td>${NUMBER}</td></tr></table>`;
}

describe('two candidates are unknown', () => {
  test.each([' ', '、', '/', ', ', '；'])('parted by “%s”', (sign) => {
    const { orders, missing } = read(TAOBAO, `<p>订单编号：${NUMBER}${sign}${OTHER}</p>`);
    expect(orders.map(({ number }) => number)).toEqual([null]);
    expect(missing).toContainEqual({ field: 'orderNumber', reason: 'ambiguous', candidates: [NUMBER, OTHER] });
  });

  const SAMPLES = SITES.flatMap((site) =>
    site.pages.flatMap((page) => {
      const labels = page.orders?.fields.number?.labels?.split('|') ?? [];
      return labels[0] !== undefined && !page.orders?.card && !page.root
        ? [{ name: `${site.id}, ${page.kind}`, site, page, label: labels[0] }]
        : [];
    }),
  );
  test('every console that reads by labels is asked', () => {
    expect(SAMPLES.length).toBeGreaterThan(25);
    expect(new Set(SAMPLES.map(({ site }) => site.id)).size).toBeGreaterThan(13);
  });

  test.each(SAMPLES)('$name', ({ site, page, label }) => {
    const [one, two] = exampleNumbers(site.marketplace);
    const [locale] = Object.values(site.hosts);
    if (!locale) throw new Error('no host');
    const show = (html: string) => {
      document.body.innerHTML = `<main>${html}</main>`;
      return readPage({ site, page, locale }, document);
    };
    // `#` may be a label's own last sign.
    expect(show(`<p>${label}: ${one}</p>`).orders.map(({ number }) => number?.value)).toEqual([one]);
    const both = show(`<p>${label}: ${one}</p><p>${label}: ${two}</p>`);
    expect(both.orderInView).toBeNull();
    expect(both.missing).toContainEqual({ field: 'orderNumber', reason: 'ambiguous', candidates: [one, two] });
    expect(show(`<p>${one}</p><p>${two}</p>`).orders).toEqual([]);
  });
});

describe('the other fields of an order', () => {
  const head = `<p>订单编号：${NUMBER}</p>`;
  const order = (html: string) => read(TAOBAO, head + html).orders[0];

  test.each(['实付款：<b>￥39</b><b>.50</b>', '实付款：<b>￥39.50</b><b>2</b>'])(
    'an amount in several parts: %s',
    (html) => {
      expect(order(`<p>${html}</p>`)?.amount?.value).toEqual({ minor: 3950, currency: 'CNY' });
    },
  );

  test('below a table’s headings', () => {
    const html = '<table><tr><th>运费</th><th>实付款</th></tr><tr><td>5.00</td><td>39.00</td></tr></table>';
    expect(order(html)?.amount).toBeNull();
    const parcel =
      '<table><tr><th>编码</th><th>快递单号</th></tr><tr><td>SKU123456</td><td>SF1234567890</td></tr></table>';
    expect(order(parcel)?.trackingNumber).toBeNull();
  });

  test('an empty field is not given the next one’s value', () => {
    const html = '<p>付款时间：</p><p>发货时间：2026-09-08 17:30</p><p>快递公司：</p><p>快递单号：SF1234567890</p>';
    expect(order(html)).toMatchObject({
      paidAt: null,
      shippedAt: { value: '2026-09-08T17:30:00+08:00' },
      carrier: null,
      trackingNumber: { value: 'SF1234567890' },
    });
  });

  test('a state that nobody here knows is unknown, whatever other word for a state stands about', () => {
    expect(order('<nav>退款中</nav><p>订单状态：部分发货</p>')?.state).toBeNull();
    expect(order('<nav>退款中</nav>')?.state?.value).toBe('refunding');
    expect(order('<nav>退款中</nav><p>订单状态：卖家已发货</p>')?.state?.value).toBe('shipped');
  });
});
