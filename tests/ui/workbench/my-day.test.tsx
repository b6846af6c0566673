// My day: what is due, recurring work, and orders to remind of.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { recurringTaskSchema } from '../../../lib/knowledge/recurring.ts';
import { afterSight } from '../../../lib/procedure/follow-ups/seen-orders.ts';
import { UNPAID } from '../../support/example-order.ts';
import { NOW, openWorkbench } from './open-workbench.tsx';

const rule = { text: { 'zh-CN': '每天催付。', en: 'Every day.' }, source: '店铺', checkedOn: '2026-03-01' };
const TASK = recurringTaskSchema.parse({
  id: 'pay',
  title: { 'zh-CN': '催付', en: 'Payment reminder' },
  every: 'day',
  at: '00:01',
  list: 'unpaid',
  rule,
});

function openDay(hash = '#today/everybody') {
  return openWorkbench({
    hash,
    prepare: ({ memory }) => {
      memory.base = { ...memory.base, recurring: [TASK] };
      const order = afterSight(null, UNPAID, NOW.getTime());
      if (order) memory.followUps.orders = new Map([[order.key, order]]);
    },
  });
}

describe('a line of my day', () => {
  it('is done, and taken back', async () => {
    const { user, background } = openDay();
    const [button] = await screen.findAllByRole('button', { name: '这一步已完成' });
    const row = button?.closest<HTMLElement>('[role=row]');
    const number = row?.textContent.slice(0, 8) ?? '';
    const stored = () => background.memory.cases.find(({ caseNumber }) => caseNumber === number);
    const before = stored()?.nextFollowUpAt;
    await user.click(button as HTMLElement);
    await screen.findByText(`${number}：这一步已完成。`);
    expect(stored()?.nextFollowUpAt).toBe('');
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(() => expect(stored()?.nextFollowUpAt).toBe(before));
  });

  it('is handed to somebody and leaves one’s own', async () => {
    const { user, background } = openDay('#today');
    const [row] = await screen.findAllByRole('row');
    const number = row?.textContent.slice(0, 8) ?? '';
    await user.click(within(row as HTMLElement).getByRole('button', { name: '转交' }));
    await user.click(await screen.findByRole('button', { name: 'Dana' }));
    await screen.findByText(`${number}：已转交 Dana。`);
    expect(background.memory.cases.find(({ caseNumber }) => caseNumber === number)?.assignee).toBe('Dana');
    expect(screen.queryByRole('row', { name: new RegExp(`^${number}`, 'u') })).toBeNull();
  });
});

describe('recurring work', () => {
  it('says how much there is, and who did it', async () => {
    const { user, background } = openDay();
    expect((await screen.findByRole('link', { name: /^催付/u })).textContent).toBe('催付1');
    await user.click(screen.getByRole('button', { name: '今天已完成' }));
    await screen.findByText(/^已完成 .*林小满$/u);
    expect([...background.memory.followUps.recurring.values()]).toMatchObject([{ taskId: 'pay', state: 'done' }]);
  });

  it('says at the line that a press was not stored, and presses it again', async () => {
    const { user, background } = openDay();
    background.refuse('recurring.mark', 'storage');
    await user.click(await screen.findByRole('button', { name: '今天已完成' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('本机存储写入失败，没有任何改动');
    expect(alert.closest('li')?.textContent).toContain('催付');
    expect(background.memory.followUps.recurring.size).toBe(0);
    // Refused once more it is still there; stored at last it goes.
    await user.click(within(alert).getByRole('button', { name: '重试' }));
    expect(screen.getByRole('alert')).toBeTruthy();
    background.refuse('recurring.mark', null);
    await user.click(within(screen.getByRole('alert')).getByRole('button', { name: '重试' }));
    await screen.findByText(/^已完成 .*林小满$/u);
    expect(screen.queryByRole('alert')).toBeNull();
    expect([...background.memory.followUps.recurring.values()]).toMatchObject([{ taskId: 'pay', state: 'done' }]);
  });

  it('lists an unpaid order until it was urged', async () => {
    const { user, background } = openDay('#today/task/pay');
    await screen.findByText(UNPAID.orderNumber);
    await user.click(screen.getByRole('button', { name: '标为已催付' }));
    await waitFor(() => expect(screen.queryByText(UNPAID.orderNumber)).toBeNull());
    expect([...background.memory.followUps.orders.values()]).toMatchObject([{ urged: { by: '林小满' } }]);
    await user.click(within(screen.getByRole('status')).getByRole('button', { name: '撤销' }));
    await screen.findByText(UNPAID.orderNumber);
  });
});
