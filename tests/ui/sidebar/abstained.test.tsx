// Nothing fits: the gap, and what came closest.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SuggestAnswer } from '../../../lib/suggest/suggestion.ts';
import { expectAccessible, offer, reading, renderSidebar, said } from './render-sidebar.tsx';

const nothing = (...ids: string[]): SuggestAnswer => ({ ...offer(), closest: offer(...ids).suggestions });
const start = (answer = nothing('sorry', 'photo')) => renderSidebar({ answer: () => answer });
const fold = () => screen.findByRole('button', { name: '最接近的 2 条，并不贴切' });

describe('what came closest', () => {
  it('is folded, out of reach of the keys, until it is wanted', async () => {
    const { page, user } = start();
    expect((await fold()).getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('list', { name: '最接近的话术' })).toBeNull();
    page.pick(1);
    await user.keyboard('{Alt>}[Digit1]{/Alt}');
    await expectAccessible();
    expect(page.inserted).toEqual([]);
  });

  it('unfolds and is inserted by keyboard, marked as no good fit', async () => {
    const { page, background, user } = start();
    (await fold()).focus();
    await user.keyboard('{Enter}');
    const cards = within(screen.getByRole('list', { name: '最接近的话术' })).getAllByRole('listitem');
    expect(cards.map((card) => card.textContent?.includes('不贴切'))).toEqual([true, true]);
    await expectAccessible();
    await user.keyboard('{Alt>}[Digit1]{/Alt}');
    expect(page.inserted).toEqual([]);
    await user.tab();
    expect(document.activeElement?.textContent).toBe('先致歉');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(page.inserted[0]?.text).toContain('非常抱歉'));
    expect(background.requests('desk.pick')).toHaveLength(1);
  });

  it('asks for what is missing in place', async () => {
    const { page, user } = start();
    await user.click(await fold());
    await user.click(screen.getByRole('button', { name: '请拍照' }));
    await user.type(await screen.findByLabelText('答复时间'), '今晚{Enter}');
    await waitFor(() => expect(page.inserted[0]?.text).toBe('请拍一下破损处，今晚前回复您。'));
    expect(screen.getByText('没有合适的标准话术，请自行回复')).toBeTruthy();
  });

  it('unfolds by itself where a procedure’s reply is among it and has to be filled in', async () => {
    const { page, user } = start();
    await fold();
    await user.click(await screen.findByRole('button', { name: '未签收' }));
    await user.click(screen.getByRole('button', { name: '请拍照' }));
    await user.type(await screen.findByLabelText('答复时间'), '今晚{Enter}');
    await waitFor(() => expect(page.inserted[0]?.text).toBe('请拍一下破损处，今晚前回复您。'));
    await waitFor(async () => expect((await fold()).getAttribute('aria-expanded')).toBe('false'));
  });

  it('is folded again with the next question', async () => {
    const { page, user } = start();
    await user.click(await fold());
    page.show(reading(said('m2', '能刻甲骨文吗')));
    await waitFor(async () => expect((await fold()).getAttribute('aria-expanded')).toBe('false'));
  });
});

describe('a gap', () => {
  it('is noted by one click, with who asked, and stays noted for its message', async () => {
    const { page, background, user } = start();
    await user.click(await screen.findByRole('button', { name: '记为话术缺口' }));
    expect(await screen.findByText('已记下，主管可据此补充话术。')).toBeTruthy();
    expect(background.requests('desk.gap')).toMatchObject([
      { message: '杯子碎了，我要退款', agent: 'A21', shop: '杯子小店' },
    ]);
    expect(background.memory.desk.gaps).toHaveLength(1);
    expect(screen.queryByRole('button', { name: '记为话术缺口' })).toBeNull();
    page.show(reading({ ...said('x1', '能刻字吗'), conversationKey: 'c-2' }));
    expect(await screen.findByRole('button', { name: '记为话术缺口' })).toBeTruthy();
    page.show(reading());
    expect(await screen.findByText('已记下，主管可据此补充话术。')).toBeTruthy();
  });

  it('says when it failed, and tries again as the same gap', async () => {
    const { background, user } = start();
    background.refuse('desk.gap', 'storage');
    await user.click(await screen.findByRole('button', { name: '记为话术缺口' }));
    expect(await screen.findByText('未能记下。')).toBeTruthy();
    background.refuse('desk.gap', null);
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('已记下，主管可据此补充话术。')).toBeTruthy();
    const [first, second] = background.requests('desk.gap');
    expect(second).toEqual(first);
  });

  it('says when nothing was left to keep, and offers nothing for a picture', async () => {
    const { page, user } = renderSidebar({ first: reading(said('m1', '13812345678')), answer: () => nothing() });
    await user.click(await screen.findByRole('button', { name: '记为话术缺口' }));
    expect(await screen.findByText('去掉个人信息后，没有可记的内容。')).toBeTruthy();
    page.show(reading({ messages: [{ id: 'm2', side: 'buyer', kind: 'image', text: '' }] }));
    await waitFor(() => expect(screen.queryByText('去掉个人信息后，没有可记的内容。')).toBeNull());
    expect(screen.queryByRole('button', { name: '记为话术缺口' })).toBeNull();
    expect(screen.getByText('没有合适的标准话术，请自行回复')).toBeTruthy();
  });

  it('is not noted by a script', async () => {
    const { background } = renderSidebar({ answer: () => nothing('sorry'), trusted: (event) => event.isTrusted });
    (await screen.findByRole('button', { name: '记为话术缺口' })).click();
    expect(background.requests('desk.gap')).toEqual([]);
  });
});
