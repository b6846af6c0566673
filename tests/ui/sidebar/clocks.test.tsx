// The two clocks in the head of the sidebar.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ChatMessage, OrderReading } from '../../../lib/console/reading.ts';
import { card, expectAccessible, NOW, ORDER, reading, renderSidebar } from './render-sidebar.tsx';
import { sampleBase } from './sample-base.ts';

const rule = {
  text: { 'zh-CN': '三分钟内回复。', en: 'Within three minutes.' },
  source: '平台规则',
  checkedOn: '2026-03-01',
};
const outcome = { 'zh-CN': '自动同意', en: 'approved by itself' };
const deadlines = [
  { id: 'reply', clock: 'reply', within: { amount: 3, unit: 'minutes' }, rule },
  { id: 'auto', clock: 'auto-approval', within: { amount: 48, unit: 'hours' }, outcome, rule },
  { id: 'react', clock: 'first-reaction', within: { amount: 1, unit: 'hours' }, rule },
];
const base = sampleBase({ deadlines });
const found = <T,>(value: T) => ({ value, how: 'selector' as const, by: '.x' });
const REFUNDING: OrderReading = { ...ORDER, state: found('refunding' as const) };
const at = (secondsAgo: number) => new Date(Date.parse(NOW) - secondsAgo * 1_000).toISOString();
const buyer = (id: string, secondsAgo?: number): ChatMessage => {
  const message: ChatMessage = { id, side: 'buyer', kind: 'text', text: '在吗' };
  return secondsAgo === undefined ? message : { ...message, at: 'x', sentAt: at(secondsAgo) };
};
const seller = (id: string): ChatMessage => ({ id, side: 'seller', kind: 'text', text: '在的' });
const clocks = () => screen.findByRole('group', { name: '时限' });

describe('the reply clock', () => {
  it('counts down from the first message that nobody answered', async () => {
    renderSidebar({ base, first: reading({ messages: [seller('1'), buyer('2', 46), buyer('3', 5)] }) });
    expect((await clocks()).textContent).toContain('02:14 待回复');
    await expectAccessible();
  });

  it('says that it is late', async () => {
    renderSidebar({ base, first: reading({ messages: [buyer('2', 200)] }) });
    expect((await clocks()).textContent).toContain('超时 00:20');
  });

  it('without a time on the page it may be older than what was seen', async () => {
    const { background } = renderSidebar({ base });
    expect((await clocks()).textContent).toContain('≤ 03:00 待回复');
    await waitFor(() => expect(background.memory.clocks.get('reply:pinduoduo:c-1')).toMatchObject({ isAtLeast: true }));
  });

  it('goes on with what was kept before a reload', async () => {
    const before = Date.parse(at(60));
    renderSidebar({
      base,
      before: ({ memory }) => {
        const kept = {
          key: 'reply:pinduoduo:c-1',
          clock: 'reply',
          marketplace: 'pinduoduo',
          orderState: null,
        } as const;
        const rest = { buyer: '', orderNumber: '', startedBy: 'm1', sinceMs: before, isAtLeast: false };
        memory.clocks = new Map([[kept.key, { ...kept, ...rest }]]);
      },
    });
    await waitFor(async () => expect((await clocks()).textContent).toContain('02:00 待回复'));
    expect((await clocks()).textContent).not.toContain('≤');
  });

  it('a message that came while one looked is as old as it was seen', async () => {
    const { page } = renderSidebar({ base, first: reading({ messages: [seller('1')] }) });
    await card('先致歉');
    expect((await clocks()).textContent).toContain('无待回复');
    page.show(reading({ messages: [seller('1'), buyer('2')] }));
    await waitFor(async () => expect((await clocks()).textContent).toContain('03:00 待回复'));
    expect((await clocks()).textContent).not.toContain('≤');
  });

  it('ends with the answer, here and in the background', async () => {
    const { page, background } = renderSidebar({ base, first: reading({ messages: [buyer('1', 10)] }) });
    await waitFor(() => expect(background.memory.clocks.size).toBe(1));
    page.show(reading({ messages: [buyer('1', 10), seller('2')] }));
    await waitFor(() => expect(background.memory.clocks.size).toBe(0));
    expect((await clocks()).textContent).toContain('无待回复');
  });

  it('of a conversation without a name nothing is kept', async () => {
    const { background } = renderSidebar({
      base,
      first: reading({ conversationKey: null, messages: [buyer('1', 10)] }),
    });
    await waitFor(async () => expect((await clocks()).textContent).toContain('待回复'));
    expect(background.requests('clock.run')).toEqual([]);
  });

  it('does not pretend where the chat cannot be read', async () => {
    const missing = [{ field: 'messages' as const, reason: 'unreadable' as const }];
    const { background } = renderSidebar({ base, first: reading({ messages: [], missing }) });
    expect(within(await clocks()).getByRole('button', { name: '读不到聊天记录，不能计时' })).toBeTruthy();
    expect(background.requests('clock.end')).not.toContainEqual({ key: 'reply:pinduoduo:c-1' });
  });

  it('says since when, where no rule says by when', async () => {
    renderSidebar({ base: sampleBase(), first: reading({ messages: [buyer('1', 70)] }) });
    expect((await clocks()).textContent).toContain('已等 01:10');
  });
});

describe('the after-sales clock', () => {
  it('a request that the marketplace decides by itself, from when it was seen', async () => {
    const { background, page } = renderSidebar({ base, first: reading({ orders: [REFUNDING] }) });
    await waitFor(async () => expect((await clocks()).textContent).toContain('自动同意'));
    expect((await clocks()).textContent).toContain('≤ 2天后自动同意');
    await waitFor(() =>
      expect([...background.memory.clocks.keys()]).toContain('approval:pinduoduo:240309-402211180710071'),
    );
    page.show(reading({ orders: [{ ...ORDER, state: found('completed' as const) }] }));
    await waitFor(() =>
      expect([...background.memory.clocks.keys()]).not.toContain('approval:pinduoduo:240309-402211180710071'),
    );
  });

  it('what the shop promised, once there is a case', async () => {
    const { user } = renderSidebar({ base });
    await card('先致歉');
    await user.click(screen.getByRole('button', { name: '登记：少发' }));
    await waitFor(async () => expect((await clocks()).textContent).toContain('首次回应 1小时'));
    await expectAccessible();
  });
});
