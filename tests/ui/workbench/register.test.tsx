import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../lib/cases/case-event.ts';
import { NOW, openWorkbench, SETTINGS } from './open-workbench.tsx';
import { sampleBase } from './sample-base.ts';
import { sampleCases, sampleId } from './sample-cases.ts';

const rows = () => screen.getAllByRole('row').slice(1);
const FIRST = sampleId(0, 0);
const UNDONE = sampleId(0, 7);

describe('the register', () => {
  it('shows the cases newest first, without those that were taken back', async () => {
    openWorkbench({ hash: '#cases' });
    await waitFor(() => expect(rows()).toHaveLength(11));
    expect(rows()[0]?.textContent).toContain('C12-0012');
    expect(screen.getByText('显示 11 / 11 件')).toBeDefined();
    // Titles of the supervisor's lists, not their ids.
    await waitFor(() => expect(rows()[0]?.textContent).toContain('少发缺货'));
  });

  it('filters by words, status and marketplace, and finds back with one click', async () => {
    const { user } = openWorkbench({ hash: '#cases' });
    await waitFor(() => expect(rows()).toHaveLength(11));
    await user.type(screen.getByRole('searchbox'), '台灯');
    await waitFor(() => expect(rows().length).toBeLessThan(11));
    expect(rows().every((row) => row.textContent?.includes('台灯'))).toBe(true);
    await user.selectOptions(screen.getByRole('combobox', { name: '状态' }), 'closed');
    await user.selectOptions(screen.getByRole('combobox', { name: '平台' }), 'jd');
    await user.type(screen.getByRole('searchbox'), '没有这样的商品');
    await screen.findByText('没有符合筛选条件的登记');
    await user.click(screen.getAllByRole('button', { name: '清除筛选' })[0] as HTMLElement);
    await waitFor(() => expect(rows()).toHaveLength(11));
  });

  it('shows a case that was taken back only on request, struck through', async () => {
    const { user } = openWorkbench({ hash: `#cases/${UNDONE}` });
    await user.click(await screen.findByRole('checkbox', { name: '含已撤销' }));
    await waitFor(() => expect(rows()).toHaveLength(12));
    const detail = await screen.findByRole('complementary');
    expect(within(detail).getAllByText('已撤销').length).toBeGreaterThan(1);
    expect(within(detail).getByText('撤销登记')).toBeDefined();
    expect(within(detail).queryByRole('button', { name: '撤销这条登记' })).toBeNull();
  });

  it('sorts by a column and says so', async () => {
    const { user } = openWorkbench({ hash: '#cases' });
    await waitFor(() => expect(rows()).toHaveLength(11));
    await user.click(screen.getByRole('columnheader', { name: /编号/u }));
    await waitFor(() =>
      expect(screen.getByRole('columnheader', { name: /编号/u }).getAttribute('aria-sort')).toBe('ascending'),
    );
    await waitFor(() => expect(rows()[0]?.textContent).toContain('C12-0001'));
  });

  it('is driven by the keyboard: arrows open cases, Escape closes the panel', async () => {
    const { user } = openWorkbench({ hash: '#cases' });
    await waitFor(() => expect(rows()).toHaveLength(11));
    await user.click(rows()[0] as HTMLElement);
    await screen.findByRole('complementary', { name: '登记 C12-0012 的详情' });
    await user.keyboard('{ArrowDown}');
    const detail = await screen.findByRole('complementary', { name: '登记 C12-0011 的详情' });
    await user.click(within(detail).getByRole('button', { name: '关闭' }));
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  });
});

