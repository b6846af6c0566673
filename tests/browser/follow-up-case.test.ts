// What comes next in a case, from the agent's desk: set, due, put off, done, taken back, handed on.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, openConversation, say } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { conversationsWithOrders } from '../support/conversations-with-orders.ts';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';

const NEXT_STEP = '确认补发已签收';

let launched: Launched;
let workbench: Page;
let number: string;
beforeAll(async () => {
  launched = await launchExtension({ scenario: { conversations: conversationsWithOrders(1, 'pinduoduo') } });
  const { page, sidebar } = await launched.openConsole(PINDUODUO);
  number = await openConversation(page, sidebar, 'talk-0');
  await sidebar.getByRole('button', { name: say('sidebar_record', '运输破损'), exact: true }).click();
  await sidebar.getByText(/^已登记 #/u).waitFor();
  workbench = await launched.openWorkbench('#cases');
});
afterAll(() => launched.close());

const detail = () => workbench.getByRole('complementary');
const lineOf = () => workbench.getByRole('row').filter({ hasText: NEXT_STEP });
const press = async (label: string) => {
  await lineOf().hover();
  await lineOf().getByRole('button', { name: label, exact: true }).click();
};
const quadrant = (name: 'urgent' | 'neither') =>
  workbench.getByRole('grid', { name: new RegExp(say(`quadrant_${name}`), 'u') });

test('a step that is overdue stands among what is urgent', async () => {
  await workbench.getByRole('gridcell', { name: number }).click();
  // Decided: else the promise to decide within a working day makes it urgent too, where it ends today.
  await detail()
    .getByRole('combobox', { name: say('workbench_field_handling') })
    .selectOption('reship');
  const step = detail().getByRole('textbox', { name: say('workbench_field_next_step') });
  await step.fill(NEXT_STEP);
  await step.press('Enter');
  const time = detail().getByLabel(say('workbench_field_next_follow_up'));
  await time.fill('2026-03-12T09:30');
  await time.press('Enter');
  await workbench.evaluate(() => (location.hash = '#today'));
  await quadrant('urgent').getByText(NEXT_STEP).waitFor();
  await eventually(() => lineOf().innerText()).toContain(say('workbench_overdue_since', '').trim());
});

test('put off it is not urgent any more, and undo brings it back', async () => {
  await press(say('follow_snooze'));
  await workbench.getByRole('button', { name: new RegExp(`^${say('follow_time_three_days')}`, 'u') }).click();
  await quadrant('neither').getByText(NEXT_STEP).waitFor();
  await workbench.getByRole('button', { name: say('follow_undo'), exact: true }).click();
  await quadrant('urgent').getByText(NEXT_STEP).waitFor();
});

test('handed on it is somebody else’s, done it is in the history, and the case stays open', async () => {
  await press(say('follow_hand'));
  await workbench.getByLabel(say('follow_hand_name')).fill('阿岚');
  await workbench.keyboard.press('Enter');
  await workbench.getByText(new RegExp(say('follow_said_handed', '.*', '阿岚'), 'u')).waitFor();
  await eventually(() => lineOf().count()).toBe(0);
  await workbench.getByText(new RegExp(`^${say('follow_everybody')}`, 'u')).click();
  await press(say('follow_done'));
  await eventually(() => lineOf().count()).toBe(0);
  await workbench.evaluate(() => (location.hash = '#cases'));
  await workbench.getByRole('gridcell', { name: number }).click();
  await expect(detail().getByLabel(say('workbench_field_assignee')).inputValue()).resolves.toBe('阿岚');
  await detail().getByRole('listitem').filter({ hasText: NEXT_STEP }).first().waitFor();
  const status = detail().getByRole('combobox', { name: say('workbench_field_status') });
  await expect(status.inputValue()).resolves.toBe('open');
});
