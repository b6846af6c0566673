// Which page of which western console an address is, and which are the shops beside them.
import { expect, test } from 'vitest';
import { siteFor } from '../../../lib/console/sites/registry.ts';

test.each([
  ['https://sellercentral.amazon.com/orders-v3/mfn/unshipped?page=1', 'amazon', 'order-list'],
  ['https://sellercentral-japan.amazon.com/orders-v3/order/503-1724766-9264601', 'amazon', 'order-detail'],
  ['https://sellercentral.amazon.com.be/messaging/contact/returns?orderID=1', 'amazon', 'compose'],
  ['https://sellercentral.amazon.ie/orders-v3', 'amazon', 'order-list'],
  ['https://sellercentral.amazon.co.za/orders-v3/order/503-1724766-9264601', 'amazon', 'order-detail'],
  ['https://sellercentral.amazon.in/messaging/inbox-v3?cc=1', 'amazon', 'chat'],
  [
    'https://sellercentral-europe.amazon.com/amazonsell/orders/container/gp/returns/list/v2',
    'amazon',
    'after-sale-list',
  ],
  ['https://www.ebay.com.au/cnt/viewMessage?group_type=CORE', 'ebay', 'chat'],
  ['https://www.ebay.ph/contact/sendmsg?recipient=a', 'ebay', 'compose'],
  ['https://www.ebay.it/sh/ord/?filter=status:AWAITING_SHIPMENT', 'ebay', 'order-list'],
  ['https://www.ebay.nl/sh/ord/details?orderid=19-14964-36556', 'ebay', 'order-detail'],
  ['https://www.etsy.com/messages', 'etsy', 'chat'],
  ['https://www.etsy.com/messages/1234567890', 'etsy', 'chat'],
  ['https://www.etsy.com/conversations/1234567890', 'etsy', 'chat'],
  ['https://www.etsy.com/your/orders/sold/completed?order_id=3987654321', 'etsy', 'order-list'],
  ['https://www.etsy.com/your/shops/MyShop/orders/sold/3987654321', 'etsy', 'order-detail'],
  ['https://seller.walmart.com/orders/manage-orders?poNumber=1', 'walmart', 'order-list'],
  ['https://seller.walmart.com/orders/returns', 'walmart', 'after-sale-list'],
  ['https://admin.shopify.com/store/demo/orders?status=open', 'shopify', 'order-list'],
  ['https://admin.shopify.com/store/demo/orders/6123456789012', 'shopify', 'order-detail'],
])('%s', (url, id, kind) => {
  const match = siteFor(url);
  expect([match?.site.id, match?.page.kind]).toEqual([id, kind]);
});

test.each([
  'https://www.amazon.com/gp/your-account/order-details?orderID=1',
  'https://sellercentral.amazon.com/home',
  'https://sellercentral.amazon.com.evil.example/orders-v3',
  'https://www.ebay.com/itm/1',
  'https://www.etsy.com/listing/1',
  'https://www.etsy.com/messagesque',
  'https://admin.shopify.com/store/demo/products',
])('%s is none of ours', (url) => {
  expect(siteFor(url)).toBeNull();
});
