// Each step of the procedure in the order's case: those walked before it was logged, those
// after, each once.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { BackgroundInMemory } from '../../support/background-in-memory.ts';
import { reading, renderSidebar, said } from './render-sidebar.tsx';

const panel = () => screen.findByRole('region', { name: '流程' });
const press = async (user: ReturnType<typeof renderSidebar>['user'], name: string) =>
  user.click(await within(await panel()).findByRole('button', { name }));
const log = async (user: ReturnType<typeof renderSidebar>['user'], title = '运输破损') => {
  await user.click(await screen.findByRole('button', { name: `登记：${title}` }));
  await screen.findByText(/已登记 #/);
};
const changes = ({ memory }: BackgroundInMemory) => memory.events.map(({ change }) => change);
const step = (stepId: string, answer?: string) => ({
  type: 'step',
  procedureId: 'damage-steps',
  stepId,
  ...(answer === undefined ? {} : { answer }),
});

/** The same desk after the frame was loaded anew. */
const again = ({ background: { memory } }: ReturnType<typeof renderSidebar>) =>
  renderSidebar({
    idsFrom: 100,
    before: (fresh) => void Object.assign(fresh.memory, { cases: memory.cases, progress: memory.progress }),
  });

describe('steps in the case', () => {
  it('walked before it was logged: written after its opening, in order', async () => {
    const { background, user } = renderSidebar();
    await press(user, '已签收');
    await press(user, '完成流程');
    expect(background.requests('case.record')).toEqual([]);
    await log(user);
    await waitFor(() => expect(changes(background)).toHaveLength(3));
    expect(changes(background)).toMatchObject([{ type: 'opened' }, step('s1', 'yes'), step('s2')]);
    expect(background.memory.events[1]).toMatchObject({
      agentName: '小林',
      workNumber: 'A21',
      caseId: background.memory.events[0]?.caseId,
    });
  });

  it('walked after it was logged: written at once; going back takes nothing away', async () => {
    const { background, user } = renderSidebar();
    await log(user);
    await press(user, '已签收');
    await waitFor(() => expect(changes(background)).toHaveLength(2));
    await press(user, '上一步');
    await press(user, '未签收');
    await waitFor(() => expect(changes(background)).toHaveLength(3));
    expect(changes(background)).toMatchObject([{ type: 'opened' }, step('s1', 'yes'), step('s1', 'no')]);
  });

  it('are not written again by a reload, nor by a second tab', async () => {
    const first = renderSidebar();
    await press(first.user, '已签收');
    await log(first.user);
    await waitFor(() => expect(changes(first.background)).toHaveLength(2));
    first.view.unmount();
    const { background, user } = again(first);
    await press(user, '完成流程');
    await waitFor(() => expect(changes(background)).toMatchObject([step('s2')]));
  });

  it('wait where the worker was away when the frame closed, and are written when the order is open again', async () => {
    const first = renderSidebar();
    await press(first.user, '已签收');
    await log(first.user, '少发');
    await waitFor(() => expect(changes(first.background)).toHaveLength(2));
    first.background.refuse('case.record', 'unreachable');
    await press(first.user, '完成流程');
    expect((await within(await panel()).findByRole('alert')).textContent).toContain('有步骤还没写入登记');
    first.view.unmount();
    const { background } = again(first);
    await waitFor(() => expect(changes(background)).toMatchObject([step('s2')]));
  });

  it('are tried again under the same id, and said to be missing until then', async () => {
    const { background, user } = renderSidebar();
    await log(user);
    background.refuse('case.record', 'timeout');
    await press(user, '已签收');
    await within(await panel()).findByRole('alert');
    background.refuse('case.record', null);
    await press(user, '重试');
    await waitFor(() => expect(within(screen.getByRole('region', { name: '流程' })).queryByRole('alert')).toBeNull());
    const [, failed, again] = background.requests('case.record');
    expect(again).toEqual(failed);
    expect(changes(background)).toMatchObject([{ type: 'opened' }, step('s1', 'yes')]);
  });

  it('go into the next case when the first was undone', async () => {
    const { background, user } = renderSidebar();
    await press(user, '已签收');
    await log(user, '少发');
    await waitFor(() => expect(changes(background)).toHaveLength(2));
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await screen.findByText(/已撤销 #/);
    await log(user);
    await waitFor(() =>
      expect(changes(background)).toMatchObject([
        { type: 'opened' },
        step('s1', 'yes'),
        { type: 'undone' },
        { type: 'opened' },
        step('s1', 'yes'),
      ]),
    );
  });

  it('of one order never reach the case of another', async () => {
    const { background, page, user } = renderSidebar();
    await press(user, '已签收');
    const number = { value: '240311-000000000000001', how: 'selector' as const, by: '.order' };
    const other = { ...reading().orders[0], number } as never;
    page.show(reading({ conversationKey: 'c-2', orders: [other], ...said('m9', '杯子碎了') }));
    await within(await panel()).findByText('先向买家致歉。');
    await log(user);
    await press(user, '未签收');
    await waitFor(() => expect(changes(background)).toHaveLength(2));
    expect(changes(background)).toMatchObject([{ type: 'opened' }, step('s1', 'no')]);
  });
});
