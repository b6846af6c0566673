// How sure a suggestion is, and why it is offered.
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SuggestAnswer, Suggestion } from '../../../lib/suggest/suggestion.ts';
import { card, cardOf, cardTitles, expectAccessible, offer, reading, renderSidebar, said } from './render-sidebar.tsx';

const SURE: Suggestion = {
  replyId: 'sorry',
  score: 0.624,
  confidence: 0.82,
  reasons: [
    { kind: 'words', words: ['碎了', '退款'] },
    { kind: 'order-state', state: 'delivered' },
    { kind: 'days', days: 2 },
    { kind: 'desk', picks: 3 },
    { kind: 'category' },
    { kind: 'product' },
    { kind: 'marketplace' },
    { kind: 'stage', stage: 'after-sales' },
  ],
  parts: [
    { signal: 'words', value: 0.514 },
    { signal: 'desk', value: 0.214 },
    { signal: 'marked-wrong', value: -0.104 },
  ],
};
const UNSURE: Suggestion = { ...SURE, replyId: 'thanks', confidence: 0.12, reasons: [] };
const answer = (part: Partial<SuggestAnswer> = {}): SuggestAnswer => ({
  suggestions: [SURE, UNSURE],
  abstained: false,
  closest: [],
  smallTalk: false,
  ...part,
});
const start = () => renderSidebar({ answer: () => answer() });
const region = () => screen.queryByRole('region', { name: '为什么推荐“先致歉”' });

describe('how sure', () => {
  it('is on each card in figures and steps, and in words below the threshold', async () => {
    start();
    const sure = within(await cardOf('先致歉')).getByRole('button', { name: '为什么推荐？把握 82%' });
    expect(sure.textContent).toBe('82%');
    const unsure = within(await cardOf('感谢')).getByRole('button', { name: '为什么推荐？把握 12% 没把握' });
    expect(unsure.textContent).toBe('12%没把握');
    const full = (button: HTMLElement) => button.querySelectorAll('rect[class*="full"]').length;
    expect([full(sure), full(unsure)]).toEqual([3, 1]);
    await expectAccessible();
  });

  it('is not claimed of what was searched for', async () => {
    const { user } = start();
    await card('先致歉');
    await user.keyboard('/感谢');
    await waitFor(() => expect(cardTitles()).toEqual(['感谢']));
    expect(screen.queryByRole('button', { name: /为什么推荐/ })).toBeNull();
    expect(screen.queryByRole('button', { name: '不适合这条消息' })).toBeNull();
  });
});

