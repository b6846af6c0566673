// What the buyer may have, in the built extension on a console: what the agent told is
// there again after the page was loaded anew, and belongs to its order alone.
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buyerSays, eventually, say } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { launchExtension, sidebarOf } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';

let launched: Launched;
let page: Page;
let sidebar: Frame;
beforeAll(async () => {
  launched = await launchExtension({ scenario: { conversations: [] } });
  ({ page, sidebar } = await launched.openConsole(PINDUODUO));
});
afterAll(() => launched.close());

const block = () => sidebar.getByRole('region', { name: say('eligibility_title') });
const responsibility = () => block().getByRole('combobox', { name: say('eligibility_askResponsibility') });

async function open(): Promise<void> {
  await block().getByRole('button', { expanded: false }).first().click();
}

test('is asked for, told once, and there again after a reload', async () => {
  await buyerSays(page, sidebar, '收到的杯子碎了');
  await open();
  await block().getByText(say('eligibility_payer_unknown')).waitFor();
  await responsibility().selectOption({ label: '仓库' });
  await block().getByText(say('eligibility_payer_shop'), { exact: true }).waitFor();
  await page.reload();
  sidebar = await sidebarOf(page);
  await buyerSays(page, sidebar, '收到的杯子碎了');
  await open();
  await eventually(() => responsibility().inputValue()).toBe('warehouse');
  await block().getByText(say('eligibility_payer_shop'), { exact: true }).waitFor();
});

test('each rule is one click away, with its source', async () => {
  await block().getByText(say('eligibility_no_reason'), { exact: true }).click();
  await block()
    .getByText(/第二十五条/u)
    .waitFor();
  expect(await block().getByText(/核对/u).first().isVisible()).toBe(true);
});
