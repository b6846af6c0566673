// A field that two have changed: decided in the case, by a press, with everything in the history.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { CaseChange, CaseEvent } from '../../../lib/cases/case-event.ts';
import { openConflicts } from '../../../lib/cases/open-conflicts.ts';
import { deriveCases } from '../../../lib/cases/derive-case.ts';
import type { BackgroundInMemory } from '../../support/background-in-memory.ts';
import { openWorkbench } from './open-workbench.tsx';
import { sampleId } from './sample-cases.ts';

const ID = sampleId(0, 1);
let made = 0;
const event = (agentName: string, hour: number, change: CaseChange): CaseEvent => ({
  eventId: sampleId(700, ++made),
  caseId: ID,
  at: `2026-03-11T0${String(hour)}:00:00.000Z`,
  agentName,
  workNumber: '112',
  change,
});
const edit = (agentName: string, hour: number, before: object, fields: object) =>
  event(agentName, hour, { type: 'changed', fields, before });
const opened = event('林小满', 1, { type: 'opened', fields: { marketplace: 'jd', category: 'late', status: 'open' } });
const LOG = [
  opened,
  edit('周岚', 2, { handling: '' }, { handling: 'refund' }),
  edit('Dana', 3, { handling: '' }, { handling: 'reship' }),
];
const NOTES = [
  edit('周岚', 4, { notes: '' }, { notes: '杯口漏水' }),
  edit('Dana', 5, { notes: '' }, { notes: '周五前回复' }),
];

async function openCase(log: readonly CaseEvent[], prepare?: (background: BackgroundInMemory) => void) {
  const cases = deriveCases(log.map((each) => ({ event: each, caseNumber: 'A11-0001' })));
  const all = openWorkbench({
    hash: `#cases/${ID}`,
    memory: { cases, earlier: log },
    ...(prepare ? { prepare } : {}),
  });
  const detail = within(await screen.findByRole('complementary'));
  const row = () => all.background.memory.cases.find(({ caseId }) => caseId === ID);
  const recorded = () => all.background.requests('case.record').map((each) => each as CaseEvent);
  return { ...all, detail, row, recorded };
}

