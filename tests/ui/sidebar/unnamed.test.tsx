// A page that shows messages and does not say whose: replies are offered and copied, nothing is inserted.
import { screen, waitFor, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnnamed, seenNext, unnamedPlace } from '../../../components/sidebar/unnamed-conversation.ts';
import type { PageReading } from '../../../lib/console/reading.ts';
import { card, cardTitles, expectAccessible, reading, renderSidebar, said } from './render-sidebar.tsx';

const NOBODYS: Partial<PageReading> = { siteId: 'ebay', marketplace: 'ebay', conversationKey: null, buyerName: null };
const unnamed = (id: string, text: string, part: Partial<PageReading> = {}) =>
  reading({ ...NOBODYS, ...said(id, text), ...part });

describe('which conversation it is', () => {
  it('is not known where somebody is written to without a name', () => {
    expect(isUnnamed(unnamed('m1', 'hi'))).toBe(true);
    expect(isUnnamed(reading({ ...NOBODYS, messages: [] }))).toBe(true);
    expect(isUnnamed(reading({ ...NOBODYS, messages: [], composer: 'absent' }))).toBe(false);
    expect(isUnnamed(reading({ ...NOBODYS, pageKind: 'order-list' }))).toBe(false);
    expect(isUnnamed(reading())).toBe(false);
  });

  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  const withIds = (all: readonly string[]) =>
    reading({ ...NOBODYS, messages: all.map((id) => ({ id, side: 'buyer', kind: 'text', text: id })) });
  it('goes on while messages are added, and is another one when none of them is there any more', () => {
    fc.assert(
      fc.property(ids, ids, (first, more) => {
        const seen = seenNext(null, withIds(first));
        const longer = seenNext(seen, withIds([...first, ...more.filter((id) => !first.includes(id))]));
        expect(unnamedPlace(longer)).toBe(unnamedPlace(seen));
        const others = more.filter((id) => !first.includes(id));
        if (others.length > 0) expect(seenNext(seen, withIds(others)).turn).toBe(seen.turn + 1);
      }),
    );
  });

  it('is another one for another buyer, though both began alike', () => {
    const seen = seenNext(null, unnamed('m1', '在吗'));
    const buyerName = { value: 'b', how: 'label' as const, by: '' };
    expect(seenNext(seen, unnamed('m1', '在吗', { buyerName })).turn).toBe(seen.turn + 1);
  });
});

describe('without a name for the conversation', () => {
  it('replies are offered and copied, never inserted, and it says why', async () => {
    const { page, copied, user } = renderSidebar({ first: unnamed('m1', 'my cup is broken') });
    const first = await card('先致歉');
    expect(screen.getByRole('note').textContent).toContain('只复制，不写入');
    expect(screen.queryByText('没有打开的会话')).toBeNull();
    await expectAccessible();
    await user.click(first);
    await waitFor(() => expect(copied).toHaveLength(1));
    expect(page.inserted).toEqual([]);
    expect(await screen.findByText('已复制，可直接粘贴。')).toBeTruthy();
    const list = screen.getByRole('list', { name: /推荐话术/ });
    expect(within(list).queryByRole('button', { name: /插入/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: '教我读买家' }));
    expect(await screen.findByRole('region', { name: '教我认识这个页面' })).toBeTruthy();
  });

  it('what the clipboard refuses is said, not counted as used', async () => {
    const { background, user } = renderSidebar({ first: unnamed('m1', 'broken'), copies: false });
    await user.click(await card('先致歉'));
    expect(await screen.findByText(/浏览器未允许写入剪贴板/)).toBeTruthy();
    expect(background.requests('desk.pick')).toEqual([]);
  });

  it('what was typed for one is not there for the next', async () => {
    const { page, user } = renderSidebar({ first: unnamed('m1', '照片', { orders: [], orderInView: null }) });
    await user.click(await card('先致歉'));
    await user.type(await screen.findByLabelText('订单号'), 'A-1');
    page.show(unnamed('m9', '什么时候发货', { orders: [], orderInView: null }));
    await waitFor(() => expect(screen.queryByLabelText('订单号')).toBeNull());
    await user.click(await card('先致歉'));
    expect(await screen.findByLabelText<HTMLInputElement>('订单号')).toMatchObject({ value: '' });
  });

  it('a name that is gone for a moment changes nothing of what the buttons do', async () => {
    const { page, copied } = renderSidebar();
    await card('先致歉');
    page.show(unnamed('m1', '杯子碎了，我要退款'));
    expect(screen.queryByText(/没有打开的会话|认不出/)).toBeNull();
    expect(cardTitles()).toEqual([]);
    page.show(reading());
    await card('先致歉');
    expect(screen.queryByRole('note')).toBeNull();
    page.pick(1);
    await waitFor(() => expect(page.inserted).toHaveLength(1));
    expect(copied).toEqual([]);
  });

  it('without messages either there is a box to paste into, and what is offered then is copied', async () => {
    const first = reading({ ...NOBODYS, messages: [], missing: [{ field: 'messages', reason: 'absent' }] });
    const { page, copied, user } = renderSidebar({ first });
    expect(await screen.findByText('认不出这是哪个会话')).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByLabelText('买家的消息或订单信息'));
    await user.paste('杯子碎了');
    await user.click(await card('先致歉'));
    await waitFor(() => expect(copied).toHaveLength(1));
    expect(page.inserted).toEqual([]);
  });
});
