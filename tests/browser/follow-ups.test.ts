// Follow-ups in the built extension: an unpaid order that is urged once.
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { eventually, say } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { conversationsWithOrders } from '../support/conversations-with-orders.ts';
import { launchExtension, sidebarOf } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';

let launched: Launched;
let page: Page;
let sidebar: Frame;
let workbench: Page;

beforeAll(async () => {
  const [talk] = conversationsWithOrders(1, 'pinduoduo');
  if (!talk?.order) throw new Error('the example has no order');
  const { product, amountMinor, currency } = talk.order;
  const order = { state: 'awaiting-payment' as const, product, amountMinor, currency, daysSinceOrder: 0 };
  const unpaid = { ...talk, order };
  launched = await launchExtension({ scenario: { conversations: [unpaid] } });
  ({ page, sidebar } = await launched.openConsole(PINDUODUO));
});
afterAll(() => launched.close());

describe('an unpaid order', () => {
  test('is listed, urged, gone, and the sidebar says so after a reload', async () => {
    await sidebar.getByText(say('follow_unpaid')).waitFor();
    workbench = await launched.openWorkbench('#today/task/payment-reminder');
    await workbench.getByRole('button', { name: say('follow_mark_urged') }).click();
    await workbench.getByText(say('recurring_none_orders')).waitFor();
    await page.reload();
    sidebar = await sidebarOf(page);
    const [before = ''] = say('follow_urged', '|').split('|');
    await sidebar.getByText(before).waitFor();
    await eventually(() => sidebar.getByText(say('follow_unpaid')).count()).toBe(0);
  });
});