describe('a field that two have changed', () => {
  it('is marked in the register with its name, until it is decided', async () => {
    const { user, detail } = await openCase([...LOG, ...NOTES]);
    const mark = await screen.findByRole('img', { name: '两处都改过，待定：处理方式、备注' });
    expect(mark.closest('[role="rowheader"]')?.textContent).toBe('A11-0001');
    const box = within(await detail.findByRole('region', { name: '两处都改过' }));
    await user.click(within(box.getByRole('group', { name: '处理方式' })).getByRole('button', { name: '改用这个' }));
    await screen.findByRole('img', { name: '两处都改过，待定：备注' });
    await user.click(within(box.getByRole('group', { name: '备注' })).getByRole('button', { name: '两段都留' }));
    await waitFor(() => expect(screen.queryByRole('img', { name: /^两处都改过/u })).toBeNull());
  });

  it('shows both with who and when; one press decides, and the history keeps it all', async () => {
    const { detail, row, user, recorded } = await openCase(LOG);
    const box = within(await detail.findByRole('region', { name: '两处都改过' }));
    const field = within(box.getByRole('group', { name: '处理方式' }));
    const options = field.getAllByRole('listitem');
    expect(options[0]?.textContent).toMatch(/周岚 112.*现为此值/u);
    expect(options[1]?.textContent).toMatch(/Dana 112/u);
    expect(options.map((each) => each.querySelector('time')?.dateTime)).toEqual(LOG.slice(1).map(({ at }) => at));
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations).toEqual([]);
    await user.click(field.getByRole('button', { name: '改用这个' }));
    await waitFor(() => expect(row()?.handling).toBe('reship'));
    await box.findByText('都已定，未选的仍在历史里。');
    expect(field.getByText('已选').closest('li')?.textContent).toContain('Dana');
    expect(field.queryByRole('button')).toBeNull();
    await detail.findByText(/^两处改动已定：/u);
    expect(openConflicts([...LOG, ...recorded()])).toEqual([]);
    // The other machine, where the other one came first.
    const there = [opened, ...LOG.slice(1).reverse(), ...recorded()];
    expect(deriveCases(there.map((each) => ({ event: each, caseNumber: 'A' })))[0]?.handling).toBe('reship');
  });

  it('is decided from the keyboard alone, field by field, also for what stands there already', async () => {
    const { detail, user, recorded } = await openCase([...LOG, ...NOTES]);
    const box = within(await detail.findByRole('region', { name: '两处都改过' }));
    const keep = within(box.getByRole('group', { name: '处理方式' })).getByRole('button', { name: '保留' });
    keep.focus();
    await user.keyboard('{Enter}');
    // The next field's first, without a search for it.
    const notes = within(box.getByRole('group', { name: '备注' }));
    await waitFor(() => expect(document.activeElement).toBe(notes.getAllByRole('button')[0]));
    await user.tab();
    await user.tab();
    expect(document.activeElement?.textContent).toBe('两段都留');
    await user.keyboard('{Enter}');
    await box.findByText('两段都留下了');
    expect(recorded().map(({ change }) => (change.type === 'changed' ? change.fields : null))).toEqual([
      { handling: 'refund' },
      { notes: '杯口漏水\n[Dana] 周五前回复' },
    ]);
    expect(openConflicts([...LOG, ...NOTES, ...recorded()])).toEqual([]);
    await detail.findByText(/^两处改动已定，保留：杯口漏水/u);
  });

  it('stays as it was where the press is refused, says so, and goes out once more under the same id', async () => {
    const { detail, user, row, background } = await openCase(LOG);
    const field = within(await detail.findByRole('group', { name: '处理方式' }));
    background.refuse('case.record', 'storage');
    await user.click(field.getByRole('button', { name: '改用这个' }));
    expect((await field.findByRole('alert')).textContent).toBe('本机存储写入失败，没有任何改动，可再试一次。');
    expect(row()?.handling).toBe('refund');
    background.refuse('case.record', null);
    await user.click(field.getByRole('button', { name: '改用这个' }));
    await field.findByText('已选');
    const [first, second] = background.requests('case.record');
    expect(second).toEqual(first);
  });

  it('takes one of two presses', async () => {
    const { detail, background } = await openCase(LOG);
    const field = within(await detail.findByRole('group', { name: '处理方式' }));
    const [keep, take] = field.getAllByRole('button');
    if (!keep || !take) throw new Error('no buttons');
    fireEvent.click(take);
    fireEvent.click(keep);
    await field.findByText('已选');
    expect(background.requests('case.record')).toHaveLength(1);
  });

  it('is decided as well by a change in the field itself', async () => {
    const { detail, user, recorded } = await openCase(LOG);
    await detail.findByRole('region', { name: '两处都改过' });
    await user.selectOptions(detail.getByRole('combobox', { name: '处理方式' }), '');
    await waitFor(() => expect(detail.queryByRole('region', { name: '两处都改过' })).toBeNull());
    const there = [opened, ...LOG.slice(1).reverse(), ...recorded()];
    expect(openConflicts(there)).toEqual([]);
  });

  it('shows no phone in full, and nothing of a case that was taken back', async () => {
    const phones = [
      opened,
      edit('周岚', 2, { phone: '' }, { phone: '13800001234' }),
      edit('Dana', 3, { phone: '' }, { phone: '13900005678' }),
    ];
    const { detail, container, unmount } = await openCase(phones);
    await detail.findByRole('region', { name: '两处都改过' });
    expect(container.innerHTML).not.toMatch(/13800001234|13900005678/u);
    unmount();
    const undone = await openCase([...phones, event('Dana', 6, { type: 'undone' })]);
    await undone.detail.findByText('变更记录');
    expect(undone.detail.queryByRole('region', { name: '两处都改过' })).toBeNull();
  });
});
