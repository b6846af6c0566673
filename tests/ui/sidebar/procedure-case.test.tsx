// Each step of the procedure in the order's case: those walked before it was logged, those
// after, each once.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../lib/cases/case-history.ts';
import type { BackgroundInMemory } from '../../support/background-in-memory.ts';
import { EXAMPLE_POLICY } from '../../support/example-policy.ts';
import { eventOf } from '../../unit/store/memory-store.ts';
import { reading, renderSidebar, said } from './render-sidebar.tsx';
import { sampleBase } from './sample-base.ts';

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
    before: (fresh) => {
      const { cases, progress, earlier, events } = memory;
      Object.assign(fresh.memory, { cases, progress, earlier: [...earlier, ...events] });
    },
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

  it('of a conversation that names neither order nor buyer: as long as the sidebar is open', async () => {
    const nobody = { orders: [], orderInView: null, buyerId: null, ...said('m1', '杯子碎了') };
    const { background, page, user } = renderSidebar({ first: reading({ ...nobody, conversationKey: 'c-7' }) });
    await press(user, '已签收');
    await log(user);
    await press(user, '完成流程');
    await waitFor(() => expect(changes(background)).toHaveLength(3));
    expect(changes(background)).toMatchObject([{ type: 'opened' }, step('s1', 'yes'), step('s2')]);
    expect(await screen.findByRole('button', { name: '运输破损已登记 #C12-0001，打开' })).toBeTruthy();
    page.show(reading({ ...nobody, conversationKey: 'c-8' }));
    expect(await screen.findByRole('button', { name: '登记：运输破损' })).toBeTruthy();
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

describe('what was said of the order', () => {
  const base = sampleBase({ policies: [EXAMPLE_POLICY] });
  async function choose(user: ReturnType<typeof renderSidebar>['user'], name: string, label: string) {
    const region = await screen.findByRole('region', { name: '能给这位买家什么' });
    const closed = within(region).queryByRole('button', { expanded: false });
    if (closed) await user.click(closed);
    await user.selectOptions(await within(region).findByRole('combobox', { name }), label);
  }
  const fields = (background: BackgroundInMemory) => {
    const [first] = background.memory.cases;
    return first && [first.reason, first.responsibility];
  };

  it('before the case was logged, begins it', async () => {
    const { background, user } = renderSidebar({ base });
    await choose(user, '选择原因', '破损');
    await choose(user, '选择责任方', '快递');
    await log(user);
    expect(changes(background)[0]).toMatchObject({ fields: { reason: 'broken', responsibility: 'carrier' } });
  });

  it('later, fills what is empty, with a line in the history', async () => {
    const { background, user } = renderSidebar({ base });
    await log(user);
    await choose(user, '选择原因', '破损');
    await waitFor(() => expect(fields(background)).toEqual(['broken', '']));
    expect(historyOf(background.memory.events).at(-1)).toMatchObject({ field: 'reason', from: '', to: 'broken' });
  });

  it('never takes the place of what somebody put there', async () => {
    const { background, user } = renderSidebar({ base });
    await log(user);
    await user.click(await screen.findByRole('button', { name: '补充' }));
    const form = await screen.findByRole('form');
    await user.selectOptions(within(form).getByLabelText('责任方'), '快递');
    await user.click(within(form).getByRole('button', { name: '保存' }));
    await screen.findByText(/已补充/);
    await user.click(within(form).getByRole('button', { name: '关闭' }));
    await choose(user, '选择责任方', '买家');
    await choose(user, '选择原因', '破损');
    await waitFor(() => expect(fields(background)).toEqual(['broken', 'carrier']));
    expect(changes(background).filter(({ type }) => type === 'filled')).toHaveLength(1);
  });

  it('said otherwise since, only the newest counts, also from a tab that did not hear of it', async () => {
    const first = renderSidebar({ base });
    await choose(first.user, '选择责任方', '快递');
    await choose(first.user, '选择责任方', '买家');
    const { memory } = first.background;
    first.view.unmount();
    const { background } = renderSidebar({
      base,
      before: (fresh) => {
        Object.assign(fresh.memory, { progress: memory.progress });
        // Logged from a place that knows nothing of what was said.
        void fresh.ask('case.record', {
          ...eventOf(1, 1),
          change: {
            type: 'opened',
            fields: { marketplace: 'pinduoduo', category: 'damage', orderNumber: '240309-402211180710071' },
          },
        });
      },
    });
    await waitFor(() => expect(fields(background)).toEqual(['', 'buyer']));
  });
});
