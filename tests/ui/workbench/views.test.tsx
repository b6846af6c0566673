// The registers of the trade and the views of one's own, as they are switched and kept.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { VIEW_LIMITS } from '../../../lib/cases/case-views.ts';
import type { OwnView } from '../../../lib/cases/case-views.ts';
import { listEntrySchema } from '../../../lib/knowledge/schema.ts';
import { exampleCase } from '../../unit/cases/example-case.ts';
import { openWorkbench } from './open-workbench.tsx';
import { sampleId } from './sample-cases.ts';

const rows = () => screen.queryAllByRole('row').slice(1);
const tab = (name: RegExp) => screen.findByRole('radio', { name });
const tabs = () => screen.getAllByRole('radio').map((each) => each.getAttribute('aria-label'));
const headings = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);

const at = (n: number) => ({
  caseId: sampleId(0, n),
  caseNumber: `A21-000${String(n)}`,
  openedAt: `2026-01-2${String(n)}T08:00:00Z`,
});
const CASES = [
  exampleCase({ ...at(1), handling: 'reship', product: '台灯' }),
  exampleCase({ ...at(2), handling: 'reship', product: '雨靴' }),
  exampleCase({ ...at(3), handling: 'reship', status: 'closed' }),
  exampleCase({ ...at(4), category: 'negative-review' }),
  exampleCase({ ...at(5), handling: 'escalate' }),
];
const QUALITY = { id: 'quality', title: { 'zh-CN': '质量问题', en: 'Quality' } };
const own = (n: number, name: string, more: Partial<OwnView> = {}): OwnView => ({
  id: sampleId(700, n),
  name,
  register: 'after-sales',
  filter: { text: '', category: '', status: 'closed', marketplace: '', fromDay: '', toDay: '', withUndone: false },
  sort: { column: 'openedAt', direction: 'descending' },
  columns: '',
  ...more,
});
const kept = (views: readonly unknown[]) => ({ open: 'after-sales', columns: {}, own: views });
const open = (memory: { readonly views?: unknown } = {}) =>
  openWorkbench({ hash: '#cases', memory: { cases: CASES, earlier: [], ...memory } });

