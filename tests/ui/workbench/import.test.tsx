// The import's panel on a desk in memory: choose, look, change the mapping, take over, go back.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, describe } from 'vitest';
import { textIn } from '../../../components/shared/messages.ts';
import type { MessageKey } from '../../../components/shared/messages.ts';
import { brokenImporter, importerHere } from '../../support/importer-here.ts';
import { workbook, xlsx } from '../../support/make-sheets.ts';
import { openWorkbench } from './open-workbench.tsx';

const text = textIn('zh-CN');
async function choose(name: string, content: string | Uint8Array<ArrayBuffer>) {
  const input = await screen.findByLabelText('选择文件');
  const file = new File([content], name);
  // jsdom's files cannot be read as bytes.
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.resolve(bytes.slice().buffer) });
  fireEvent.change(input, { target: { files: [file] } });
}

const counted = (verdict: 'new' | 'adds' | 'conflict' | 'same' | 'refused', count: number) =>
  screen.findByText(`${text(`import_verdict_${verdict}`)} ${count}`);

const SHEET = '订单号,问题,退款说明,买家\nN-1,质量问题,12.5,王小明\nN-2,退货,3,李雷\n,退货,3,韩梅梅\n';

describe('the import of a register', () => {
  it('shows what would happen, writes nothing before, and everything after', async () => {
    const { background, user } = openWorkbench({ hash: '#cases' });
    await user.click(await screen.findByRole('button', { name: text('workbench_import') }));
    await choose('售后.csv', SHEET);
    await counted('new', 2);
    await counted('refused', 1);
    expect(background.requests('cases.import')).toEqual([]);
    expect(screen.queryByText('王小明')).toBeNull();
    await user.click(screen.getByRole('button', { name: text('import_start', 2) }));
    await screen.findByText(text('import_done', 2));
    expect(background.memory.cases.filter(({ orderNumber }) => orderNumber.startsWith('N-'))).toMatchObject([
      { buyerName: '王**', amount: null },
      { buyerName: '李**' },
    ]);
    await user.click(screen.getByRole('button', { name: text('import_to_register') }));
    expect(window.location.hash).toBe('#cases');
  });

  it('takes a column for what the person says', async () => {
    const { background, user } = openWorkbench({ hash: '#cases/import' });
    await choose('售后.csv', SHEET);
    await counted('new', 2);
    await user.selectOptions(screen.getByLabelText(text('import_column', '退款说明')), text('field_amount'));
    await user.selectOptions(screen.getByLabelText(text('field_marketplace')), text('marketplace_jd'));
    await counted('new', 2);
    await user.click(screen.getByRole('button', { name: text('import_start', 2) }));
    await screen.findByText(text('import_done', 2));
    const [first] = background.memory.cases.filter(({ orderNumber }) => orderNumber === 'N-1');
    expect(first).toMatchObject({ amount: { minor: 1_250, currency: 'CNY' }, marketplace: 'jd' });
  });

  it('brings in the sheet of a workbook that the person chooses, and names it in the history', async () => {
    const { background, user } = openWorkbench({ hash: '#cases/import' });
    const month = (...orders: readonly string[]) => [['订单号', '问题'], ...orders.map((order) => [order, '退货'])];
    const book = workbook({ 说明: [['请勿删除']], 一月: month('J-1'), 二月: month('F-1', 'F-2') });
    await choose('售后.xlsx', book);
    const sheets = await screen.findByLabelText<HTMLSelectElement>(text('import_sheet'));
    expect([...sheets.options].map(({ value }) => value)).toEqual(['一月', '二月']);
    await screen.findByText(text('import_sheets_left_out', 1));
    await counted('new', 1);
    await user.selectOptions(sheets, '二月');
    await counted('new', 2);
    // It is the same control still: whoever goes by keys stays where they are.
    expect(sheets.isConnected && sheets.value).toBe('二月');
    await user.click(screen.getByRole('button', { name: text('import_start', 2) }));
    await screen.findByText(text('import_done', 2));
    const brought = background.memory.cases.filter(({ orderNumber }) => /^[FJ]-/u.test(orderNumber));
    expect(brought.map(({ orderNumber }) => orderNumber).toSorted()).toEqual(['F-1', 'F-2']);
    expect(JSON.stringify(background.requests('cases.import'))).toContain('售后.xlsx · 二月');
  });

  it('has no choice of sheets where one has rows', async () => {
    openWorkbench({ hash: '#cases/import' });
    await choose('售后.xlsx', workbook({ 一月: [['订单号'], ['J-1']], Sheet2: [] }));
    await counted('new', 1);
    expect(screen.queryByText(text('import_sheet'))).toBeNull();
  });

  it('says so when no column is the order number, and goes on when one is chosen', async () => {
    const { user } = openWorkbench({ hash: '#cases/import' });
    await choose('售后.csv', '编码,问题,日期\nN-1,退货,2026-03-01\n');
    await screen.findByText(text('import_no_order_column'));
    await user.selectOptions(screen.getByLabelText(text('import_column', '编码')), text('field_orderNumber'));
    await counted('new', 1);
  });

  it('says what was brought in when the log does not answer, and goes on from there', async () => {
    const { background, user } = openWorkbench({ hash: '#cases/import' });
    const many = Array.from({ length: 1_300 }, (_, n) => `N-${n},退货`).join('\n');
    await choose('售后.csv', `订单号,问题\n${many}\n`);
    await counted('new', 1_300);
    const answer = background.hold('cases.import');
    await user.click(screen.getByRole('button', { name: text('import_start', 1_300) }));
    await user.click(await screen.findByRole('button', { name: text('shared_cancel') }));
    answer();
    // Three portions were on their way.
    await screen.findByText(text('import_stopped', 750, 1_300));
    // The register has them: what a sheet would do is worked out anew with every change of it.
    const open = background.memory.cases.filter(({ status, undone }) => status !== 'closed' && !undone);
    await screen.findByText(String(open.length));
    await user.click(screen.getByRole('button', { name: text('import_other_file') }));
    await choose('售后.csv', `订单号,问题\n${many}\n`);
    await counted('same', 750);
    background.refuse('cases.import', 'storage');
    await user.click(screen.getByRole('button', { name: text('import_start', 550) }));
    await screen.findByText(new RegExp(text('import_stopped', 0, 550).slice(0, 14), 'u'));
  });

  it('gives the refused rows to copy and to save', async () => {
    const { copies, downloads, user } = openWorkbench({ hash: '#cases/import' });
    await choose('售后.csv', SHEET);
    await counted('refused', 1);
    await user.click(screen.getByRole('button', { name: text('import_start', 2) }));
    await user.click(await screen.findByRole('button', { name: text('import_copy_refused') }));
    await user.click(screen.getByRole('button', { name: text('import_save_refused') }));
    await waitFor(() => expect(copies[0]).toContain(text('import_refusal_no_order_number')));
    expect(downloads[0]?.content).toContain('"4"');
    within(screen.getByRole('region', { name: text('import_notes') })).getByText(text('import_row', 4));
  });

  it.each(['open', 'plan', 'refused'] as const)(
    'writes nothing when its thread ends at %s, and says so',
    async (at) => {
      const { background, user } = openWorkbench({ hash: '#cases/import', openImporter: brokenImporter(at) });
      await choose('售后.csv', SHEET);
      if (at === 'refused') await user.click(await screen.findByRole('button', { name: text('import_start', 2) }));
      expect((await screen.findByRole('alert')).textContent).toContain(text('import_problem_broken'));
      expect(background.requests('cases.import')).toEqual([]);
      await screen.findByLabelText('选择文件');
    },
  );

  it('says how far it came when its thread ends on the way', async () => {
    const { user } = openWorkbench({ hash: '#cases/import', openImporter: brokenImporter('events') });
    await choose('售后.csv', SHEET);
    await user.click(await screen.findByRole('button', { name: text('import_start', 2) }));
    await screen.findByText(`${text('import_stopped', 0, 2)} ${text('refusal_failed')}`);
  });

  it('shows what the sheet would do now when that changed with the click, and writes nothing before', async () => {
    let asked = 0;
    const openImporter = () => {
      const importer = importerHere();
      return { ...importer, refused: (planId: number) => importer.refused(++asked === 1 ? planId - 1 : planId) };
    };
    const { background, user } = openWorkbench({ hash: '#cases/import', openImporter });
    await choose('售后.csv', SHEET);
    await user.click(await screen.findByRole('button', { name: text('import_start', 2) }));
    await waitFor(() => expect(asked).toBe(1));
    const again = await screen.findByRole('button', { name: text('import_start', 2) });
    expect(background.requests('cases.import')).toEqual([]);
    await user.click(again);
    await screen.findByText(text('import_done', 2));
  });

  it('ends the thread of a file with the file', async () => {
    const closed: number[] = [];
    let threads = 0;
    const openImporter = () => {
      const mine = ++threads;
      return { ...importerHere(), close: () => void closed.push(mine) };
    };
    const { user, unmount } = openWorkbench({ hash: '#cases/import', openImporter });
    await choose('一.csv', SHEET);
    await counted('new', 2);
    await user.click(screen.getByRole('button', { name: text('import_other_file') }));
    await choose('二.csv', SHEET);
    await user.click(await screen.findByRole('button', { name: text('import_start', 2) }));
    await screen.findByText(text('import_done', 2));
    await user.click(screen.getByRole('button', { name: text('import_other_file') }));
    await choose('三.csv', SHEET);
    await counted('same', 2);
    expect(closed).toEqual([1, 2]);
    unmount();
    expect(closed).toEqual([1, 2, 3]);
  });

  it.each<readonly [MessageKey, string, string | Uint8Array<ArrayBuffer>]>([
    ['import_problem_empty', 'a.csv', ''],
    ['import_problem_no_headings', 'a.csv', 'x,y\n1,2\n'],
    ['import_problem_broken', 'a.xlsx', xlsx([['订单号'], ['1']]).slice(0, 200)],
    ['import_problem_not_a_sheet', 'a.xlsx', '%PDF-1.7'],
  ])('%s', async (key, name, content) => {
    openWorkbench({ hash: '#cases/import' });
    await choose(name, content);
    expect((await screen.findByRole('alert')).textContent).toContain(text(key));
  });
});
