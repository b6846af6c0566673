// The built extension with two workbench tabs: one edits what the other edits, and one erases
// a buyer whose cases the other shows.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, say } from '../support/agent.ts';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';

let launched: Launched;
beforeAll(async () => {
  launched = await launchExtension({ scenario: { conversations: [] } });
});
afterAll(() => launched.close());

/** As any page of ours asks the background. */
function ask(page: Page, name: string, request: object): Promise<{ ok: boolean; value?: unknown }> {
  return page.evaluate(
    async (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage: (message: unknown) => Promise<{ ok: boolean; value?: unknown }> } };
      };
      return chrome.runtime.sendMessage(message);
    },
    { name, request },
  );
}

async function logCase(page: Page, fields: object): Promise<string> {
  const [eventId, caseId] = [crypto.randomUUID(), crypto.randomUUID()];
  const change = { type: 'opened', fields: { marketplace: 'pinduoduo', category: 'quality', ...fields } };
  const event = { eventId, caseId, at: new Date().toISOString(), agentName: '小林', workNumber: '07', change };
  expect(await ask(page, 'case.record', event)).toMatchObject({ ok: true });
  return caseId;
}

const notes = (page: Page) =>
  page.locator('aside').getByRole('textbox', { name: say('workbench_field_notes'), exact: true });

test('two tabs that edit the same notes lose nothing of either', async () => {
  const first = await launched.openWorkbench('#cases');
  const caseId = await logCase(first, { orderNumber: 'W-1', notes: '杯盖漏水' });
  await first.evaluate((hash) => (location.hash = hash), `#cases/${caseId}`);
  const second = await launched.openWorkbench(`#cases/${caseId}`);
  for (const page of [first, second]) await eventually(() => notes(page).inputValue()).toBe('杯盖漏水');
  await first.bringToFront();
  await notes(first).fill('杯盖漏水，要补发');
  await second.bringToFront();
  await notes(second).fill('杯盖漏水，周五前回电');
  await notes(second).blur();
  await second.getByText(say('workbench_edit_saved')).waitFor();
  // What is half typed stays on the screen, whatever comes from the other tab.
  expect(await notes(first).inputValue()).toBe('杯盖漏水，要补发');
  await first.bringToFront();
  await notes(first).blur();
  await first
    .getByText(say('workbench_edit_both', say('workbench_edit_somebody')))
    .first()
    .waitFor();
  for (const page of [first, second])
    await eventually(() => notes(page).inputValue()).toMatch(/杯盖漏水，周五前回电\n.*要补发/u);
  await first.close();
  await second.close();
});

test('a buyer who is erased leaves every open register at once, and nobody takes it for lost data', async () => {
  const privacy = await launched.openWorkbench('#settings/privacy');
  await logCase(privacy, { buyerId: 'wang-77', orderNumber: 'W-7' });
  await logCase(privacy, { buyerId: '', orderNumber: 'W-7' });
  await logCase(privacy, { buyerId: 'li-5', orderNumber: 'L-5' });
  const register = await launched.openWorkbench('#cases');
  const rowsOf = (order: string) => register.getByRole('gridcell', { name: order, exact: true }).count();
  await eventually(() => rowsOf('W-7')).toBe(2);
  await privacy.bringToFront();
  await privacy.getByLabel(say('workbench_buyer_find_hint')).fill('W-7');
  await privacy.getByRole('button', { name: say('workbench_buyer_look_up') }).click();
  await privacy.getByText(say('workbench_buyer_has_cases', 2)).waitFor();
  await privacy.getByRole('button', { name: say('workbench_buyer_erase'), exact: true }).click();
  await privacy.getByRole('button', { name: say('workbench_buyer_erase_confirm', 2) }).click();
  await privacy.getByText(say('workbench_buyer_nothing')).waitFor();
  await privacy.getByRole('cell', { name: say('workbench_audit_kind_buyer_erase') }).waitFor();
  await register.bringToFront();
  await eventually(() => rowsOf('W-7')).toBe(0);
  expect(await rowsOf('L-5')).toBe(1);
  await register.reload();
  await eventually(() => rowsOf('L-5')).toBe(1);
  expect(await rowsOf('W-7')).toBe(0);
  // A case more, so that the mark of how many there should be is looked at again.
  await logCase(register, { buyerId: 'li-5', orderNumber: 'L-6' });
  expect(await ask(register, 'storage.status', {})).toMatchObject({ ok: true, value: { state: 'ready' } });
  await register.close();
  await privacy.close();
});
