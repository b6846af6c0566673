// What the gallery takes pictures of: a place in the workbench, a state, and what is done there first.
import type { Page } from 'playwright-core';
import { workbook } from '../../support/make-sheets.ts';

export interface Scene {
  readonly name: string;
  readonly hash: string;
  readonly query?: string;
  readonly act?: (page: Page) => Promise<void>;
}

export const SCENES: readonly Scene[] = [
  { name: 'today', hash: '#today' },
  { name: 'handover', hash: '#today/handover' },
  { name: 'takeover', hash: '#today/takeover' },
  {
    name: 'taken-over',
    hash: '#today/takeover',
    query: 'state=taken',
    act: (page) => page.locator('summary').first().click(),
  },
  {
    name: 'recurring-refused',
    hash: '#today',
    query: 'state=recurring-refused',
    act: (page) =>
      page
        .getByRole('button', { name: /^(今天已完成|Done (for )?today)$/u })
        .first()
        .click(),
  },
  { name: 'cases', hash: '#cases' },
  { name: 'upgrading-cases', hash: '#cases', query: 'state=upgrading' },
  { name: 'upgrading-today', hash: '#today', query: 'state=upgrading' },
  { name: 'upgrading-settings', hash: '#settings', query: 'state=upgrading' },
  { name: 'case', hash: '#cases/00000000-0000-4000-8000-000000000004' },
  { name: 'case-undone', hash: '#cases/00000000-0000-4000-8000-000000000007' },
  { name: 'case-conflicts', hash: '#cases/00000000-0000-4000-8000-000000000004', query: 'state=conflicts' },
  {
    name: 'case-conflicts-decided',
    hash: '#cases/00000000-0000-4000-8000-000000000004',
    query: 'state=conflicts',
    act: async (page) => {
      await page
        .getByRole('button', { name: /^(改用这个|Use this)$/u })
        .first()
        .click();
      await page.getByText(/^(已选|Chosen)$/u).waitFor();
    },
  },
  {
    name: 'case-history',
    hash: '#cases/00000000-0000-4000-8000-000000000007',
    act: (page) => page.locator('aside').getByRole('list').first().scrollIntoViewIfNeeded(),
  },
  {
    name: 'case-unsaved',
    hash: '#cases/00000000-0000-4000-8000-000000000004',
    query: 'state=refused',
    act: async (page) => {
      await page.locator('aside textarea').last().fill('买家周五前要收到');
      await page.locator('aside textarea').last().blur();
    },
  },
  {
    name: 'register-bulk',
    hash: '#cases',
    act: async (page) => {
      for (const at of [1, 3, 4])
        await page.locator('[role="row"] input[type="checkbox"]').nth(at).locator('..').click();
      await page.locator('section select').first().selectOption('assignee');
      await page.locator('section input[type="text"]').fill('阿美');
      await page.locator('section button').first().click();
      await page.locator('section [role="status"] button').first().waitFor();
    },
  },
  {
    name: 'register-export',
    hash: '#cases',
    act: async (page) => {
      await page.locator('header button').last().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'register-printed',
    hash: '#cases',
    act: async (page) => {
      await page.locator('select').first().selectOption({ index: 2 });
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => void window.dispatchEvent(new Event('beforeprint')));
    },
  },
  {
    name: 'case-buyer',
    hash: '#cases/00000000-0000-4000-8000-000000000004',
    act: async (page) => {
      await page.locator('aside button[aria-pressed]').last().click();
      await page.locator('aside section').last().getByRole('button').last().click();
      await page.locator('aside [role=group]').last().scrollIntoViewIfNeeded();
    },
  },
  { name: 'privacy', hash: '#settings/privacy', query: 'state=privacy' },
  { name: 'import', hash: '#cases/import' },
  {
    name: 'import-preview',
    hash: '#cases/import',
    act: async (page) => {
      const rows =
        '订单编号,问题类型,登记日期,退款金额（元）,客服,买家,联系方式,内部编码\n2512-1,质量问题,2025-12-01,12.5,周岚,王小明,13800001234,A1\n2512-2,退货,2025-12-02,,周岚,李雷,,A2\n,退货,,,,,,\n';
      const file = { name: '售后登记 2025.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.locator('section li').first().waitFor();
    },
  },
  {
    name: 'import-workbook',
    hash: '#cases/import',
    act: async (page) => {
      const rows = [
        ['订单编号', '差评内容', '严重程度', '退货单号', '到仓时间'],
        ['2512-1', '杯口磕了一块', '严重', 'YT88001', '2025-12-03'],
        ['2512-2', '', '', '', ''],
      ];
      const buffer = Buffer.from(workbook({ 说明: [['请勿删除']], 一月: rows, 二月: rows }));
      await page.locator('input[type=file]').setInputFiles({ name: '售后登记 2025.xlsx', mimeType: '', buffer });
      await page.locator('tbody tr').first().waitFor();
    },
  },
  {
    name: 'cases-columns',
    hash: '#cases',
    act: (page) => page.locator('header button').nth(1).click(),
  },
  { name: 'cases-reshipments', hash: '#cases', query: 'views=some&open=reshipments' },
  { name: 'cases-escalations', hash: '#cases', query: 'open=escalations' },
  { name: 'cases-returns', hash: '#cases', query: 'open=returns' },
  { name: 'cases-reviews', hash: '#cases', query: 'open=reviews' },
  {
    name: 'case-review-return',
    hash: '#cases/00000000-0000-4000-8000-000000000009',
    query: 'open=reviews',
    act: (page) => page.locator('aside h3').nth(2).scrollIntoViewIfNeeded(),
  },
  {
    name: 'case-awaited',
    hash: '#cases/00000000-0000-4000-8000-000000000026',
    query: 'open=returns',
    act: (page) => page.locator('aside h3').nth(1).scrollIntoViewIfNeeded(),
  },
  {
    name: 'cases-own-view',
    hash: '#cases',
    query: 'views=broken&open=00000000-0000-4000-b000-000000000001',
    act: async (page) => {
      await page.getByRole('searchbox').fill('陶瓷');
      await page.locator('[role=radiogroup] + span > span:last-child > button').first().click();
    },
  },
  {
    name: 'cases-save-view',
    hash: '#cases',
    query: 'views=full',
    act: async (page) => {
      await page.locator('[role=radiogroup] + span button').last().click();
      await page.locator('[role=dialog] input').fill('待跟进');
    },
  },
  {
    name: 'cases-view-deleted',
    hash: '#cases',
    query: 'views=some&open=00000000-0000-4000-b000-000000000001',
    act: async (page) => {
      await page.locator('[role=radiogroup] + span > span > button').first().click();
      await page.locator('[role=dialog] button').last().click();
    },
  },
  {
    name: 'cases-narrow',
    hash: '#cases',
    query: 'views=some',
    act: (page) => page.setViewportSize({ width: 820, height: 720 }),
  },
  { name: 'notices', hash: '#notices' },
  { name: 'replies', hash: '#knowledge/reply/shop.rain-delay' },
  { name: 'procedure', hash: '#knowledge/procedure/zh.proc.transit-damage' },
  { name: 'policy', hash: '#knowledge/policy/cn' },
  { name: 'policy-elsewhere', hash: '#knowledge/policy/elsewhere' },
  { name: 'learned', hash: '#learned' },
  {
    name: 'learned-ticks',
    hash: '#learned',
    act: async (page) => {
      await page.getByRole('checkbox').nth(2).uncheck();
      await page.locator('section button').first().click();
      await page.locator('main footer button').click();
    },
  },
  { name: 'first-run-learned', hash: '#learned', query: 'state=first-run' },
  {
    name: 'refused-learned',
    hash: '#learned',
    query: 'state=learned-refused',
    act: async (page) => {
      await page.locator('main footer button').click();
      await page.locator('main footer button').first().click();
    },
  },
  {
    name: 'learned-narrow',
    hash: '#learned',
    act: (page) => page.setViewportSize({ width: 820, height: 720 }),
  },
  { name: 'consoles', hash: '#consoles' },
  { name: 'console-drifted', hash: '#consoles/douyin' },
  { name: 'console-waiting', hash: '#consoles/team-desk' },
  {
    name: 'console-taught',
    hash: '#consoles/acme-desk',
    act: (page) => page.locator('aside section').last().getByRole('button').last().click(),
  },
  {
    name: 'consoles-import',
    hash: '#consoles',
    act: async (page) => {
      const one = { id: 'x', title: 'Rakuten RMS', formatVersion: 1, version: 1, taughtAt: '2026-03-01T00:00:00Z' };
      const good = { ...one, marketplace: 'other', hosts: ['rms.rakuten.example'], pages: [] };
      const bad = { ...good, id: 'y', title: '试探', pages: [{ kind: 'chat', paths: ['/'], composer: ['*'] }] };
      const buffer = Buffer.from(JSON.stringify({ consoles: [good, bad] }));
      await page.locator('input[type=file]').setInputFiles({ name: 'c.json', mimeType: 'application/json', buffer });
      await page.locator('section li').first().waitFor();
    },
  },
  {
    name: 'consoles-narrow',
    hash: '#consoles/douyin',
    act: (page) => page.setViewportSize({ width: 820, height: 720 }),
  },
  { name: 'settings', hash: '#settings' },
  { name: 'settings-failed', hash: '#settings', query: 'state=feed-failed' },
  { name: 'data-missing', hash: '#cases', query: 'state=data-missing' },
  { name: 'room-low', hash: '#cases', query: 'room=141000000' },
  { name: 'room-full', hash: '#settings', query: 'room=9100000' },
  {
    name: 'backup-make',
    hash: '#settings/backup',
    act: async (page) => {
      await page.locator('input[type=password]').first().fill('kiln seven cup');
      await page.locator('input[type=password]').nth(1).fill('kiln seven cups');
    },
  },
  {
    name: 'backup-preview',
    hash: '#settings/backup',
    act: async (page) => {
      const file = { name: 'sellerside-20260311-1840.backup', mimeType: '', buffer: Buffer.from('x') };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.locator('input[type=password]').last().press('Enter');
      await page.getByText('1,204').first().scrollIntoViewIfNeeded();
    },
  },
  { name: 'first-run-cases', hash: '#cases', query: 'state=first-run' },
  { name: 'first-run-today', hash: '#today', query: 'state=first-run' },
  { name: 'refused', hash: '#settings', query: 'state=refused' },
];