describe('why this', () => {
  it('gives the reasons in sentences and the parts in points that add up', async () => {
    const { user } = start();
    await user.click(within(await cardOf('先致歉')).getByRole('button', { name: /为什么推荐/ }));
    const why = region();
    expect(why).toBe(document.activeElement);
    const sentences = within(why ?? document.body).getAllByRole('listitem');
    expect(sentences.map((item) => item.textContent)).toEqual([
      '买家提到：碎了、退款',
      '这条话术适用于订单状态“已签收”',
      '签收 2 天，在适用期内',
      '遇到类似消息，同事选过 3 次',
      '与买家的问题同属一类售后',
      '专为此商品而写',
      '专为本平台而写',
      '适合当前阶段：售后',
    ]);
    const rows = within(why ?? document.body).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      '用词相符+51',
      '同事选过+21',
      '被标为不适合\u221210',
      '合计62',
    ]);
    expect(why?.textContent).toContain('这样的推荐，每 100 条约 82 条合适');
    await expectAccessible();
  });

  it('says so where no single reason stands out', async () => {
    const { user } = start();
    await user.click(within(await cardOf('感谢')).getByRole('button', { name: /为什么推荐/ }));
    expect(screen.getByText('没有突出的理由，只是相对接近')).toBeTruthy();
  });

  it('opens by W on the card, closes by Esc and by W, and gives the focus back', async () => {
    const { page, user } = start();
    const title = await card('先致歉');
    act(() => title.focus());
    await user.keyboard('w');
    expect(region()).not.toBeNull();
    await user.keyboard('{Escape}');
    expect(region()).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('为什么推荐？把握 82%');
    await user.keyboard('W');
    expect(region()).not.toBeNull();
    await user.keyboard('w');
    expect(region()).toBeNull();
    expect(page.inserted).toEqual([]);
  });

  it('takes no key with a modifier, of an input method, or from a box in the card', async () => {
    const { user } = start();
    const title = await card('先致歉');
    act(() => title.focus());
    await user.keyboard('{Control>}w{/Control}{Alt>}w{/Alt}{Meta>}x{/Meta}');
    expect(region()).toBeNull();
    await user.click(within(await cardOf('先致歉')).getByRole('button', { name: '修改后写入' }));
    await user.type(await screen.findByLabelText('要写入的文字'), 'wx');
    expect(region()).toBeNull();
    expect(screen.getByLabelText<HTMLTextAreaElement>('要写入的文字').value).toMatch(/wx$/);
  });

  it('copies the parts for a developer, without the message', async () => {
    const { copied, user } = start();
    await user.click(within(await cardOf('先致歉')).getByRole('button', { name: /为什么推荐/ }));
    expect(screen.getByText('sorry', { selector: 'code' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '复制 JSON' }));
    const { replyId, score, confidence, reasons, parts } = SURE;
    expect(JSON.parse(copied[0] ?? '')).toEqual({ replyId, score, confidence, reasons, parts });
    expect(copied[0]).not.toContain('杯子碎了，我要退款');
  });

  it('keeps the list as it is while one reads, and lets go when closed', async () => {
    const { page, user } = renderSidebar({
      answer: ({ buyerMessages }) => (buyerMessages.at(-1) === '快退款' ? offer('return') : answer()),
    });
    await user.click(within(await cardOf('先致歉')).getByRole('button', { name: /为什么推荐/ }));
    await user.unhover(screen.getByRole('list', { name: '推荐话术' }));
    page.show(reading(said('m2', '快退款')));
    expect(await screen.findByText('有新建议，移开鼠标后更新')).toBeTruthy();
    expect(cardTitles()).toEqual(['先致歉', '感谢']);
    await user.keyboard('{Escape}');
    act(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await waitFor(() => expect(cardTitles()).toEqual(['同意退货']));
  });

  it('still inserts by the title, and closes with the conversation', async () => {
    const { page, user } = start();
    await user.click(within(await cardOf('先致歉')).getByRole('button', { name: /为什么推荐/ }));
    await user.click(await card('先致歉'));
    await waitFor(() => expect(page.inserted).toHaveLength(1));
    expect(region()).toBeNull();
    await user.click(within(await cardOf('先致歉')).getByRole('button', { name: /为什么推荐/ }));
    page.show(reading({ conversationKey: 'c-2' }));
    await waitFor(() => expect(region()).toBeNull());
  });
});

describe('small talk', () => {
  it('offers a farewell under a quiet label, without a figure of confidence', async () => {
    const { user } = renderSidebar({
      answer: () =>
        answer({ smallTalk: true, suggestions: [{ ...UNSURE, reasons: [{ kind: 'stage', stage: 'farewell' }] }] }),
    });
    const mark = within(await cardOf('感谢')).getByRole('button', { name: '为什么推荐？买家在寒暄' });
    expect(mark.textContent).toBe('寒暄');
    await user.click(mark);
    expect(screen.getByText('买家只是寒暄，所以推荐问候或结束语')).toBeTruthy();
    expect(screen.queryByText(/这样的推荐/)).toBeNull();
    await expectAccessible();
  });

  it('is no abstaining where the base has nothing for it', async () => {
    renderSidebar({ answer: () => answer({ smallTalk: true, abstained: true, suggestions: [] }) });
    expect(await screen.findByText('买家只是寒暄')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '记为话术缺口' })).toBeNull();
  });
});
