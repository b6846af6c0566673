// What is behind a clock, by keyboard; and since when a request runs, as the agent tells it there.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OrderReading } from '../../../lib/console/reading.ts';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';
import type { BackgroundInMemory } from '../../support/background-in-memory.ts';
import { expectAccessible, NOW, ORDER, reading, renderSidebar } from './render-sidebar.tsx';
import { sampleBase } from './sample-base.ts';

const rule = {
  text: { 'zh-CN': '三分钟内回复。', en: 'Within three minutes.' },
  source: 'https://rules.example/reply（转载）',
  checkedOn: '2026-03-01',
};
const outcome = { 'zh-CN': '自动同意', en: 'approved by itself' };
const deadlines = [
  { id: 'reply', clock: 'reply', marketplaces: ['pinduoduo'], within: { amount: 3, unit: 'minutes' }, rule },
  { id: 'auto', clock: 'auto-approval', within: { amount: 48, unit: 'hours' }, outcome, rule },
  { id: 'react', clock: 'first-reaction', within: { amount: 1, unit: 'hours' }, rule },
  { id: 'audit', clock: 'audit', within: { amount: 1, unit: 'working-days' }, rule },
];
const calendar = {
  zone: 'Asia/Shanghai',
  weekdays: [1, 2, 3, 4, 5],
  hours: { from: '09:00', to: '18:00' },
  knownUntil: '2026-12-31',
  rule,
};
const base = sampleBase({ deadlines, calendar });
const found = <T,>(value: T) => ({ value, how: 'selector' as const, by: '.x' });
const inState = (state: 'refunding' | 'returning' | 'completed', more: Partial<OrderReading> = {}) =>
  reading({ orders: [{ ...ORDER, state: found(state), ...more }] });
const KEY = 'approval:pinduoduo:240309-402211180710071';
const group = () => screen.findByRole('group', { name: '时限' });
const face = async (name: RegExp) => within(await group()).findByRole('button', { name });
const panel = (name = '时限依据：申请处理') => screen.findByRole('dialog', { name });
const field = async () =>
  within(await panel()).findByLabelText<HTMLInputElement>('申请时间（店铺时区）', { selector: 'input' });
const type = async (value: string) => fireEvent.change(await field(), { target: { value } });
const use = async () => within(await panel()).getByRole('button', { name: '按此计时' });
const keptMs = ({ memory }: BackgroundInMemory) => memory.clocks.get(KEY)?.toldMs;

const show = (first = inState('refunding'), of: KnowledgeBase = base) => renderSidebar({ base: of, first });

