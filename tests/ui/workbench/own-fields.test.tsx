// What the review register and the returns have of their own: in the case, in the table, in the file.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { textIn } from '../../../components/shared/messages.ts';
import { CASE_COLUMNS } from '../../../components/workbench/register/case-columns.ts';
import { exportColumns } from '../../../components/workbench/register/export-columns.ts';
import { orderOf } from '../../../components/workbench/register/sort-cases.ts';
import { toLocalTime } from '../../../components/workbench/register/local-time.ts';
import type { Case } from '../../../lib/cases/case.ts';
import { orderByRank } from '../../../lib/cases/ranking.ts';
import { createRegister } from '../../../lib/cases/register.ts';
import { exampleCase } from '../../unit/cases/example-case.ts';
import { NOW, openWorkbench } from './open-workbench.tsx';
import { sampleBase } from './sample-base.ts';
import { sampleId } from './sample-cases.ts';

const ID = sampleId(0, 1);
const ARRIVED = '2026-03-11T02:30:00.000Z';
const WORDS = { text: textIn('zh-CN'), language: 'zh-CN', lists: sampleBase().lists, now: NOW } as const;

async function openCase(more: Partial<Case>) {
  const opened = openWorkbench({
    hash: `#cases/${ID}`,
    memory: { cases: [exampleCase({ caseId: ID, ...more })], earlier: [] },
  });
  const detail = await screen.findByRole('complementary');
  const row = () => opened.background.memory.cases.find(({ caseId }) => caseId === ID);
  return { ...opened, detail: within(detail), row };
}

describe('the review of a case', () => {
  it('is written down with its severity, and stands in the history', async () => {
    const { user, detail, row } = await openCase({ category: 'negative-review' });
    const review = within(detail.getByRole('region', { name: '评价' }));
    await user.type(review.getByLabelText('评价内容'), '杯口磕了');
    await user.tab();
    await waitFor(() => expect(row()?.reviewText).toBe('杯口磕了'));
    await user.selectOptions(review.getByLabelText('严重程度'), '危急');
    await waitFor(() => expect(row()?.severity).toBe('critical'));
    await waitFor(() => expect(detail.getAllByText('危急', { selector: 'bdi' })).toHaveLength(1));
    await user.selectOptions(review.getByLabelText('严重程度'), '');
    await waitFor(() => expect(row()?.severity).toBe(''));
  });

  it('is not asked of other cases, and is shown where it stands in one', async () => {
    const other = await openCase({ category: 'quality' });
    expect(other.detail.queryByRole('region', { name: '评价' })).toBeNull();
    expect(other.detail.queryByRole('region', { name: '退回' })).toBeNull();
    other.unmount();
    const { detail } = await openCase({ category: 'quality', reviewText: '后来改成差评' });
    expect(detail.getByLabelText<HTMLTextAreaElement>('评价内容').value).toBe('后来改成差评');
  });
});

describe('the parcel that comes back', () => {
  it('has its number and its arrival', async () => {
    const { user, detail, row } = await openCase({ handling: 'return' });
    const back = within(detail.getByRole('region', { name: '退回' }));
    await user.type(back.getByLabelText('退回单号'), ' YT8801 {Enter}');
    await waitFor(() => expect(row()?.returnParcelNumber).toBe('YT8801'));
    const arrived = back.getByLabelText<HTMLInputElement>('退件到仓时间');
    await user.type(arrived, toLocalTime(ARRIVED));
    await user.tab();
    await waitFor(() => expect(row()?.returnArrivedAt).toBe(ARRIVED));
    await user.clear(arrived);
    await user.tab();
    await waitFor(() => expect(row()?.returnArrivedAt).toBe(''));
  });

  it('is there at one press, and only what was stored is said', async () => {
    const { user, detail, row, background } = await openCase({ category: 'return' });
    background.refuse('case.record', 'storage');
    await user.click(detail.getByRole('button', { name: '到货了' }));
    await detail.findByRole('alert');
    expect(row()?.returnArrivedAt ?? '').toBe('');
    background.refuse('case.record', null);
    await user.click(detail.getByRole('button', { name: '到货了' }));
    await waitFor(() => expect(row()?.returnArrivedAt).toBe(NOW.toISOString()));
    await waitFor(() => expect(detail.queryByRole('button', { name: '到货了' })).toBeNull());
    // Where it is corrected: whoever works with keys goes on there.
    const field = detail.getByLabelText<HTMLInputElement>('退件到仓时间');
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.value).toBe(toLocalTime(NOW.toISOString()));
  });

  it('is not awaited in a case that is closed', async () => {
    const { detail } = await openCase({ handling: 'return', status: 'closed' });
    detail.getByLabelText('退回单号');
    expect(detail.queryByRole('button', { name: '到货了' })).toBeNull();
  });

  it('is shown where it is known, whatever was decided since', async () => {
    const { detail } = await openCase({ handling: 'refund', returnParcelNumber: 'YT8801' });
    expect(detail.getByLabelText<HTMLInputElement>('退回单号').value).toBe('YT8801');
  });
});