describe('the registers of the trade', () => {
  it('stand at the head, each with how many it holds', async () => {
    open();
    await waitFor(() =>
      expect(tabs()).toEqual([
        '全部售后，5 件',
        '中差评，1 件',
        '补发，2 件',
        '缺货，0 件',
        '待退回，0 件',
        '上报，1 件',
      ]),
    );
  });

  it('show their own rows, columns and order when one is chosen, and the closed ones on request', async () => {
    const { user } = open();
    await user.click(await tab(/^补发/u));
    await waitFor(() => expect(rows()).toHaveLength(2));
    // The one that has waited longest first.
    expect(rows()[0]?.textContent).toContain('A21-0001');
    expect(headings()).toContain('补发单号');
    await user.selectOptions(screen.getByRole('combobox', { name: '状态' }), 'closed');
    await waitFor(() => expect(rows().map((row) => row.textContent?.slice(0, 8))).toEqual(['A21-0003']));
    await user.click(screen.getByRole('button', { name: '恢复此视图' }));
    await waitFor(() => expect(rows()).toHaveLength(2));
  });

  it('open with a digit, unless somebody types it', async () => {
    const { user } = open();
    await waitFor(() => expect(rows()).toHaveLength(5));
    await user.keyboard('2');
    await waitFor(() => expect(rows()).toHaveLength(1));
    await user.type(screen.getByRole('searchbox'), '3');
    expect((await tab(/^中差评/u)).getAttribute('aria-checked')).toBe('true');
    expect((screen.getByRole('searchbox') as HTMLInputElement).value).toBe('3');
  });

  it('are gone through with the arrows', async () => {
    const { user } = open();
    (await tab(/^全部售后/u)).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(await tab(/^补发/u));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(rows()).toHaveLength(2));
  });

  it('count a case that changes while one looks', async () => {
    const { background, user } = open();
    await tab(/^上报，1 件/u);
    await user.click(rows()[0] as HTMLElement);
    const detail = await screen.findByRole('complementary');
    await user.selectOptions(within(detail).getByRole('combobox', { name: '状态' }), 'closed');
    await waitFor(() => expect(background.memory.events.length).toBe(1));
    await tab(/^上报，0 件/u);
  });

  it('hold what the shop’s lists say, as soon as a publication says otherwise', async () => {
    const { background, user } = open();
    await user.click(await tab(/^补发，2 件/u));
    await waitFor(() => expect(rows()).toHaveLength(2));
    const { base } = background.memory;
    const handlings = base.lists.handlings.map((entry) => (entry.id === 'reship' ? { ...entry, register: [] } : entry));
    const categories = [...base.lists.categories, listEntrySchema.parse({ ...QUALITY, register: 'reshipments' })];
    background.memory.base = { ...base, version: 8, lists: { ...base.lists, handlings, categories } };
    background.broadcast('knowledge-changed');
    // The three of the same problem that are not closed; what is re-shipped is no longer among them for that.
    await tab(/^补发，3 件/u);
    await waitFor(() => expect(rows()).toHaveLength(3));
  });

  it('remember which was open, and each its columns', async () => {
    const { user, background } = open();
    await user.click(await tab(/^补发/u));
    await user.click(screen.getByRole('button', { name: '列' }));
    await user.click(await screen.findByRole('checkbox', { name: '责任方' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(headings()).toContain('责任方'));
    expect(background.memory.settings.registerColumns).toBe('');
    await user.click(screen.getByRole('link', { name: /今日/u }));
    await user.click(screen.getByRole('link', { name: /售后登记/u }));
    expect((await tab(/^补发/u)).getAttribute('aria-checked')).toBe('true');
    await waitFor(() => expect(headings()).toContain('责任方'));
    await user.keyboard('1');
    await waitFor(() => expect(headings()).not.toContain('责任方'));
  });
});

describe('views of one’s own', () => {
  const saveAs = async (user: ReturnType<typeof open>['user'], name: string) => {
    await user.click(screen.getByRole('button', { name: '存为视图' }));
    await user.type(await screen.findByRole('textbox', { name: '视图名称' }), `${name}{Enter}`);
  };

  it('keep register, filter, search, order and columns under a name', async () => {
    const { user } = open();
    await user.click(await tab(/^补发/u));
    await user.type(screen.getByRole('searchbox'), '台灯');
    await user.click(screen.getByRole('columnheader', { name: /编号/u }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    await saveAs(user, '台灯补发');
    expect((await tab(/^台灯补发，1 件/u)).getAttribute('aria-checked')).toBe('true');
    await screen.findByText('已保存视图“台灯补发”。');
    await user.click(await tab(/^全部售后/u));
    await waitFor(() => expect(rows()).toHaveLength(5));
    await user.click(screen.getByRole('heading', { level: 1 }));
    await user.keyboard('7');
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect((screen.getByRole('searchbox') as HTMLInputElement).value).toBe('台灯');
    expect(screen.getByRole('columnheader', { name: /编号/u }).getAttribute('aria-sort')).toBe('ascending');
    expect(headings()).toContain('补发单号');
  });

  it('are changed only when told to', async () => {
    const { user, background } = open({ views: kept([own(1, '已办结的')]) });
    await user.click(await tab(/^已办结的，1 件/u));
    await user.selectOptions(screen.getByRole('combobox', { name: '状态' }), '');
    await waitFor(() => expect(rows()).toHaveLength(5));
    await tab(/^已办结的，1 件/u);
    await user.click(screen.getByRole('button', { name: '存为视图' }));
    await user.click(await screen.findByRole('button', { name: '保存到“已办结的”' }));
    await tab(/^已办结的，5 件/u);
    expect(JSON.stringify(background.memory.views)).not.toContain('closed');
  });

  it('are renamed and moved, but never share a name', async () => {
    const { user } = open({ views: kept([own(1, '甲'), own(2, '乙')]) });
    await user.click(await tab(/^甲/u));
    await user.click(screen.getByRole('button', { name: '管理此视图' }));
    const name = await screen.findByRole('textbox', { name: '视图名称' });
    await user.clear(name);
    await user.type(name, '乙{Enter}');
    await screen.findByText('已有同名的视图，请换一个名称。');
    await user.type(name, '二{Enter}');
    await tab(/^乙二/u);
    await user.click(screen.getByRole('button', { name: '管理此视图' }));
    await user.click(await screen.findByRole('button', { name: '后移' }));
    // While the panel is open, what lies beneath is hidden from whoever does not see.
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(
        tabs()
          .slice(6)
          .map((each) => each?.split('，')[0]),
      ).toEqual(['乙', '乙二']),
    );
  });

  it('are deleted, and brought back where they were', async () => {
    const { user } = open({ views: kept([own(1, '甲'), own(2, '乙'), own(3, '丙')]) });
    await user.click(await tab(/^乙/u));
    await user.click(screen.getByRole('button', { name: '管理此视图' }));
    await user.click(await screen.findByRole('button', { name: '删除视图' }));
    await screen.findByText('已删除视图“乙”，登记没有变动。');
    expect(screen.queryByRole('radio', { name: /^乙/u })).toBeNull();
    await user.click(screen.getByRole('button', { name: '恢复' }));
    await waitFor(() =>
      expect(
        tabs()
          .slice(6)
          .map((each) => each?.split('，')[0]),
      ).toEqual(['甲', '乙', '丙']),
    );
    await waitFor(() => expect(rows()).toHaveLength(1));
  });

  it('are limited in number, in words', async () => {
    const { user, background } = open({
      views: kept(Array.from({ length: VIEW_LIMITS.own }, (_, n) => own(n, `视图${String(n)}`))),
    });
    await tab(/^视图11/u);
    await saveAs(user, '又一个');
    await screen.findByText('最多保存 12 个视图，请先删除一个不用的。');
    expect(background.requests('views.change')).toEqual([]);
  });

  it('are not said to be saved before they are', async () => {
    const { user, background } = open();
    await tab(/^全部售后/u);
    background.refuse('views.change', 'storage');
    await saveAs(user, '没存上');
    await screen.findByText(/本机存储写入失败/u);
    expect(screen.queryByText(/已保存视图/u)).toBeNull();
    expect(screen.queryByRole('radio', { name: /没存上/u })).toBeNull();
  });

  it('that cannot be read are left out and spoken of; the others work', async () => {
    const { user } = open({ views: kept([{ name: '坏' }, own(1, '好')]) });
    await screen.findByText('有 1 个保存过的视图读不出来，未显示；其余照常使用。');
    await user.click(await tab(/^好，1 件/u));
    await waitFor(() => expect(rows()).toHaveLength(1));
  });
});
