import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { card, cardTitles, expectAccessible, offer, ORDER, reading, renderSidebar, said } from './render-sidebar.tsx';

const found = <T,>(value: T) => ({ value, how: 'selector' as const, by: '.x' });

describe('the context strip', () => {
  it('names console, buyer, order, state and days', async () => {
    const { copied, user } = renderSidebar();
    await card('先致歉');
    const strip = screen.getByRole('banner');
    for (const words of ['拼多多', '王小姐', '已签收', '2 天']) expect(strip.textContent).toContain(words);
    expect(strip.textContent).toContain('240309-402211180710071');
    await user.click(screen.getByRole('button', { name: '复制订单号' }));
    expect(copied).toEqual(['240309-402211180710071']);
  });

  it('says which fields were not read, and in the details why, and how the others were', async () => {
    const { page, user } = renderSidebar({
      first: reading({
        missing: [
          { field: 'trackingNumber', reason: 'absent' },
          { field: 'shop', reason: 'ambiguous' },
          { field: 'buyerId', reason: 'too-large' },
          { field: 'paidAt', reason: 'unreadable' },
        ],
      }),
    });
    await card('先致歉');
    await user.click(screen.getByRole('button', { name: '未读到：快递单号、店铺、买家 ID、付款时间' }));
    const details = screen.getByRole('region', { name: '各项内容如何读取' });
    for (const words of ['页面上没有', '页面上有多个，未自动选取', '内容过长，未读取', '格式无法识别'])
      expect(within(details).getByText(words)).toBeTruthy();
    expect(details.textContent).toContain('¥39.90');
    expect(details.textContent).toContain('据页面位置');
    expect(details.textContent).toContain('2026-09 由作者在真实页面核对');
    await expectAccessible();
    await user.click(within(details).getByRole('button', { name: '重新读取页面' }));
    expect(page.looked()).toBe(1);
  });

  it('lets the agent choose between order numbers, for this conversation only', async () => {
    const ambiguous = reading({
      orders: [],
      orderInView: null,
      missing: [{ field: 'orderNumber', reason: 'ambiguous', candidates: ['111-A', '222-B'] }],
    });
    const { page, user } = renderSidebar({ first: ambiguous });
    const group = await screen.findByRole('group', { name: /请选择本次处理的/ });
    await user.click(within(group).getByRole('button', { name: '222-B' }));
    expect(within(group).getByRole('button', { name: '222-B' }).getAttribute('aria-pressed')).toBe('true');
    await user.click(await card('先致歉'));
    await waitFor(() => expect(page.inserted[0]?.text).toContain('订单222-B'));
    page.show({ ...ambiguous, conversationKey: 'c-2' });
    await card('先致歉');
    page.pick(1);
    await waitFor(() => expect(screen.getByLabelText('订单号')).toBeTruthy());
  });

  it('takes the whole order when one of several cards is chosen', async () => {
    const other = { ...ORDER, number: found('240301-118820419550442'), state: found('completed' as const) };
    const { background, user } = renderSidebar({ first: reading({ orders: [ORDER, other], orderInView: null }) });
    await user.click(await screen.findByRole('button', { name: /240301-118820419550442/ }));
    await user.click(screen.getByRole('button', { name: '登记：少发' }));
    await waitFor(() => expect(background.memory.events).toHaveLength(1));
    expect(background.memory.events[0]?.change).toMatchObject({
      fields: { orderNumber: '240301-118820419550442', product: '陶瓷马克杯' },
    });
  });

  it('shows a buyer’s HTML as text and hidden characters as marks', async () => {
    const { view } = renderSidebar({
      first: reading({
        ...said('m1', '<img src=x onerror=alert(1)> \u202egpj\u200b'),
        buyerName: found('<b>王</b>\u202e'),
      }),
    });
    await card('先致歉');
    expect(view.container.querySelector('img, b')).toBeNull();
    expect(view.container.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(view.container.textContent).toContain('<b>王</b>');
    expect(view.container.textContent).not.toContain('\u202e');
    expect(screen.getAllByText('U+202E').length).toBeGreaterThan(0);
    expect(screen.getByText('U+200B')).toBeTruthy();
  });

  it('gives a name that looks like a template to the box as it is', async () => {
    const { page, user } = renderSidebar({ first: reading({ buyerName: found('{{金额}}') }) });
    await user.click(await card('先致歉'));
    await waitFor(() => expect(page.inserted[0]?.text).toContain('{{金额}}，非常抱歉'));
  });
});

describe('empty states', () => {
  it.each([
    ['没有合适的标准话术，请自行回复', reading(), () => offer()],
    ['没有打开的会话', reading({ conversationKey: null, messages: [], composer: 'absent' }), () => offer('sorry')],
    ['认不出这是哪个会话', reading({ conversationKey: null, messages: [] }), () => offer('sorry')],
    ['买家还没有发消息', reading({ messages: [] }), () => offer()],
    [
      '读不到聊天记录',
      reading({ messages: [], missing: [{ field: 'messages' as const, reason: 'unreadable' as const }] }),
      () => offer(),
    ],
  ])('%s', async (title, first, answer) => {
    renderSidebar({ first, answer });
    expect(await screen.findByText(title)).toBeTruthy();
    expect(cardTitles()).toEqual([]);
    await expectAccessible();
  });

  it('says when the background cannot be reached, and goes on when it can', async () => {
    const { background } = renderSidebar({ before: (link) => link.refuse('knowledge.get', 'unreachable') });
    expect(await screen.findByText('读不到话术库')).toBeTruthy();
    // Nobody tells it that the worker is back: it asks again by itself.
    background.refuse('knowledge.get', null);
    await waitFor(() => expect(screen.queryByText('读不到话术库')).toBeNull(), { timeout: 5_000 });
    await card('先致歉');
  });

  it('waits with a skeleton for the first reading and the replies', async () => {
    const { page } = renderSidebar({ first: null });
    expect(await screen.findByRole('status', { name: '正在载入' })).toBeTruthy();
    page.show(reading());
    await card('先致歉');
    expect(screen.queryByRole('status', { name: '正在载入' })).toBeNull();
  });
});
