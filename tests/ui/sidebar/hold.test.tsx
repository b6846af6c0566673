// Nothing moves under the pointer.
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { card, cardTitles, offer, reading, renderSidebar, said } from './render-sidebar.tsx';

const answers = { m1: offer('sorry', 'photo'), m2: offer('return', 'thanks') };

function start() {
  return renderSidebar({
    answer: ({ buyerMessages }) => (buyerMessages.at(-1) === '快退款' ? answers.m2 : answers.m1),
  });
}

describe('a list under the pointer', () => {
  it('stays until it is released, then shows the newer suggestions', async () => {
    const { page, ranking, user } = start();
    await user.hover(await card('先致歉'));
    page.show(reading(said('m2', '快退款')));
    expect(await screen.findByText('有新建议，移开鼠标后更新')).toBeTruthy();
    expect(ranking.queries).toHaveLength(2);
    expect(cardTitles()).toEqual(['先致歉', '请拍照']);
    await user.unhover(screen.getByRole('list', { name: '推荐话术' }));
    await waitFor(() => expect(cardTitles()).toEqual(['同意退货', '感谢']));
    expect(screen.queryByText('有新建议，移开鼠标后更新')).toBeNull();
  });

  it('stays while the focus is in it', async () => {
    const { page } = start();
    const first = await card('先致歉');
    act(() => first.focus());
    page.show(reading(said('m2', '快退款')));
    await screen.findByText('有新建议，移开鼠标后更新');
    expect(cardTitles()).toEqual(['先致歉', '请拍照']);
    act(() => first.blur());
    await waitFor(() => expect(cardTitles()).toEqual(['同意退货', '感谢']));
  });

  it('is released when the field that had the focus vanishes with its card', async () => {
    const { page, user } = renderSidebar({
      answer: ({ buyerMessages }) => (buyerMessages.at(-1) === '快退款' ? answers.m2 : offer('photo')),
    });
    fireEvent.click(await card('请拍照'));
    await user.keyboard('今晚八点{Enter}');
    await waitFor(() => expect(page.inserted).toHaveLength(1));
    page.show(reading(said('m2', '快退款')));
    await waitFor(() => expect(cardTitles()).toEqual(['同意退货', '感谢']));
  });

  it('changes at once with the conversation', async () => {
    const { page, user } = start();
    await user.hover(await card('先致歉'));
    page.show(reading({ ...said('m2', '快退款'), conversationKey: 'c-2' }));
    await waitFor(() => expect(cardTitles()).toEqual(['同意退货', '感谢']));
  });

  it('asks for nothing when a new reading changes nothing that matters', async () => {
    const { page, ranking } = start();
    await card('先致歉');
    page.show(reading());
    page.show(reading({ composer: 'read-only' }));
    page.show(
      reading({
        messages: [...reading().messages, { id: 'm9', side: 'seller', kind: 'text', text: '您好' }],
      }),
    );
    await card('先致歉');
    expect(ranking.queries).toHaveLength(1);
  });

  it('tells the ranking what was inserted already', async () => {
    const { page, ranking, user } = start();
    await user.click(await card('先致歉'));
    await waitFor(() => expect(page.inserted).toHaveLength(1));
    page.show(reading(said('m2', '快退款')));
    await waitFor(() => expect(ranking.queries).toHaveLength(2));
    expect(ranking.queries[1]?.justInserted).toEqual(['sorry']);
  });
});
