// Western consoles on a few lines of markup: numbers that look like an order's, addresses that
// name an order or a buyer, and pages that say two things at once.
import { afterEach, describe, expect, test } from 'vitest';
import type { OrderReading, PageReading } from '../../../lib/console/reading.ts';
import { match, readPage } from './page.ts';

const AMAZON = 'https://sellercentral.amazon.com';
const EBAY = 'https://www.ebay.com';
const ETSY = 'https://www.etsy.com';
const WALMART = 'https://seller.walmart.com';

/** The document at that address: picks from the address see its path and query. */
function show(url: string, html: string) {
  const { pathname, search } = new URL(url);
  history.replaceState(null, '', pathname + search);
  document.body.innerHTML = html;
  return readPage(match(url), document, { url });
}

function orderInView({ orders, orderInView: at }: PageReading): OrderReading | undefined {
  return at === null ? undefined : orders[at];
}

afterEach(() => {
  history.replaceState(null, '', '/');
});

describe('Amazon', () => {
  const NUMBER = '114-8723145-4091425';
  const row = (number: string) =>
    `<table id="orders-table"><tbody><tr><td data-test-id="oth-order-details"><div class="cell-body-title"><a>${number}</a></div></td>
     <td><div class="myo-list-orders-product-name-cell"><a><div>Mug</div></a><div>ASIN: B00OK1O542</div></div></td></tr></tbody></table>`;

  test('a row of the list, by its documented marks', () => {
    const [order] = show(`${AMAZON}/orders-v3`, row(NUMBER)).orders;
    expect(order).toMatchObject({ number: { value: NUMBER, how: 'selector' }, product: { value: 'Mug' }, state: null });
  });

  test('an empty list is no order', () => {
    const empty = '<table id="orders-table"><tbody><tr><td>No orders found</td></tr></tbody></table>';
    expect(show(`${AMAZON}/orders-v3`, empty).orders).toEqual([]);
  });

  test.each([
    ['Order ID', 'Order total', '$29.90'],
    ['Bestellnummer', 'Gesamtsumme', '$29.90'],
    ['Numéro de commande :', 'Total général :', '$29.90'],
    ['注文番号：', '商品別の合計:', '$29.90'],
    ['订单编号', '总计', '$29.90'],
  ])('renamed markup is read by its labels: %s', (label, total, amount) => {
    const url = `${AMAZON}/orders-v3/order/${NUMBER}`;
    const reading = show(url, `<div><b>${label}</b> <i>${NUMBER}</i></div><div><b>${total}</b><i>${amount}</i></div>`);
    expect(orderInView(reading)).toMatchObject({
      number: { value: NUMBER },
      amount: { value: { minor: 2990, currency: 'USD' }, how: 'label' },
    });
  });

  test('a heading is no tracking number because it follows another', () => {
    const url = `${AMAZON}/orders-v3/order/${NUMBER}`;
    const heads = `<table id="MYO-app"><tr><th>Tracking ID</th><th>Carrier</th></tr></table>`;
    expect(orderInView(show(url, heads))).toMatchObject({ trackingNumber: null, carrier: null });
    const parcel = `<div id="MYO-app"><p>Tracking ID</p><p>1Z999AA10123456784</p></div>`;
    expect(orderInView(show(url, parcel))?.trackingNumber?.value).toBe('1Z999AA10123456784');
  });

  test('a page that shows another order than its address names is not believed', () => {
    const other = `<div id="MYO-app"><span data-test-id="order-id-value">114-0000000-0000001</span></div>`;
    const reading = show(`${AMAZON}/orders-v3/order/${NUMBER}`, other);
    expect(orderInView(reading)?.number).toBeNull();
    expect(reading.missing).toContainEqual({
      field: 'orderNumber',
      reason: 'ambiguous',
      candidates: [NUMBER, '114-0000000-0000001'],
    });
  });

  test('whom one writes to stands in the address; without it nothing may be inserted', () => {
    const form = '<input type="radio"><textarea></textarea>';
    const named = show(`${AMAZON}/messaging/contact?orderID=${NUMBER}&marketplaceID=A1`, form);
    expect(named).toMatchObject({ conversationKey: `amazon:${NUMBER}`, composer: 'ready', pageKind: 'compose' });
    expect(orderInView(named)?.number).toMatchObject({ value: NUMBER, how: 'url' });
    const part = show(`${AMAZON}/messaging/contact?orderID=${NUMBER}9&marketplaceID=A1`, form);
    expect(part.conversationKey).toBeNull();
    expect(show(`${AMAZON}/messaging/inbox`, form).conversationKey).toBeNull();
  });

  test('the inbox: its box stands in a shadow root, and what people wrote is no order', () => {
    document.body.innerHTML = '';
    const reading = show(
      `${AMAZON}/messaging/inbox?cc=abc123`,
      `<p>Order ID: ${NUMBER}</p><kat-textarea></kat-textarea>`,
    );
    expect(reading).toMatchObject({ conversationKey: 'amazon:abc123', composer: 'absent', orders: [] });
    const host = document.querySelector('kat-textarea');
    host?.attachShadow({ mode: 'open' }).append(document.createElement('textarea'));
    expect(readPage(match(`${AMAZON}/messaging/inbox`), document).composer).toBe('ready');
  });
});

