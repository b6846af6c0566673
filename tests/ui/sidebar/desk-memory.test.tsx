// What the desk learns from clicks, and what it may not do to the list.
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { DeskPick } from '../../../lib/suggest/suggestion.ts';
import { card, cardOf, cardTitles, expectAccessible, offer, reading, renderSidebar, said } from './render-sidebar.tsx';

const WHO = { agent: 'A21', shop: '杯子小店' };
const wrongOn = async (title: string) => within(await cardOf(title)).getByRole('button', { name: '不适合这条消息' });
const undo = () => screen.findByRole('button', { name: '撤销' });

describe('a pick', () => {
  it('is recorded for the newest message, whether by click, key or search, once each', async () => {
    const { page, background, user } = renderSidebar();
    await user.click(await card('先致歉'));
    await waitFor(() => expect(page.inserted).toHaveLength(1));
    await user.keyboard('{Alt>}[Digit3]{/Alt}');
    await waitFor(() => expect(page.inserted).toHaveLength(2));
    await user.keyboard('{Alt>}[Digit3]{/Alt}');
    await waitFor(() => expect(page.inserted).toHaveLength(3));
    await user.keyboard('/感谢');
    await waitFor(() => expect(cardTitles()).toEqual(['感谢']));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(background.requests('desk.pick')).toHaveLength(3));
    const message = '杯子碎了，我要退款';
    expect(background.requests('desk.pick')).toMatchObject(
      ['sorry', 'return', 'thanks'].map((replyId) => ({ replyId, message, ...WHO })),
    );
  });

  it('of the same reply for a further message counts again', async () => {
    const { page, background } = renderSidebar();
    await card('先致歉');
    page.pick(1);
    await waitFor(() => expect(background.requests('desk.pick')).toHaveLength(1));
    page.show(reading(said('m2', '到底怎么赔')));
    page.pick(1);
    await waitFor(() => expect(background.requests('desk.pick')).toHaveLength(2));
    expect(background.requests('desk.pick')[1]).toMatchObject({ replyId: 'sorry', message: '到底怎么赔' });
  });

  it('is none when the page refused the text, or the buyer sent a picture', async () => {
    const { page, background, user } = renderSidebar();
    page.answerInsertsWith({ ok: false, reason: 'composing' });
    await user.click(await card('先致歉'));
    await screen.findByRole('alert');
    page.answerInsertsWith({ ok: true });
    page.show(reading({ messages: [{ id: 'm2', side: 'buyer', kind: 'image', text: '' }] }));
    await user.click(await card('同意退货'));
    await waitFor(() => expect(page.inserted).toHaveLength(1));
    expect(background.requests('desk.pick')).toEqual([]);
  });

  it('is the shop’s of the settings and the agent’s by name where nothing better is known', async () => {
    const { page, background, ranking } = renderSidebar({
      first: reading({ shop: null }),
      settings: { workNumber: '', shop: '总店' },
    });
    await card('先致歉');
    page.pick(1);
    await waitFor(() => expect(background.requests('desk.pick')).toMatchObject([{ agent: '小林', shop: '总店' }]));
    expect(ranking.queries[0]).toMatchObject({ agent: '小林', shop: '总店' });
  });
});

describe('a card marked as wrong', () => {
  it('is set aside at once, in its place, and out of reach of its key', async () => {
    const { page, background, user } = renderSidebar();
    await user.click(await wrongOn('请拍照'));
    expect(await screen.findByText('不适合，本会话不再推荐')).toBeTruthy();
    const items = within(screen.getByRole('list', { name: '推荐话术' })).getAllByRole('listitem');
    expect(items.map((item) => item.textContent?.slice(0, 4))).toEqual(['1先致歉', '请拍照请', '3同意退']);
    expect(background.requests('desk.wrong')).toMatchObject([
      { replyId: 'photo', message: '杯子碎了，我要退款', ...WHO },
    ]);
    page.pick(2);
    await user.keyboard('{Alt>}[Digit3]{/Alt}');
    await waitFor(() => expect(page.inserted).toHaveLength(1));
    expect(page.inserted[0]?.text).toContain('可以退货');
    await expectAccessible();
  });

  it('is taken back in place, and the desk forgets it', async () => {
    const { background, user } = renderSidebar();
    await user.click(await wrongOn('请拍照'));
    await user.click(await undo());
    expect(cardTitles()).toEqual(['先致歉', '请拍照', '同意退货']);
    await waitFor(() => expect(background.memory.desk.picks.map(({ verdict }) => verdict)).toEqual(['undone']));
  });

  it('is left out of later lists of this conversation, not of others', async () => {
    const { page, user } = renderSidebar();
    await user.click(await wrongOn('请拍照'));
    await user.unhover(screen.getByRole('list', { name: '推荐话术' }));
    act(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
    page.show(reading(said('m2', '快点处理')));
    await waitFor(() => expect(screen.queryByText('不适合，本会话不再推荐')).toBeNull());
    expect(cardTitles()).toEqual(['先致歉', '同意退货']);
    page.show(reading({ ...said('x1', '碎了'), conversationKey: 'c-2' }));
    await waitFor(() => expect(cardTitles()).toEqual(['先致歉', '请拍照', '同意退货']));
    page.show(reading(said('m3', '还在吗')));
    await waitFor(() => expect(cardTitles()).toEqual(['先致歉', '同意退货']));
  });

  it('is marked and taken back by keys, the focus staying on it', async () => {
    const { user } = renderSidebar();
    const title = await card('请拍照');
    // From here on the focus is the keyboard's.
    await user.tab();
    act(() => title.focus());
    await user.keyboard('x');
    expect(document.activeElement).toBe(await undo());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('请拍照'));
  });

  it('says what could not be kept or taken back', async () => {
    const { background, user } = renderSidebar();
    background.refuse('desk.wrong', 'storage');
    await user.click(await wrongOn('请拍照'));
    expect(await screen.findByText('已收起，但未能记住')).toBeTruthy();
    await user.click(await undo());
    await card('请拍照');
    background.refuse('desk.wrong', null);
    background.refuse('desk.undo', 'storage');
    await user.click(await wrongOn('同意退货'));
    await user.click(await undo());
    expect(await screen.findByText('未能撤销，请再试')).toBeTruthy();
    background.refuse('desk.undo', null);
    await user.click(await undo());
    expect(await card('同意退货')).toBeTruthy();
  });

  it('is not taken back before it was kept', async () => {
    const { background, user } = renderSidebar();
    const release = background.hold('desk.wrong');
    await user.click(await wrongOn('请拍照'));
    await user.click(await undo());
    expect(background.requests('desk.undo')).toEqual([]);
    release();
    await waitFor(() => expect(background.memory.desk.picks.map(({ verdict }) => verdict)).toEqual(['undone']));
  });

  it('leaves the plain word where all were set aside', async () => {
    const { page, user } = renderSidebar({ answer: () => offer('sorry') });
    await user.click(await wrongOn('先致歉'));
    page.show(reading({ ...said('x1', '碎了'), conversationKey: 'c-2' }));
    await card('先致歉');
    page.show(reading(said('m2', '快点处理')));
    expect(await screen.findByText('没有合适的标准话术，请自行回复')).toBeTruthy();
  });

  it('is none for a script', async () => {
    const { background } = renderSidebar({ trusted: (event) => event.isTrusted });
    (await wrongOn('请拍照')).click();
    expect(background.requests('desk.wrong')).toEqual([]);
  });
});

