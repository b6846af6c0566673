// The sidebar without a page: pasting, typing, copying, and what is kept of it.
import { act, cleanup, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { useDrafts } from '../../../components/sidebar/use-drafts.ts';
import { createManualPage } from '../../../lib/channel/manual-page.ts';
import { backgroundInMemory } from '../../support/background-in-memory.ts';
import { createRanking } from '../../support/ranking-in-memory.ts';
import { card, expectAccessible, NOW, offer, reading, renderSidebar } from './render-sidebar.tsx';
import { sampleBase } from './sample-base.ts';

function renderManual(wish: { copies?: boolean; background?: ReturnType<typeof backgroundInMemory> } = {}) {
  const background =
    wish.background ??
    backgroundInMemory('sidebar', sampleBase(), { settings: { agentName: '小林', language: 'zh-CN' } });
  const copied: string[] = [];
  let ids = 0;
  const newId = () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;
  const copy = async (text: string) => {
    copied.push(text);
    return wish.copies ?? true;
  };
  const { page, manual } = createManualPage({
    document,
    copy,
    newId,
    timeZone: 'Asia/Shanghai',
    marketplace: 'pinduoduo',
  });
  const ranking = createRanking(() => offer('sorry', 'photo', 'return'));
  render(
    <Sidebar
      links={{ page, background, suggest: ranking.link }}
      siteId="manual"
      manual={manual}
      panel={{ popOut: () => undefined, teach: null, note: null }}
      now={() => new Date(NOW)}
      newId={newId}
      copy={copy}
      browserLanguage="zh-CN"
      trusted={() => true}
    />,
  );
  return {
    background,
    copied,
    manual,
    user: userEvent.setup(),
    box: () => screen.findByRole('textbox', { name: '买家的消息或订单信息' }),
  };
}

describe('a window without a page', () => {
  it('takes a paste at once; Enter in the empty box copies the first reply', async () => {
    const { user, copied, box, manual } = renderManual();
    await screen.findByText('粘贴买家的消息');
    await user.click(await box());
    // The first reply names the order.
    await user.paste('240309-402211180710071');
    await user.paste('杯子碎了，我要退款');
    expect(screen.getByLabelText('买家最新消息').textContent).toContain('杯子碎了');
    await card('先致歉');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(copied).toHaveLength(1));
    expect(await screen.findByText('已复制，请到客户端的输入框粘贴。')).toBeTruthy();
    expect(manual.state().conversations).toHaveLength(1);
    await expectAccessible();
  });

  it('says when the clipboard refused, instead of claiming a copy', async () => {
    const { user, box } = renderManual({ copies: false });
    await user.click(await box());
    await user.paste('240309-402211180710071');
    await user.paste('杯子碎了');
    await user.click(await card('先致歉'));
    expect(await screen.findByText('浏览器未允许写入剪贴板。')).toBeTruthy();
    expect(screen.queryByText('已复制，请到客户端的输入框粘贴。')).toBeNull();
  });

  it('takes typed text with Enter, corrects with the arrow up, and starts anew with Ctrl+Enter', async () => {
    const { user, box, manual } = renderManual();
    await user.click(await box());
    await user.keyboard('杯子碎{Enter}');
    await user.keyboard('{ArrowUp}了{Enter}');
    const newest = () => manual.state().conversations[0]?.messages.map(({ text }) => text);
    expect(newest()).toEqual(['杯子碎了']);
    await user.keyboard('另一位{Control>}{Enter}{/Control}');
    expect(newest()).toEqual(['另一位']);
    await user.click(
      within(screen.getByRole('group', { name: '最近的会话' })).getByRole('button', { name: '杯子碎了' }),
    );
    expect(manual.state().openId).toBe(manual.state().conversations[1]?.id);
  });

  it('keeps five conversations, and logs a case for the order that was typed', async () => {
    const { user, box, manual, background } = renderManual();
    await user.click(await box());
    for (const text of ['一', '二', '三', '四', '五', '六']) await user.keyboard(`${text}{Control>}{Enter}{/Control}`);
    expect(manual.state().conversations).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: '订单：可粘贴或填写' }));
    await user.keyboard('240309-402211180710071');
    await user.click(screen.getByRole('button', { name: '登记：少发' }));
    await waitFor(() => expect(background.memory.events).toHaveLength(1));
    expect(background.memory.events[0]?.change).toMatchObject({
      fields: { orderNumber: '240309-402211180710071', marketplace: 'pinduoduo' },
    });
    await expectAccessible();
  });

  it('goes on in another window with the open conversation and what is half typed', async () => {
    const { user, box, background } = renderManual();
    await user.click(await box());
    await user.paste('杯子碎了');
    await user.keyboard('还没写完');
    await waitFor(() => expect(background.memory.drafts.get('manual')?.manual).toBe('还没写完'));
    cleanup();
    const again = renderManual({ background });
    await waitFor(async () => expect(await again.box()).toHaveProperty('value', '还没写完'));
    expect(screen.getByLabelText('买家最新消息').textContent).toContain('杯子碎了');
  });
});

describe('what is half typed', () => {
  it('is kept as far as it may be when one thing is too long, and so is all else', async () => {
    const background = backgroundInMemory('sidebar', sampleBase());
    const { result } = renderHook(() => useDrafts(background, 'manual'));
    await waitFor(() => expect(result.current.ready).toBe(true));
    act(() => {
      result.current.put('search', '发票');
      result.current.put('fills', 'x'.repeat(30_000));
    });
    const kept = () => background.memory.drafts.get('manual');
    await waitFor(() => expect(kept()?.fills?.length).toBe(24_000));
    expect(kept()?.search).toBe('发票');
  });
});

describe('beside a page whose messages cannot be read', () => {
  it('offers to paste, for this conversation only, and never names what was pasted as an anchor', async () => {
    const unread = reading({ messages: [], missing: [{ field: 'messages', reason: 'unreadable' }] });
    const { page, user } = renderSidebar({ first: unread });
    await user.click(await screen.findByRole('textbox', { name: '买家的消息或订单信息' }));
    await user.paste('杯子碎了，我要退款');
    await user.click(await card('先致歉'));
    await waitFor(() => expect(page.inserted).toHaveLength(1));
    page.show({ ...unread, conversationKey: 'c-2' });
    await waitFor(() => expect(screen.queryByLabelText('买家最新消息')).toBeNull());
    page.show(reading());
    await waitFor(() => expect(screen.queryByRole('textbox', { name: '买家的消息或订单信息' })).toBeNull());
  });
});