describe('the registers', () => {
  const headings = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
  const review = {
    category: 'negative-review',
    phone: '13800001234',
    reviewText: '碎了',
    severity: 'serious',
  } as const;
  const back = [
    { caseNumber: 'A21-0003', returnArrivedAt: '2026-03-11T08:00:00.000Z' },
    { caseNumber: 'A21-0004' },
    { caseNumber: 'A21-0005', returnArrivedAt: ARRIVED },
  ].map((more, n) => exampleCase({ caseId: sampleId(0, n + 2), handling: 'return', ...more }));
  const memory = { cases: [exampleCase({ caseId: ID, ...review }), ...back], earlier: [] };

  it('show their own columns, the phone masked', async () => {
    const { user, container } = openWorkbench({ hash: '#cases', memory });
    await user.click(await screen.findByRole('radio', { name: /^中差评/u }));
    await waitFor(() => expect(headings()).toEqual(expect.arrayContaining(['评价内容', '严重程度', '脱敏电话'])));
    await screen.findByText('138****1234');
    expect(container.textContent).not.toContain('13800001234');
    await user.click(screen.getByRole('radio', { name: /^待退回/u }));
    await waitFor(() => expect(headings()).toEqual(expect.arrayContaining(['退回单号', '退件到仓时间'])));
    expect(headings()).not.toContain('评价内容');
    // What has arrived waits the longest first; what has not, comes last.
    const numbers = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    await waitFor(() => expect(numbers()).toEqual(['A21-0005', 'A21-0003', 'A21-0004']));
  });

  it('are found in by what the buyer wrote', async () => {
    const { user } = openWorkbench({ hash: '#cases', memory });
    await user.type(await screen.findByRole('searchbox'), '碎了');
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
  });

  it('put the worst review first, and those of which nobody has said it last', () => {
    const column = CASE_COLUMNS.find(({ id }) => id === 'severity');
    if (!column) throw new Error('no such column');
    const register = createRegister();
    const said = ['', 'minor', 'critical', undefined, 'serious'] as const;
    register.add(
      said.map((severity, n) => exampleCase({ caseId: String(n), ...(severity === undefined ? {} : { severity }) })),
    );
    Array.from({ [Symbol.iterator]: () => register.rank('severity', orderOf(column, WORDS)) });
    const ranking = register.ranking('severity');
    if (!ranking) throw new Error('not ranked');
    const places = orderByRank(register.matching({}), ranking, false);
    expect([...places].slice(0, 3).map((place) => register.at(place)?.severity)).toEqual([
      'critical',
      'serious',
      'minor',
    ]);
  });

  it('go into a file with times as times; what nobody wrote is empty', () => {
    const chosen = CASE_COLUMNS.filter(({ id }) => ['reviewText', 'severity', 'returnArrivedAt', 'phone'].includes(id));
    const columns = exportColumns(chosen, WORDS);
    const valuesOf = (item: Case) => columns.map(({ kind, label, value }) => [label, kind, value(item)]);
    expect(valuesOf(exampleCase({ ...review, returnArrivedAt: ARRIVED }))).toEqual([
      ['脱敏电话', 'text', '138****1234'],
      ['评价内容', 'text', '碎了'],
      ['严重程度', 'text', '严重'],
      ['退件到仓时间', 'time', toLocalTime(ARRIVED)],
    ]);
    // A row that was written before there were such fields.
    expect(valuesOf(exampleCase()).map(([, , value]) => value)).toEqual(['', '', '', '']);
  });
});
