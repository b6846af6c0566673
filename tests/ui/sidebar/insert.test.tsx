import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RefusalReason } from '../../../lib/console/reading.ts';
import { card, cardTitles, expectAccessible, reading, renderSidebar } from './render-sidebar.tsx';
import { keyOf, textIn } from '../../../components/shared/messages.ts';

describe('cards', () => {
  it('shows replies best first, with values filled, gaps marked and the reason', async () => {
    renderSidebar();
    await card('先致歉');
    expect(cardTitles()).toEqual(['先致歉', '请拍照', '同意退货']);
    const first = within(screen.getByRole('list', { name: '推荐话术' })).getAllByRole('listitem')[0];
    expect(first?.textContent).toContain('王小姐，非常抱歉，订单240309-402211180710071我来处理。');
    expect(first?.textContent).toContain('碎了');
    expect(screen.getByText('答复时间')).toBeTruthy();
    expect(screen.getByText('昨天有更新')).toBeTruthy();
    await expectAccessible();
  });

  it('inserts the filled text at the caret on click, for the conversation it was made for', async () => {
    const { page, user } = renderSidebar();
    await user.click(await card('先致歉'));
    await waitFor(() => expect(page.inserted).toHaveLength(1));
    expect(page.inserted[0]).toEqual({
      text: '王小姐，非常抱歉，订单240309-402211180710071我来处理。',
      mode: 'caret',
      conversationKey: 'c-1',
    });
    expect(await screen.findByText('已写入')).toBeTruthy();
  });

  it('inserts by Alt and digit in the sidebar and in the page', async () => {
    const { page, user } = renderSidebar();
    await card('先致歉');
    await user.keyboard('{Alt>}[Digit3]{/Alt}');
    await waitFor(() => expect(page.inserted).toHaveLength(1));
    expect(page.inserted[0]?.text).toBe('可以退货，退款¥39.90原路退回。');
    page.pick(1);
    await waitFor(() => expect(page.inserted).toHaveLength(2));
    expect(page.inserted[1]?.text).toContain('非常抱歉');
  });

  it('leaves keys to an input method that composes, and to scripts nothing', async () => {
    const { page } = renderSidebar();
    await card('先致歉');
    fireEvent.keyDown(window, { altKey: true, code: 'Digit1', isComposing: true });
    fireEvent.keyDown(window, { altKey: true, code: 'Digit1', keyCode: 229 });
    fireEvent.keyDown(window, { altKey: true, ctrlKey: true, code: 'Digit1' });
    expect(page.inserted).toEqual([]);
    fireEvent.keyDown(window, { altKey: true, code: 'Digit1' });
    await waitFor(() => expect(page.inserted).toHaveLength(1));
  });

  it('ignores clicks and keys that no person made', async () => {
    const { page, background } = renderSidebar({ trusted: (event) => event.isTrusted });
    fireEvent.click(await card('先致歉'));
    fireEvent.keyDown(window, { altKey: true, code: 'Digit1' });
    fireEvent.click(screen.getByRole('button', { name: '登记：少发' }));
    expect(page.inserted).toEqual([]);
    expect(background.memory.events).toEqual([]);
  });

  it('replaces what is in the box only when asked', async () => {
    const { page, user } = renderSidebar();
    await card('先致歉');
    await user.keyboard('{Shift>}');
    await user.click(await card('先致歉'));
    await user.keyboard('{/Shift}');
    await waitFor(() => expect(page.inserted[0]?.mode).toBe('replace'));
    const actions = screen.getByRole('group', { name: '“同意退货”的操作' });
    await user.click(within(actions).getByRole('button', { name: '替换已有文字' }));
    await waitFor(() => expect(page.inserted[1]?.mode).toBe('replace'));
  });

  it('turns to the other wordings and inserts the one shown', async () => {
    const { page, user } = renderSidebar();
    await card('先致歉');
    const actions = screen.getByRole('group', { name: '“先致歉”的操作' });
    expect(actions.textContent).toContain('1/3');
    await user.click(within(actions).getByRole('button', { name: '下一种说法' }));
    await user.click(within(actions).getByRole('button', { name: '下一种说法' }));
    expect(actions.textContent).toContain('3/3');
    await user.click(within(actions).getByRole('button', { name: '下一种说法' }));
    await user.click(within(actions).getByRole('button', { name: '上一种说法' }));
    page.pick(1);
    await waitFor(() => expect(page.inserted[0]?.text).toBe('对不起，马上为您处理。'));
  });

  it('copies without inserting', async () => {
    const { page, copied, user } = renderSidebar();
    await card('同意退货');
    const actions = screen.getByRole('group', { name: '“同意退货”的操作' });
    await user.click(within(actions).getByRole('button', { name: '复制' }));
    expect(copied).toEqual(['可以退货，退款¥39.90原路退回。']);
    expect(page.inserted).toEqual([]);
    expect(await screen.findByText('已复制')).toBeTruthy();
  });
});

