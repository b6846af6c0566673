// A reply with wordings in several languages is offered in the buyer's.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { card, cardOf, offer, ORDER, reading, renderSidebar, said } from './render-sidebar.tsx';
import { sampleBase } from './sample-base.ts';

const ZH = '亲，{{amount}}会在三天内原路退回，您签收于{{receivedAt}}。';
const ZH_SHORT = '亲，今天就退。';
const EN = 'Hello, {{amount}} will be refunded within three days, you received it on {{receivedAt}}.';
const EN_GAP = 'Hello, we will answer by {{答复时间}}.';
const TW = '親，三天內會退還給您，請您放心。';

const money = { id: 'money', title: '退款时间', stage: 'after-sales', lang: 'zh-CN', wordings: [ZH, ZH_SHORT, EN, TW] };
const base = sampleBase({
  replies: [...sampleBase().replies, money, { ...money, id: 'later', title: '稍后答复', wordings: [ZH_SHORT, EN_GAP] }],
});

const shownZh = '亲，¥39.90会在三天内原路退回，您签收于3月9日。';
const shownEn = 'Hello, ¥39.90 will be refunded within three days, you received it on March 9.';

const start = (message: string) =>
  renderSidebar({ base, first: reading(said('m1', message)), answer: () => offer('money', 'later') });
const preview = async () => (await cardOf('退款时间')).querySelector('p');
const actions = () => screen.getByRole('group', { name: '“退款时间”的操作' });
const turn = () => within(actions()).getByRole('button', { name: '下一种说法' });

describe('the wording on a card', () => {
  it.each([
    ['when do i get my refund?', shownEn, 'en', '3/4'],
    ['什么时候退款', shownZh, 'zh-CN', '1/4'],
    ['請問什麼時候退款給我', TW, 'zh-TW', '4/4'],
    ['Quando recebo o meu dinheiro?', shownEn, 'en', '3/4'],
    ['😀👍', shownZh, 'zh-CN', '1/4'],
  ])('for “%s” is %s', async (message, wording, lang, count) => {
    start(message);
    await card('退款时间');
    const text = await preview();
    expect(text?.textContent).toBe(wording);
    expect(text?.lang).toBe(lang);
    expect(actions().textContent).toContain(count);
  });

  it('is that of earlier messages where the newest has no letters', async () => {
    const messages = ['where is my refund?', '👍'].map((text, n) => {
      return { id: `m${n}`, side: 'buyer', kind: 'text', text } as const;
    });
    renderSidebar({ base, first: reading({ messages }), answer: () => offer('money') });
    await card('退款时间');
    expect((await preview())?.textContent).toBe(shownEn);
  });

  it('is inserted, copied and edited as it stands', async () => {
    const { page, copied, user } = start('when do i get my refund?');
    await user.click(await card('退款时间'));
    await waitFor(() => expect(page.inserted[0]?.text).toBe(shownEn));
    await user.click(within(actions()).getByRole('button', { name: '复制' }));
    expect(copied).toEqual([shownEn]);
    await user.click(within(actions()).getByRole('button', { name: '修改后写入' }));
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '要写入的文字' });
    expect(box.value).toBe(shownEn);
    expect(box.lang).toBe('en');
    fireEvent.change(box, { target: { value: 'It is on its way.' } });
    await user.click(screen.getByRole('button', { name: /^写入/ }));
    await waitFor(() => expect(page.inserted[1]?.text).toBe('It is on its way.'));
  });

  it('is asked for its own gaps', async () => {
    const { page, user } = start('when do i get my refund?');
    await user.click(await card('稍后答复'));
    await user.type(await screen.findByLabelText('答复时间'), 'six{Enter}');
    await waitFor(() => expect(page.inserted[0]?.text).toBe('Hello, we will answer by six.'));
  });

  it('is the same among search results', async () => {
    const { user } = start('when do i get my refund?');
    await user.type(screen.getByRole('searchbox'), '退款');
    await screen.findByRole('list', { name: '搜索结果' });
    expect((await preview())?.textContent).toBe(shownEn);
  });
});

describe('the agent’s own choice', () => {
  it('wins for this conversation, also when the buyer changes language', async () => {
    const { page, ranking, user } = start('when do i get my refund?');
    await card('退款时间');
    await user.click(turn());
    expect((await preview())?.textContent).toBe(TW);
    await user.unhover(turn());
    page.show(reading(said('m2', '什么时候退款')));
    await waitFor(() => expect(ranking.queries).toHaveLength(2));
    expect((await preview())?.textContent).toBe(TW);
  });

  it('is not carried to another buyer, and is found again', async () => {
    const { page, user } = start('when do i get my refund?');
    await card('退款时间');
    await user.click(turn());
    expect(actions().textContent).toContain('4/4');
    page.show(reading({ ...said('m2', 'when do i get my refund?'), conversationKey: 'c-2' }));
    await waitFor(async () => expect((await preview())?.textContent).toBe(shownEn));
    page.show(reading(said('m1', 'when do i get my refund?')));
    await waitFor(async () => expect((await preview())?.textContent).toBe(TW));
  });
});

describe('another conversation', () => {
  it('shows its own buyer’s language', async () => {
    const { page } = start('when do i get my refund?');
    await card('退款时间');
    page.show(reading({ ...said('m2', '什么时候退款'), conversationKey: 'c-2' }));
    await waitFor(async () => expect((await preview())?.textContent).toBe(shownZh));
    page.show(reading({ ...said('m3', '👍'), conversationKey: 'c-3', orders: [ORDER] }));
    await waitFor(async () => expect((await preview())?.textContent).toBe(shownZh));
    page.show(reading({ ...said('m4', 'thank you, is my refund on its way'), conversationKey: 'c-3' }));
    await waitFor(async () => expect((await preview())?.textContent).toBe(shownEn));
  });
});

it('no wording changes under the pointer', async () => {
  const { page, ranking, user } = start('什么时候退款');
  await user.hover(await card('退款时间'));
  page.show(reading(said('m2', 'when do i get my refund?')));
  expect(await screen.findByText('有新建议，移开鼠标后更新')).toBeTruthy();
  expect(ranking.queries).toHaveLength(2);
  expect((await preview())?.textContent).toBe(shownZh);
  page.pick(1);
  await waitFor(() => expect(page.inserted[0]?.text).toBe(shownZh));
  await user.unhover(screen.getByRole('list', { name: '推荐话术' }));
  await waitFor(async () => expect((await preview())?.textContent).toBe(shownEn));
});

it('a procedure says it in the same language', async () => {
  const wordings = ['对不起，马上处理。', 'We are very sorry about this, we are on it.'];
  const replies = base.replies.map((reply) => (reply.id === 'sorry' ? { ...reply, wordings } : reply));
  const first = reading(said('m1', 'my mug is broken 碎了, what can you do for me?'));
  const { page, user } = renderSidebar({ base: { ...base, replies }, first, answer: () => offer('money') });
  const say = await screen.findByRole('button', { name: '先致歉' });
  await waitFor(() => expect(say.title).toBe(wordings[1]));
  await user.click(say);
  await waitFor(() => expect(page.inserted[0]?.text).toBe(wordings[1]));
});