describe('the keyboard in a long register', () => {
  const many = () => {
    const { lists } = sampleBase();
    const cases = sampleCases(400, lists, NOW).filter(({ undone }) => !undone);
    return { cases, memory: { cases, earlier: [] } };
  };
  const opened = () => window.location.hash.replace('#cases/', '');

  it('reaches the first and the last row, and a page up and down, with only what is in view in the document', async () => {
    const { cases, memory } = many();
    const { user } = openWorkbench({ hash: '#cases', memory });
    const grid = await screen.findByRole('grid');
    expect(grid.getAttribute('aria-rowcount')).toBe(String(cases.length + 1));
    expect(rows().length).toBeLessThan(60);
    await user.click(rows()[0] as HTMLElement);
    await user.keyboard('{End}');
    const last = cases.at(-1)?.caseId ?? '';
    await waitFor(() => expect(opened()).toBe(last));
    // The active row is in the document, wherever it stands.
    await waitFor(() =>
      expect(document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')).not.toBeNull(),
    );
    await user.keyboard('{Home}');
    await waitFor(() => expect(opened()).toBe(cases[0]?.caseId));
    await user.keyboard('{PageDown}');
    await waitFor(() => expect(opened()).not.toBe(cases[0]?.caseId));
    await user.keyboard('{PageUp}');
    await waitFor(() => expect(opened()).toBe(cases[0]?.caseId));
  });

  it('goes into the details with Enter and comes back with Escape', async () => {
    const { user } = openWorkbench({ hash: '#cases' });
    await waitFor(() => expect(rows()).toHaveLength(11));
    await user.click(rows()[2] as HTMLElement);
    const detail = await screen.findByRole('complementary');
    await user.keyboard('{Enter}');
    expect(detail.contains(document.activeElement)).toBe(true);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('grid'));
  });
});

describe('the columns', () => {
  const headings = () =>
    screen
      .getAllByRole('columnheader')
      .slice(1)
      .map(({ textContent }) => textContent);

  it('are chosen in the head, kept with the settings, and put back with one click', async () => {
    const { user, background } = openWorkbench({ hash: '#cases' });
    await waitFor(() => expect(rows()).toHaveLength(11));
    const standard = headings();
    expect(standard).not.toContain('责任方');
    await user.click(screen.getByRole('button', { name: '列' }));
    await user.click(await screen.findByRole('checkbox', { name: '责任方' }));
    await waitFor(() => expect(background.memory.settings.registerColumns).toContain('responsibility'));
    expect(background.memory.settings.agentName).toBe('林小满');
    expect(screen.getByRole('checkbox', { name: '编号' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: '恢复默认列' }));
    await waitFor(() => expect(background.memory.settings.registerColumns).toBe(''));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(headings()).toEqual(standard));
  });

  it('stand as the settings say, unknown ones left out', async () => {
    openWorkbench({ hash: '#cases', memory: { settings: { ...SETTINGS, registerColumns: 'notes,gone,status' } } });
    await waitFor(() => expect(headings()).toEqual(['编号', '状态', '备注']));
  });
});

