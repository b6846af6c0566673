// Temu's order detail, read by labels in the built extension.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { howFound, launchReader, orderInView } from '../../support/console-reading.ts';
import type { ConsoleReader } from '../../support/console-reading.ts';

const NUMBER = 'PO-211-21408233497007100';
const AT = `https://seller.temu.com/order-detail.html?parent_order_sn=${NUMBER}`;

let reader: ConsoleReader;
beforeAll(async () => {
  reader = await launchReader();
});
afterAll(() => reader.close());

test('the order of the address, by labels, and never the sub-order of the same form', async () => {
  const { page, sidebar, reading } = await reader.read(AT);
  const read = await reading();
  expect(read).toMatchObject({ siteId: 'temu', pageKind: 'order-detail', conversationKey: null, composer: 'absent' });
  const order = orderInView(read);
  expect(order?.number).toMatchObject({ value: NUMBER, how: 'url' });
  expect(howFound(order)).toMatchObject({
    state: 'label',
    product: 'label',
    amount: 'label',
    orderedAt: 'label',
    receivedAt: 'label',
    trackingNumber: 'label',
  });
  expect(order?.state?.value).toBe('delivered');
  expect(order?.amount?.value).toEqual({ minor: 2990, currency: 'USD' });
  await sidebar.getByText(NUMBER).first().waitFor();
  await page.close();
});

test('two order numbers beside the label: neither is believed', async () => {
  const { page, reading } = await reader.read(AT);
  await page.evaluate(() => {
    window.__sim.hostile('two-order-numbers');
  });
  const read = await reading(({ missing }) => missing.some(({ field }) => field === 'orderNumber'));
  expect(orderInView(read)?.number ?? null).toBeNull();
  await page.close();
});
