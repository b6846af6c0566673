import { screen, waitFor, within } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PRINTED_CASES } from '../../../components/workbench/register/PrintSheet.tsx';
import { NOW, openWorkbench, SETTINGS } from './open-workbench.tsx';
import type { OpenOptions } from './open-workbench.tsx';
import { brokenScribe, scribeHere, stuckScribe } from '../../support/scribe-here.ts';
import type { TablePlan } from '../../../lib/cases/export-table.ts';
import { sampleBase } from './sample-base.ts';
import { sampleCases } from './sample-cases.ts';

const rows = () => screen.getAllByRole('row').slice(1);

async function opened(options: OpenOptions = {}) {
  const view = openWorkbench({ hash: '#cases', ...options });
  await waitFor(() => expect(screen.getByRole('button', { name: '导出' })).toHaveProperty('disabled', false));
  const choose = async (...names: readonly string[]) => {
    await view.user.click(screen.getByRole('button', { name: '导出' }));
    const menu = await screen.findByRole('dialog', { name: '导出' });
    for (const name of names) {
      await view.user.click(within(menu).getByRole(name.startsWith('所有列') ? 'checkbox' : 'button', { name }));
    }
  };
  return { ...view, choose };
}

/** jsdom's blobs have no `arrayBuffer`. */
function bytesOf(file: unknown): Promise<Uint8Array> {
  if (!(file instanceof Blob)) throw new Error('not a blob');
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result instanceof ArrayBuffer ? reader.result : []));
    reader.onerror = () => reject(new Error('not readable'));
    reader.readAsArrayBuffer(file);
  });
}

const many = (count: number) => {
  const cases = sampleCases(count, sampleBase().lists, NOW).filter(({ undone }) => !undone);
  return { cases, memory: { cases, earlier: [] } };
};

describe('the export', () => {
  it('as CSV holds exactly the filtered rows and the shown columns, without contact data', async () => {
    const { user, downloads, files, choose } = await opened();
    await user.type(screen.getByRole('searchbox'), '台灯');
    await waitFor(() => expect(rows().length).toBeLessThan(11));
    const shown = rows().length;
    await choose('CSV 文件（.csv）');
    await screen.findByText(`已导出 ${String(shown)} 件`);
    const [file] = downloads;
    expect(file?.fileName).toBe('售后登记-2026-03-12.csv');
    const content = Buffer.from(await bytesOf(files[0])).toString('utf8');
    expect(content.split('\r\n')[0]).toBe(
      '\ufeff"编号","登记时间","类别","状态","买家","订单号","商品","处理方式","下次跟进"',
    );
    expect(content).toContain('"2026-03-1');
    expect(content.split('\r\n')).toHaveLength(shown + 1);
    expect(content).not.toContain('13800001234');
    expect(content).not.toContain('文三路');
  });

  it('as a workbook has the rows in their order, every column if asked, and is named in the interface’s language', async () => {
    const {
      user,
      downloads,
      files: given,
      choose,
    } = await opened({ memory: { settings: { ...SETTINGS, language: 'zh-CN' } } });
    await user.click(screen.getByRole('columnheader', { name: /编号/u }));
    await waitFor(() => expect(rows()[0]?.textContent).toContain('C12-0001'));
    await choose('所有列，不只是显示的', 'Excel 工作簿（.xlsx）');
    await screen.findByText('已导出 11 件');
    expect(downloads[0]?.fileName).toBe('售后登记-2026-03-12.xlsx');
    const files = unzipSync(await bytesOf(given[0]));
    const xml = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    expect(xml('xl/workbook.xml')).toContain('<sheet name="售后登记 2026-03-12"');
    const sheet = xml('xl/worksheets/sheet1.xml');
    expect([...sheet.matchAll(/<c r="A\d+"[^>]*><is><t[^>]*>([^<]*)/gu)].slice(1, 3).map(([, text]) => text)).toEqual([
      'C12-0001',
      'C12-0002',
    ]);
    expect(sheet).toContain('>币种<');
    expect(sheet).toContain('>备注<');
    expect(sheet).not.toContain('13800001234');
    expect(sheet).not.toContain('文三路');
  });

  it('is stopped with nothing left behind, and can be asked for again', async () => {
    const scribes = [stuckScribe, scribeHere];
    const closed: string[] = [];
    const openScribe = (plan: TablePlan) => {
      const scribe = (scribes.shift() ?? scribeHere)(plan);
      const close = () => {
        closed.push(plan.format);
        scribe.close();
      };
      return { ...scribe, close };
    };
    const { user, downloads, choose } = await opened({ ...many(600), openScribe });
    await choose('所有列，不只是显示的', 'Excel 工作簿（.xlsx）');
    await user.click(await screen.findByRole('button', { name: '取消' }));
    await screen.findByText('已取消导出，没有生成文件');
    expect(closed).toContain('xlsx');
    await choose('CSV 文件（.csv）');
    await waitFor(() => expect(downloads.map(({ fileName }) => fileName)).toEqual(['售后登记-2026-03-12.csv']));
  });

  it('that cannot be written says so, and leaves no file', async () => {
    const { downloads, choose } = await opened({ openScribe: brokenScribe });
    await choose('CSV 文件（.csv）');
    await screen.findByText('未能导出，没有生成文件。登记没有改动，请重试。');
    expect(downloads).toEqual([]);
  });

  it('says what a cell had no room for', async () => {
    const { cases } = many(3);
    const long = cases.map((item) => ({ ...item, notes: '长'.repeat(40_000) }));
    const { choose, user } = await opened({ memory: { cases: long, earlier: [] } });
    await choose('所有列，不只是显示的', 'Excel 工作簿（.xlsx）');
    const said = await screen.findByText('有 3 个单元格超过 32,767 字，已截断，并在末尾标注。');
    await user.click(screen.getByRole('button', { name: '关闭' }));
    expect(said.isConnected).toBe(false);
  });
});

describe('the print', () => {
  it('has every filtered row in a plain table, masked names, the filter and the day; then it is gone', async () => {
    const { cases, memory } = many(400);
    const { user, printed, choose } = await opened({ memory });
    await user.selectOptions(screen.getByRole('combobox', { name: '平台' }), 'jd');
    await choose('打印');
    await waitFor(() => expect(printed).toHaveLength(1));
    const paper = document.createElement('div');
    paper.innerHTML = printed[0] ?? '';
    expect(paper.querySelectorAll('tbody tr')).toHaveLength(
      cases.filter(({ marketplace }) => marketplace === 'jd').length,
    );
    expect(paper.querySelectorAll('thead th')).toHaveLength(9);
    expect(paper.textContent).toContain('平台：京东');
    expect(paper.textContent).toContain('2026年3月12日');
    expect(paper.textContent).toContain('周**');
    expect(paper.textContent).not.toContain('周周爱吃糖');
    expect(paper.querySelectorAll('button, input, select')).toHaveLength(0);
    await waitFor(() => expect(document.body.querySelector(':scope > main')).toBeNull());
  });

  it('stops at a limit and says so', async () => {
    const { cases, memory } = many(PRINTED_CASES + 300);
    const { printed, choose } = await opened({ memory });
    await choose('打印');
    await waitFor(() => expect(printed).toHaveLength(1));
    const [paper = ''] = printed;
    expect(paper.match(/<tr/gu)).toHaveLength(PRINTED_CASES + 1);
    expect(paper).toContain(`只打印前 2000 件，共 ${String(cases.length)} 件。`);
  }, 30_000);
});