describe('gaps', () => {
  it('asks for what is missing first; Enter inserts, and the value is remembered', async () => {
    const { page, user } = renderSidebar();
    await user.click(await card('请拍照'));
    const field = await screen.findByLabelText('答复时间');
    expect(document.activeElement).toBe(field);
    expect(page.inserted).toEqual([]);
    await expectAccessible();
    await user.type(field, '今天 18 点{Enter}');
    await waitFor(() => expect(page.inserted).toHaveLength(1));
    expect(page.inserted[0]?.text).toBe('请拍一下破损处，今天 18 点前回复您。');
    page.pick(2);
    await waitFor(() => expect(page.inserted).toHaveLength(2));
  });

  it('does not insert while a gap is open, and forgets the entry in another conversation', async () => {
    const { page, user } = renderSidebar();
    await user.click(await card('请拍照'));
    await user.type(await screen.findByLabelText('答复时间'), '   {Enter}');
    expect(page.inserted).toEqual([]);
    await user.type(screen.getByLabelText('答复时间'), '明早');
    page.show(reading({ conversationKey: 'c-2' }));
    await waitFor(() => expect(screen.queryByLabelText('答复时间')).toBeNull());
    await user.click(await card('请拍照'));
    expect((await screen.findByLabelText<HTMLInputElement>('答复时间')).value).toBe('');
  });

  it('lets the agent edit, and keeps a gap from being sent as a template', async () => {
    const { page, user } = renderSidebar();
    await card('请拍照');
    const actions = screen.getByRole('group', { name: '“请拍照”的操作' });
    await user.click(within(actions).getByRole('button', { name: '修改后写入' }));
    const box = await screen.findByLabelText<HTMLTextAreaElement>('要写入的文字');
    expect(box.value).toBe('请拍一下破损处，{{答复时间}}前回复您。');
    expect(screen.getByText('还要填写：答复时间')).toBeTruthy();
    await user.clear(box);
    await user.type(box, '改好的文字');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(page.inserted[0]?.text).toBe('改好的文字'));
  });
});

describe('refusals', () => {
  const text = textIn('zh-CN');
  const reasons: RefusalReason[] = [
    'composer-missing',
    'composer-ambiguous',
    'composer-read-only',
    'composing',
    'not-verified',
    'page-gone',
    'timeout',
  ];

  it.each(reasons)('says why (%s) and copies the text', async (reason) => {
    const { page, copied, user } = renderSidebar();
    page.answerInsertsWith({ ok: false, reason });
    await user.click(await card('同意退货'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(text(keyOf('refusal', reason)));
    expect(alert.textContent).toContain('已复制，可直接粘贴。');
    expect(copied).toEqual(['可以退货，退款¥39.90原路退回。']);
  });

  it('refuses when the page had switched before the click arrived', async () => {
    const { page, user } = renderSidebar();
    const button = await card('同意退货');
    page.switchUnseen(reading({ conversationKey: 'c-9' }));
    await user.click(button);
    expect((await screen.findByRole('alert')).textContent).toContain('会话已切换');
    expect(page.inserted).toEqual([]);
  });

  it('refuses when the page switched to another buyer of the same masked name', async () => {
    const { page, user } = renderSidebar();
    const button = await card('同意退货');
    page.switchUnseen(reading({ messages: [{ id: 'other', side: 'buyer', kind: 'text', text: '在吗' }] }));
    await user.click(button);
    expect((await screen.findByRole('alert')).textContent).toContain('会话已切换');
    expect(page.inserted).toEqual([]);
  });

  it('says so when copying failed as well', async () => {
    const { page, user } = renderSidebar({ copies: false });
    page.answerInsertsWith({ ok: false, reason: 'composing' });
    await user.click(await card('同意退货'));
    expect((await screen.findByRole('alert')).textContent).toContain('未能复制');
  });
});

describe('search', () => {
  it('answers while one types, takes the first by Enter, and Esc returns', async () => {
    const { page, user } = renderSidebar();
    await card('先致歉');
    await user.keyboard('/');
    await user.type(screen.getByRole('searchbox'), '感谢');
    await card('感谢');
    expect(cardTitles()).toEqual(['感谢']);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(page.inserted[0]?.text).toBe('谢谢您的理解。'));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(cardTitles()).toEqual(['先致歉', '请拍照', '同意退货']));
  });

  it('is reached from the page, and says when nothing was found', async () => {
    const { page, user } = renderSidebar();
    await card('先致歉');
    page.search();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('searchbox')));
    await user.keyboard('没有这样的话术');
    expect(await screen.findByText('没有找到')).toBeTruthy();
  });
});