describe('a case being edited', () => {
  it('is saved as an event of the agent and shows the change in its history', async () => {
    const { user, background } = openWorkbench({ hash: `#cases/${FIRST}` });
    const notes = await screen.findByRole('textbox', { name: '备注' });
    await user.clear(notes);
    await user.type(notes, '已与快递核实');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('已保存');
    const event = background.memory.events.at(-1);
    expect(event?.change).toEqual({
      type: 'changed',
      fields: { notes: '已与快递核实' },
      before: { notes: '买家希望周五前收到补发' },
    });
    expect(event).toMatchObject({ agentName: '林小满', workNumber: '107' });
    const change = screen.getByText('已与快递核实', { selector: 'bdi' }).closest('li');
    expect(change?.textContent).toBe('备注买家希望周五前收到补发→已与快递核实');
    expect(change?.parentElement?.closest('li')?.textContent).toContain('林小满 107');
  });

  it('never says saved before the acknowledgement and keeps the text when it fails', async () => {
    const { user, background } = openWorkbench({
      hash: `#cases/${FIRST}`,
      prepare: (link) => link.refuse('case.record', 'storage'),
    });
    const parcel = await screen.findByRole('textbox', { name: '补发单号' });
    await user.type(parcel, 'SF10001{Enter}');
    await screen.findByText(/本机存储写入失败，没有保存/u);
    expect(screen.queryByText('已保存')).toBeNull();
    expect((parcel as HTMLInputElement).value).toBe('SF10001');

    background.refuse('case.record', null);
    await user.click(screen.getByRole('button', { name: '重试' }));
    await screen.findByText('已保存');
    const sent = background.asked
      .filter(({ name }) => name === 'case.record')
      .map(({ request }) => (request as CaseEvent).eventId);
    // The same event again: had only the answer been lost, it would still be stored once.
    expect(new Set(sent).size).toBe(1);
    expect(sent.length).toBeGreaterThan(1);
  });

  it('refuses an amount that is none and saves one that is', async () => {
    const { user, background } = openWorkbench({ hash: `#cases/${FIRST}` });
    const amount = await screen.findByRole('textbox', { name: '金额' });
    await user.clear(amount);
    await user.type(amount, '十二块{Enter}');
    await screen.findByText(/请填金额/u);
    expect(background.asked.some(({ name }) => name === 'case.record')).toBe(false);
    await user.clear(amount);
    await user.type(amount, '12.5{Enter}');
    await screen.findByText('已保存');
    expect(background.memory.cases.find(({ caseId }) => caseId === FIRST)?.amount?.minor).toBe(1250);
  });

  it('takes back what was typed on Escape without closing the panel', async () => {
    const { user } = openWorkbench({ hash: `#cases/${FIRST}` });
    const parcel = await screen.findByRole('textbox', { name: '补发单号' });
    await user.type(parcel, 'SF1{Escape}');
    expect((parcel as HTMLInputElement).value).toBe('');
    expect(screen.getByRole('complementary')).toBeDefined();
  });

  it('masks phone and address in the fields and in the history until they are asked for', async () => {
    const { user, container } = openWorkbench({ hash: `#cases/${FIRST}` });
    await screen.findByRole('complementary');
    expect(container.textContent).not.toContain('13800001234');
    expect(container.textContent).not.toContain('文三路');
    await user.click(screen.getByRole('button', { name: '显示电话' }));
    expect((screen.getByRole('textbox', { name: '电话' }) as HTMLInputElement).value).toBe('13800001234');
    await user.click(screen.getByRole('button', { name: '显示联系方式' }));
    expect(container.textContent).toContain('文三路');
  });

  it('is taken back only after a second click', async () => {
    const { user, background } = openWorkbench({ hash: `#cases/${FIRST}` });
    await user.click(await screen.findByRole('button', { name: '撤销这条登记' }));
    expect(background.asked.some(({ name }) => name === 'case.record')).toBe(false);
    await user.click(screen.getByRole('button', { name: '确认撤销' }));
    await waitFor(() => expect(background.memory.cases.find(({ caseId }) => caseId === FIRST)?.undone).toBe(true));
  });
});

describe('what stands in the table’s place', () => {
  it('says how a first case comes to be', async () => {
    openWorkbench({ hash: '#cases', memory: { cases: [] } });
    await screen.findByText('还没有售后登记');
    expect(screen.getByRole('button', { name: '导出' })).toHaveProperty('disabled', true);
  });

  it('shows that the log is being read', async () => {
    openWorkbench({ hash: '#cases', casesAre: 'loading' });
    expect(await screen.findByRole('status', { name: '正在载入' })).toBeDefined();
    expect(screen.queryByText('还没有售后登记')).toBeNull();
  });

  it.each(['#cases', '#today'])('says at %s that the log cannot be opened, never that it is empty', async (hash) => {
    openWorkbench({ hash, casesAre: 'failed' });
    expect(await screen.findByText(/打不开本机的登记库/u)).toBeDefined();
    expect(screen.queryByText('还没有售后登记')).toBeNull();
    expect(screen.queryByText('显示 0 / 0 件')).toBeNull();
    await waitFor(() => expect(screen.queryByRole('status', { name: '正在载入' })).toBeNull());
  });

  it('a link to a case that is not there opens no panel', async () => {
    openWorkbench({ hash: `#cases/${sampleId(5, 5)}` });
    await waitFor(() => expect(rows()).toHaveLength(11));
    expect(screen.queryByRole('complementary')).toBeNull();
  });
});
