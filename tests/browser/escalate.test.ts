// A case given to somebody who may decide more: from the log to the report, its clock beside
// the agent's chat, and back when the answer is there.
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, openConversation, say } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { conversationsWithOrders } from '../support/conversations-with-orders.ts';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';

let launched: Launched;
let page: Page;
let sidebar: Frame;
let workbench: Page;
let number: string;
beforeAll(async () => {
  launched = await launchExtension({ scenario: { conversations: conversationsWithOrders(1, 'pinduoduo') } });
  await launched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  ({ page, sidebar } = await launched.openConsole(PINDUODUO));
  number = await openConversation(page, sidebar, 'talk-0');
  await sidebar.getByRole('button', { name: say('sidebar_record', '运输破损'), exact: true }).click();
  await sidebar.getByText(/^已登记 #/u).waitFor();
  workbench = await launched.openWorkbench('#cases');
  await workbench.getByRole('gridcell', { name: number }).click();
});
afterAll(() => launched.close());

/** In the shop's day the clock says what is due when nobody answers, outside of it when it begins to run. */
const CLOCK = new RegExp(`催上报的答复|${say('clock_escalation')}`, 'u');

const detail = () => workbench.getByRole('complementary');
const clocks = () => sidebar.getByRole('group', { name: say('clock_title') });

test('one press copies the report, the case waits for others, and the agent sees until when', async () => {
  await detail()
    .getByRole('button', { name: say('workbench_escalate'), exact: true })
    .click();
  await detail().getByText(say('workbench_escalation_copied')).waitFor();
  const report = await workbench.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain(number);
  expect(report).toContain(say('workbench_escalation_by'));
  await eventually(() => clocks().innerText()).toMatch(CLOCK);
});

test('it is in the register of escalations, and the clock ends with the answer', async () => {
  const status = detail().getByRole('combobox', { name: say('workbench_field_status') });
  await expect(status.inputValue()).resolves.toBe('waiting-others');
  await workbench.locator('h1').click();
  await workbench.keyboard.press('6');
  await workbench.getByRole('gridcell', { name: number }).waitFor();
  await status.selectOption('open');
  await eventually(() => clocks().innerText()).not.toMatch(CLOCK);
});