describe('what the desk knows', () => {
  const pick = (replyId: string): DeskPick & { pickId: string; seq: number } => ({
    pickId: `00000000-0000-4000-9000-00000000000${replyId.length}`,
    seq: 1,
    replyId,
    message: '杯子碎了',
    verdict: 'picked',
    atMs: 1,
    ...WHO,
  });

  it('reaches the ranking before the first question', async () => {
    const { ranking } = renderSidebar({
      before: ({ memory }) => {
        memory.desk = { picks: [pick('sorry')], gaps: [], lastSeq: 1 };
      },
    });
    await card('先致歉');
    expect(ranking.learned).toMatchObject([{ replyId: 'sorry', message: '杯子碎了', verdict: 'picked' }]);
  });

  it('does not keep the suggestions waiting when it cannot be had', async () => {
    renderSidebar({ before: (background) => background.refuse('desk.picks', 'storage') });
    expect(await card('先致歉')).toBeTruthy();
  });

  it('is forgotten at once when the memory is cleared, without moving the list', async () => {
    const { background, ranking } = renderSidebar({
      before: ({ memory }) => {
        memory.desk = { picks: [pick('sorry')], gaps: [], lastSeq: 1 };
      },
    });
    await card('先致歉');
    background.memory.desk = { picks: [], gaps: [], lastSeq: 1 };
    act(() => background.broadcast('desk-cleared'));
    expect(ranking.learned).toEqual([]);
    expect(ranking.queries).toHaveLength(1);
    await act(() =>
      background.recordPick({
        ...WHO,
        message: '碎了怎么赔',
        replyId: 'return',
        pickId: '00000000-0000-4000-9000-000000000001',
      }),
    );
    await waitFor(() => expect(ranking.learned).toMatchObject([{ replyId: 'return' }]));
  });

  it('that was under way while the memory was cleared does not arrive after it', async () => {
    const { background, ranking } = renderSidebar();
    await card('先致歉');
    const release = background.hold('desk.picks');
    background.memory.desk = { picks: [pick('sorry')], gaps: [], lastSeq: 1 };
    act(() => background.broadcast('desk-learned'));
    await waitFor(() => expect(background.requests('desk.picks')).toHaveLength(2));
    act(() => background.broadcast('desk-cleared'));
    await act(async () => release());
    await waitFor(() =>
      expect(background.requests('desk.picks')).toMatchObject([{ after: 0 }, { after: 0 }, { after: 0 }]),
    );
    // Given once, by the question asked after the clearing.
    await waitFor(() => expect(ranking.learned).toHaveLength(1));
  });

  it('grows with each pick of any sidebar, once, without moving the list; the next message uses it', async () => {
    const { page, background, ranking } = renderSidebar({
      answer: ({ buyerMessages }) => (buyerMessages.at(-1) === '怎么赔' ? offer('return') : offer('sorry', 'photo')),
    });
    await card('先致歉');
    const elsewhere = (part: object) =>
      act(() => background.recordPick({ ...WHO, message: '碎了怎么赔', replyId: 'return', pickId: '', ...part }));
    await elsewhere({ pickId: '00000000-0000-4000-9000-000000000001' });
    await elsewhere({ pickId: '00000000-0000-4000-9000-000000000002' });
    await waitFor(() => expect(ranking.learned).toHaveLength(2));
    expect(background.requests('desk.picks')).toMatchObject([{ after: 0 }, { after: 0 }, { after: 1 }]);
    expect(ranking.queries).toHaveLength(1);
    expect(cardTitles()).toEqual(['先致歉', '请拍照']);
    page.show(reading(said('m2', '怎么赔')));
    await waitFor(() => expect(cardTitles()).toEqual(['同意退货']));
    expect(ranking.queries).toHaveLength(2);
  });
});
