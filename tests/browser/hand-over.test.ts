// One agent's shift ends on one machine and goes on on another: by the file, once and again.
import { writeFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { eventually, openConversation, say } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { conversationsWithOrders } from '../support/conversations-with-orders.ts';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';

let first: Launched;
let second: Launched;
beforeAll(async () => {
  const [talk] = conversationsWithOrders(1, 'pinduoduo');
  if (!talk) throw new Error('no conversation');
  first = await launchExtension({ scenario: { conversations: [talk] } });
  second = await launchExtension({ scenario: { conversations: [talk] } });
});
afterAll(async () => {
  await first.close();
  await second.close();
});

const line = (sidebar: Frame) => sidebar.locator('header button[aria-keyshortcuts="Alt+C"]');

async function opened(launched: Launched): Promise<{ page: Page; sidebar: Frame; number: string }> {
  const { page, sidebar } = await launched.openConsole(PINDUODUO);
  const number = await openConversation(page, sidebar, 'talk-0');
  return { page, sidebar, number };
}

async function logged(sidebar: Frame, category: string): Promise<void> {
  await sidebar.getByRole('button', { name: say('sidebar_record', category), exact: true }).click();
  await sidebar.getByText(/^已登记 #/u).waitFor();
}

/** A claim of before, of another order of the same buyer: as the register has them after some weeks. */
async function earlierClaims(launched: Launched, count: number): Promise<void> {
  const workbench = await launched.openWorkbench('#cases');
  await workbench.evaluate(async (wanted) => {
    const send = Reflect.get(Reflect.get(globalThis, 'chrome'), 'runtime').sendMessage;
    const ask = (name: string, request: unknown): Promise<unknown> => send({ name, request });
    // The buyer as the sidebar logged it.
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('sellerside-cases');
      opening.onsuccess = () => resolve(opening.result);
    });
    const rows = await new Promise<{ marketplace: string; shop: string; buyerId: string }[]>((resolve) => {
      const all = database.transaction('cases').objectStore('cases').getAll();
      all.onsuccess = () => resolve(all.result);
    });
    database.close();
    const [{ marketplace, shop, buyerId } = { marketplace: '', shop: '', buyerId: '' }] = rows;
    for (let n = 1; n <= wanted; n += 1)
      await ask('case.record', {
        eventId: crypto.randomUUID(),
        caseId: crypto.randomUUID(),
        at: new Date(Date.now() - n * 9 * 86_400_000).toISOString(),
        agentName: '',
        workNumber: '',
        change: {
          type: 'opened',
          fields: {
            marketplace,
            shop,
            buyerId,
            category: 'short-or-missing',
            orderNumber: `earlier-${String(n)}`,
            status: 'closed',
          },
        },
      });
  }, count);
  await workbench.close();
}

test('the sidebar says that it is the third claim, and keeps a note and the mark of a special customer', async () => {
  const { page, sidebar } = await opened(first);
  await logged(sidebar, '少发缺货');
  await earlierClaims(first, 2);
  await eventually(() => line(sidebar).textContent()).toContain('第 3 次“未收到或少件”');
  await line(sidebar).click();
  const card = sidebar.getByRole('region', { name: say('customer_title') });
  await card.getByText('60 天内第 3 次登记“未收到或少件”').waitFor();
  await card.getByRole('checkbox', { name: say('customer_special') }).check();
  await card.getByRole('button', { name: say('customer_edit', say('customer_notes')) }).click();
  await card.getByRole('textbox', { name: say('customer_notes') }).fill('送货前先打 13800001234');
  await card.getByRole('button', { name: say('shared_save') }).click();
  await card.getByText('送货前先打 138****1234').waitFor();
  await card.getByText(say('state_delivered')).waitFor();
  await page.close();
});

test('what one agent hands over the next one takes with one press, and a second time nothing is new', async () => {
  const workbench = await first.openWorkbench('#today');
  await workbench.getByRole('link', { name: say('handover_title'), exact: true }).click();
  await workbench.getByLabel(say('handover_note')).fill('少件那单等仓库回复');
  await workbench.getByText(say('handover_counts', 1, 1)).waitFor();
  const [download] = await Promise.all([
    workbench.waitForEvent('download'),
    workbench.getByRole('button', { name: say('handover_save') }).click(),
  ]);
  const file = await download.path();
  await workbench.close();

  const next = await second.openWorkbench('#today/takeover');
  const choose = (path: string) => next.locator('input[type=file]').setInputFiles(path);
  const bad = `${file}.bad.json`;
  writeFileSync(bad, '{"format":"sellerside-handover","formatVersion":2}');
  await choose(bad);
  await next.getByRole('alert').getByText(say('takeover_fault_newer')).waitFor();
  await choose(file);
  await next.getByText('少件那单等仓库回复').waitFor();
  await next.getByText(say('takeover_verdict_new')).first().waitFor();
  await next.getByRole('button', { name: say('takeover_take', 1, 1) }).click();
  await next.getByText(say('takeover_done', 1, 1)).waitFor();
  await next.getByRole('button', { name: say('import_other_file') }).click();
  await choose(file);
  await next.getByRole('button', { name: say('takeover_take', 0, 1) }).click();
  await next.getByText(new RegExp(say('takeover_nothing_new'), 'u')).waitFor();
  await next.locator('a[href^="#cases/"]').first().click();
  await next.getByRole('complementary').waitFor();
  await next.close();

  const { page, sidebar } = await opened(second);
  await line(sidebar)
    .getByRole('img', { name: say('customer_special') })
    .waitFor();
  await sidebar.getByRole('button', { name: /少发缺货已登记/u }).waitFor();
  await line(sidebar).click();
  await sidebar
    .getByRole('region', { name: say('customer_title') })
    .getByText('送货前先打 138****1234')
    .waitFor();
  await page.close();
});