describe('the panel of a clock', () => {
  it.each(['{Enter}', ' '])('opens with the key %j, and Escape gives the focus back', async (key) => {
    const { user } = show();
    const button = await face(/自动同意/);
    act(() => button.focus());
    await user.keyboard(key);
    const opened = await panel();
    expect(document.activeElement).toBe(opened);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await expectAccessible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('opens by its shortcut with what is due first, and gives the focus back to where it was', async () => {
    const { user } = show();
    await face(/自动同意/);
    const search = screen.getByRole('searchbox');
    act(() => search.focus());
    await user.keyboard('{Alt>}[KeyT]{/Alt}');
    await panel('时限依据：待回复');
    await user.keyboard('{Alt>}[KeyT]{/Alt}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(search);
  });

  it('says since when, by when, by which rule and whose, with its source', async () => {
    const { user } = show();
    await user.click(await face(/待回复/));
    const words = (await panel('时限依据：待回复')).textContent;
    expect(words).toContain('3分钟，不分昼夜，周末也计');
    expect(words).toContain('三分钟内回复。');
    expect(words).toContain('平台默认，店铺可另行发布');
    expect(words).toContain('店铺时区 GMT+8');
    expect(words).toContain('2026-03-01');
    const [link] = within(await panel('时限依据：待回复')).getAllByRole('link');
    expect([link?.getAttribute('href'), link?.getAttribute('rel')]).toEqual([
      'https://rules.example/reply',
      'noopener noreferrer',
    ]);
    expect(words).toContain('这里还在计的时限');
    expect(words).toContain('申请处理');
  });

  it('says that the shop decided it', async () => {
    const { user } = renderSidebar({
      base,
      first: inState('refunding'),
      before: ({ memory }) => void (memory.ownDeadlines = ['auto']),
    });
    await user.click(await face(/自动同意/));
    expect((await panel()).textContent).toContain('店铺知识库的规定');
  });

  it('links to nothing but the web', async () => {
    const bad = { ...rule, source: 'javascript:alert(1)//https://rules.example' };
    const [reply] = deadlines;
    const { user } = show(inState('refunding'), sampleBase({ deadlines: [{ ...reply, rule: bad }] }));
    await user.click(await face(/待回复/));
    expect((await panel('时限依据：待回复')).textContent).toContain('javascript:alert(1)');
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('says that the holidays of next year are not known, where it hangs on them', async () => {
    const until = sampleBase({ deadlines, calendar: { ...calendar, knownUntil: '2025-12-31' } });
    const { user } = show(reading(), until);
    await screen.findByRole('list', { name: '推荐话术' });
    await user.click(screen.getByRole('button', { name: '登记：少发' }));
    await user.click(await face(/首次回应/));
    const opened = await panel('时限依据：首次回应');
    await user.click(within(opened).getByText('审核'));
    expect(opened.textContent).toContain('日历里还没有 2026 年的节假日，暂只按周末推算。');
  });

  it('closes with a press beside it and with another conversation, and leaves the focus where it went', async () => {
    const { user, page } = show();
    await user.click(await face(/自动同意/));
    await panel();
    await user.click(screen.getByRole('searchbox'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    await user.click(await face(/自动同意/));
    await panel();
    page.show({ ...inState('refunding'), conversationKey: 'c-2' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is for people: a script opens nothing', async () => {
    renderSidebar({ base, first: inState('refunding'), trusted: (event) => event.isTrusted });
    const button = await face(/自动同意/);
    act(() => button.click());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('where the chat cannot be read, and where nothing runs, says so', async () => {
    const missing = [{ field: 'messages' as const, reason: 'unreadable' as const }];
    const { user } = show(reading({ messages: [], missing }));
    await user.click(await face(/读不到/));
    expect((await panel('时限依据：待回复')).textContent).toContain('读不到聊天记录，不能计时');
    await user.keyboard('{Escape}');
    await user.click(await face(/无售后时限/));
    expect((await panel()).textContent).toContain('无售后时限');
    expect(screen.queryByLabelText('申请时间（店铺时区）')).toBeNull();
  });
});

describe('since when a request runs', () => {
  it('is asked for, used once it is told, marked, and counted by the background', async () => {
    const { user, background } = show();
    await user.click(await face(/≤ 2天后自动同意/));
    expect((await field()).value).toBe('2026-03-12T10:24');
    await type('2026-03-11T10:24');
    await user.click(await use());
    await face(/按客服填写.*24小时后自动同意/);
    const opened = await panel();
    expect(opened.textContent).toContain('10:24 · 按客服填写');
    expect(opened.querySelector('dl')?.textContent).not.toContain('可能更早');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('申请时间（店铺时区）');
    await waitFor(() => expect(keptMs(background)).toBe(Date.parse('2026-03-11T10:24:00+08:00')));
    expect(background.requests('progress.save').at(-1)).toMatchObject({
      subject: 'pinduoduo:240309-402211180710071',
      told: { requested: { at: '2026-03-11T02:24:00.000Z', kind: 'refunding' } },
    });
    await expectAccessible();
  });

  it.each([
    ['2026-03-12T10:25', '这个时间还没到'],
    ['2031-01-01T00:00', '这个时间还没到'],
    ['1970-01-01T00:00', '超过 60 天'],
    ['', '请填写完整的日期和时间'],
  ])('is not taken from %j', async (typed, says) => {
    const { user, background } = show();
    await user.click(await face(/自动同意/));
    await type(typed);
    await user.click(await use());
    expect((await screen.findByRole('alert')).textContent).toContain(says);
    expect((await field()).getAttribute('aria-invalid')).toBe('true');
    expect(JSON.stringify(background.requests('progress.save'))).not.toContain('requested');
  });

  it('is not taken from before the order was made', async () => {
    const { user } = show(inState('refunding', { orderedAt: found('2026-03-10T09:00:00+08:00') }));
    await user.click(await face(/自动同意/));
    await type('2026-03-10T08:00');
    await user.click(await use());
    expect((await screen.findByRole('alert')).textContent).toContain('早于下单时间');
  });

  it('can be changed, left as it was, and taken back', async () => {
    const { user, background } = show();
    await user.click(await face(/自动同意/));
    await type('2026-03-11T10:24');
    await user.click(await use());
    await user.click(await screen.findByRole('button', { name: '修改' }));
    expect((await field()).value).toBe('2026-03-11T10:24');
    // Escape leaves the field first, then the panel.
    fireEvent.keyDown(await field(), { key: 'Escape' });
    await user.click(await screen.findByRole('button', { name: '修改' }));
    await type('2026-03-12T04:24');
    await user.click(await use());
    await face(/按客服填写.*42小时后自动同意/);
    await user.click(await screen.findByRole('button', { name: '撤回' }));
    await face(/^≤ 2天后自动同意/);
    await waitFor(() => expect(keptMs(background)).toBeNull());
  });

  it('belongs to its order and its request, and ends with it: what the page shows wins', async () => {
    const { user, page, background } = show();
    await user.click(await face(/自动同意/));
    await type('2026-03-11T10:24');
    await user.click(await use());
    await face(/按客服填写/);
    page.show(inState('refunding', { number: found('240309-2') }));
    await face(/^≤ 2天后自动同意/);
    page.show(inState('returning'));
    await face(/^≤ 2天后自动同意/);
    page.show(inState('completed'));
    await waitFor(() => expect(background.memory.clocks.has(KEY)).toBe(false));
    page.show(inState('refunding'));
    await face(/^≤ 2天后自动同意/);
    expect(screen.queryByText(/按客服填写/)).toBeNull();
  });

  it('is there again after a reload, and told in another tab it is told here', async () => {
    const { background } = show();
    await face(/自动同意/);
    const progress = { subject: 'pinduoduo:240309-402211180710071', procedureId: '-', path: [], ticked: [] };
    const requested = { at: '2026-03-11T02:24:00.000Z', kind: 'refunding' as const };
    await act(
      async () =>
        void (await background.ask('progress.save', { ...progress, told: { requested }, updatedAt: NOW_ISO })),
    );
    await face(/按客服填写.*24小时后自动同意/);
  });

  it('under a clock that was set back it is not believed, and asked for', async () => {
    const { user, background } = renderSidebar({
      base,
      first: inState('refunding'),
      before: (fresh) => {
        const requested = { at: '2031-01-01T00:00:00.000Z', kind: 'refunding' as const };
        const progress = { subject: 'pinduoduo:240309-402211180710071', procedureId: '-', path: [], ticked: [] };
        void fresh.ask('progress.save', { ...progress, told: { requested }, updatedAt: NOW_ISO });
      },
    });
    await user.click(await face(/^≤ 2天后自动同意/));
    expect((await field()).value).toBe('2026-03-12T10:24');
    await waitFor(() => expect(keptMs(background)).toBeNull());
  });

  it('a slow background: before it is known what was told, nothing is taken from the clock that runs', async () => {
    const { background } = renderSidebar({
      base,
      first: inState('refunding'),
      before: (fresh) => fresh.refuse('progress.get', 'storage'),
    });
    await face(/自动同意/);
    await waitFor(() => expect(background.memory.clocks.has(KEY)).toBe(true));
    expect(background.memory.clocks.get(KEY)).not.toHaveProperty('toldMs');
  });

  it('is not asked for where no rule says by when it is decided: nothing would be counted', async () => {
    const [reply] = deadlines;
    const { user } = show(inState('refunding'), sampleBase({ deadlines: [reply] }));
    await user.click(await face(/无售后时限/));
    expect((await panel()).textContent).toContain('知识库没有本平台这类申请的处理时限');
    expect(screen.queryByLabelText('申请时间（店铺时区）')).toBeNull();
  });
});

const NOW_ISO = new Date(NOW).toISOString();
