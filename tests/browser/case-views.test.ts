// A view of one's own in the built extension: kept in the browser's database, there again
// after a reload and in another window.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { eventually, say } from '../support/agent.ts';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';

declare const chrome: typeof browser;

let launched: Launched;
beforeAll(async () => {
  launched = await launchExtension({ scenario: { conversations: [] } });
});
afterAll(() => launched.close());

test('a view is saved, counted, and still there after a reload', async () => {
  const workbench = await launched.openWorkbench('#cases');
  await workbench.getByText(say('workbench_cases_none')).waitFor();
  const recorded = await workbench.evaluate(async () => {
    const fieldsOf = [
      { handling: 'reship', product: '台灯' },
      { handling: 'reship', product: '雨靴' },
      { handling: 'refund', product: '台灯' },
    ];
    const answers: unknown[] = [];
    for (const fields of fieldsOf) {
      const request = {
        eventId: crypto.randomUUID(),
        caseId: crypto.randomUUID(),
        at: new Date().toISOString(),
        agentName: '林小满',
        workNumber: '107',
        change: { type: 'opened', fields: { marketplace: 'jd', category: 'quality', ...fields } },
      };
      answers.push(await chrome.runtime.sendMessage({ name: 'case.record', request }));
    }
    return JSON.stringify(answers);
  });
  expect(recorded.match(/"ok":true/gu)).toHaveLength(3);

  const tab = (title: string, count: number) =>
    workbench.getByRole('radio', { name: say('workbench_view_label', title, count) });
  await tab(say('register_reshipments'), 2).click();
  await workbench.getByRole('searchbox').fill('台灯');
  await eventually(() => workbench.getByRole('row').count()).toBe(2);
  await workbench.getByRole('button', { name: say('workbench_view_save') }).click();
  await workbench.getByRole('textbox', { name: say('workbench_view_name') }).fill('台灯补发');
  await workbench.keyboard.press('Enter');
  await tab('台灯补发', 1).waitFor();

  await workbench.reload();
  await tab('台灯补发', 1).waitFor();
  await eventually(() => tab('台灯补发', 1).getAttribute('aria-checked')).toBe('true');
  await eventually(() => workbench.getByRole('row').count()).toBe(2);
  await workbench.keyboard.press('1');
  await eventually(() => workbench.getByRole('row').count()).toBe(4);

  const beside = await launched.openWorkbench('#cases');
  await beside.getByRole('radio', { name: say('workbench_view_label', '台灯补发', 1) }).waitFor();
  await beside.close();
  await workbench.close();
});