describe('eBay', () => {
  const NUMBER = '19-14964-36556';
  const BOX = '<textarea id="imageupload__sendmessage--textbox"></textarea>';

  test('the form names its member in the address, the overlay in that of its frame', () => {
    expect(show(`${EBAY}/contact/sendmsg?recipient=joanne_tan88`, BOX)).toMatchObject({
      conversationKey: 'ebay:joanne_tan88',
      buyerName: { value: 'joanne_tan88', how: 'url' },
      composer: 'ready',
    });
    const overlay = '<iframe class="m2m-dialog__ifr" src="about:blank?recipient=keithlim"></iframe>';
    expect(show(`${EBAY}/mesh/ord/details?orderid=${NUMBER}`, overlay).conversationKey).toBe('ebay:keithlim');
    expect(show(`${EBAY}/contact/sendmsg?recipient=joanne_tan88`, BOX + overlay).conversationKey).toBeNull();
  });

  test('messages: the box is found, yet nobody can say whose it is', () => {
    expect(show(`${EBAY}/cnt/ViewMessage?group_type=CORE`, BOX)).toMatchObject({
      conversationKey: null,
      composer: 'ready',
      orders: [],
    });
  });

  test('a form that is not open is not missing from an order', () => {
    const reading = show(`${EBAY}/mesh/ord/details?orderid=${NUMBER}`, `<p>Order number: ${NUMBER}</p>`);
    expect(reading.missing.map(({ field }) => field)).not.toContain('composer');
    expect(orderInView(reading)?.number).toMatchObject({ value: NUMBER, how: 'url' });
  });

  test('item numbers and parcels of the very form of an order number are none', () => {
    const page = `<p>Item number: 12-34567-89012</p><p>22-34567-89012</p><p>Sales record number: 32-34567-89012</p>`;
    expect(show(`${EBAY}/sh/ord`, page).orders).toEqual([]);
  });
});

describe('Etsy', () => {
  const bubble = (white: string, text: string) =>
    `<div class="wt-text-body-01 wt-display-inline-block ${white}"><span class="screen-reader-only">Said</span><span>${text}</span></div>`;

  test('the white bubble is the buyer’s, and one that only holds something white is not', () => {
    const inner = '<i class="wt-bg-white"></i>';
    const html = `<div class="msg-list-container">${bubble('wt-bg-white', 'Hi')}${bubble('', `Hello${inner}`)}</div>
      <div class="wt-text-body-01 wt-display-inline-block wt-bg-white"><span>Not in the list</span></div>`;
    const reading = show(`${ETSY}/messages/1234567890`, html);
    expect(reading.conversationKey).toBe('etsy:1234567890');
    expect(reading.messages.map(({ side, text }) => [side, text])).toEqual([
      ['buyer', 'Hi'],
      ['seller', 'Hello'],
    ]);
    expect(show(`${ETSY}/messages/all`, html).conversationKey).toBeNull();
  });

  const order = (number: string) =>
    `<div class="panel-body-row"><a href="?order_id=${number}">#${number}</a><p>Phone</p><p>3125550148</p><p>9205512345</p></div>`;
  const orders = (...numbers: string[]) => `<section aria-label="orders">${numbers.map(order).join('')}</section>`;

  test('telephones and parcels are as long as order numbers and are none', () => {
    const [read] = show(`${ETSY}/your/orders/sold/new`, orders('3987654321')).orders;
    expect(read?.number).toMatchObject({ value: '3987654321', how: 'selector' });
    expect(show(`${ETSY}/your/orders/sold/new`, '<p>Phone: 3125550148</p><p>3125550148</p>').orders).toEqual([]);
  });

  test('of several orders the one of the address is in view, and its box is that buyer’s', () => {
    const html = `${orders('3987654321', '3987654322')}<textarea name="message"></textarea>`;
    const reading = show(`${ETSY}/your/orders/sold/new?order_id=3987654322`, html);
    expect(reading.conversationKey).toBe('etsy:order_id=3987654322');
    expect(orderInView(reading)?.number?.value).toBe('3987654322');
    const none = show(`${ETSY}/your/orders/sold/new`, html);
    expect([none.orderInView, none.conversationKey]).toEqual([null, null]);
    const gone = show(`${ETSY}/your/orders/sold/new?order_id=3987654399`, html);
    expect(gone.orderInView).toBeNull();
  });
});

describe('Walmart', () => {
  test('the customer’s order number is as long as the purchase order and is not taken', () => {
    const page = `<p>Customer Order #</p><p>200012345678901</p><p>PO #</p><p>108823456789012</p><p>108823456789013</p>`;
    const reading = show(`${WALMART}/orders/manage-orders`, page);
    expect(reading.orders.map(({ number }) => number?.value)).toEqual(['108823456789012']);
    expect(show(`${WALMART}/orders/manage-orders`, '<p>Order #</p><p>200012345678901</p>').orders).toEqual([]);
  });

  test('two purchase orders: neither is in view', () => {
    const page = '<div><p>PO #</p><p>108823456789012</p></div><div><p>PO #</p><p>108823456789013</p></div>';
    const reading = show(`${WALMART}/orders/returns`, page);
    expect(reading.orders).toHaveLength(2);
    expect(reading.orderInView).toBeNull();
  });
});

test('Shopify: the name of the order, never the id in its address', () => {
  const row = `<table><tr class="Polaris-Table-TableRow__Selectable"><td><a href="/store/demo/orders/6123456789012">#BG1001</a></td>
    <td><a href="/store/demo/orders/6123456789012">6123456789012</a></td><td><span class="Polaris-Badge">Paid</span></td></tr></table>`;
  const [order] = show('https://admin.shopify.com/store/demo/orders', row).orders;
  expect(order).toMatchObject({ number: { value: '#BG1001' }, state: null, amount: null });
});
