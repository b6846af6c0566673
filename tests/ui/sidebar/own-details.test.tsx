// What one register asks of a case, in the details beside the chat.
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EMPTY_DETAILS } from '../../../components/sidebar/case-details.ts';
import type { Details } from '../../../components/sidebar/case-details.ts';
import { ownRegisters } from '../../../components/sidebar/own-registers.ts';
import type { Sent } from '../../../components/sidebar/use-cases.ts';
import { card, expectAccessible, NOW, renderSidebar } from './render-sidebar.tsx';
import { sampleBase } from './sample-base.ts';

const entry = (id: string, zh: string, more: object = {}) => ({ id, title: { 'zh-CN': zh, en: id }, ...more });
const BASE = sampleBase({
  lists: {
    categories: [
      entry('late', '到货延迟'),
      entry('return', '退货'),
      // Its register is the supervisor's word, not the id's.
      entry('stars', '低星评价', { register: 'reviews' }),
    ],
    reasons: [entry('broken', '破损')],
    responsibilities: [],
    handlings: [entry('refund', '退款'), entry('return', '退货退款')],
  },
});

const chip = (category: string) => screen.findByRole('button', { name: `登记：${category}` });

async function openDetails(category: string) {
  const all = renderSidebar({ base: BASE });
  await card('先致歉');
  await all.user.click(await chip(category));
  await all.user.click(await screen.findByRole('button', { name: '补充' }));
  const form = within(await screen.findByRole('form', { name: /^补充登记 #C12-000/u }));
  const changed = () => all.background.memory.events.at(-1)?.change;
  return { ...all, form, changed };
}

describe('the details beside the chat', () => {
  it('ask for the review where the case is one, and save it as any other detail', async () => {
    const { form, user, changed } = await openDetails('低星评价');
    await expectAccessible();
    const review = within(form.getByRole('group', { name: '评价' }));
    expect(form.queryByRole('group', { name: '退回' })).toBeNull();
    const words = review.getByLabelText<HTMLTextAreaElement>('评价内容');
    expect(words.maxLength).toBe(1000);
    await user.type(words, ' 杯口磕了 ');
    await user.selectOptions(review.getByLabelText('严重程度'), '危急');
    // The hands stay on the keys; Enter alone begins a line.
    await user.click(words);
    await user.keyboard('{Enter}{Control>}{Enter}{/Control}');
    await screen.findByText('已补充 #C12-0001');
    expect(changed()).toEqual({ type: 'changed', fields: { reviewText: '杯口磕了', severity: 'critical' } });
  });

  it('ask for nothing of the kind elsewhere, and for the parcel as soon as the handling says that it comes back', async () => {
    const { form, user, changed } = await openDetails('到货延迟');
    expect(form.queryByLabelText('评价内容')).toBeNull();
    expect(form.queryByLabelText('退回单号')).toBeNull();
    await user.selectOptions(form.getByLabelText('处理方式'), 'return');
    await user.type(form.getByLabelText('退回单号'), ' YT8801 ');
    // Decided otherwise: what is typed stays in sight.
    await user.selectOptions(form.getByLabelText('处理方式'), 'refund');
    await user.type(form.getByLabelText('退回单号'), '{Enter}');
    await screen.findByText('已补充 #C12-0001');
    expect(changed()).toEqual({ type: 'changed', fields: { handling: 'refund', returnParcelNumber: 'YT8801' } });
    await user.clear(form.getByLabelText('退回单号'));
    await waitFor(() => expect(form.queryByLabelText('退回单号')).toBeNull());
  });

  it('move nothing above what is being chosen', async () => {
    const { form, user } = await openDetails('退货');
    const labels = () => [...document.querySelectorAll('form label > span')].map(({ textContent }) => textContent);
    const before = labels();
    expect(before[0]).toBe('退回单号');
    // A handling chosen otherwise decides it; what stands above the hand stays all the same.
    await user.selectOptions(form.getByLabelText('处理方式'), 'refund');
    expect(labels()).toEqual(before);
  });

  it('take the arrival at one press, which saves nothing by itself', async () => {
    const { form, user, changed, background } = await openDetails('退货');
    await user.click(form.getByRole('button', { name: '到货了' }));
    expect(background.memory.events).toHaveLength(1);
    await user.click(form.getByRole('button', { name: '保存' }));
    await screen.findByText('已补充 #C12-0001');
    expect(changed()).toEqual({ type: 'changed', fields: { returnArrivedAt: new Date(NOW).toISOString() } });
  });

  it('leave the keys that end a word to the input method', async () => {
    const { form, user, background } = await openDetails('低星评价');
    const words = form.getByLabelText<HTMLTextAreaElement>('评价内容');
    await user.type(words, '碎了');
    fireEvent.keyDown(words, { key: 'Enter', ctrlKey: true, isComposing: true });
    fireEvent.keyDown(words, { key: 'Escape', isComposing: true });
    expect(background.memory.events).toHaveLength(1);
    expect(words.isConnected && words.value).toBe('碎了');
  });

  it('send once what is sent twice, and nothing where nothing is typed', async () => {
    const { form, user, background } = await openDetails('低星评价');
    const words = form.getByLabelText('评价内容');
    fireEvent.keyDown(words, { key: 'Enter', ctrlKey: true });
    expect(background.requests('case.record')).toHaveLength(1);
    await user.type(words, '碎了');
    for (let press = 0; press < 3; press += 1) fireEvent.keyDown(words, { key: 'Enter', ctrlKey: true });
    await screen.findByText('已补充 #C12-0001');
    expect(background.requests('case.record')).toHaveLength(2);
  });

  it('keep a half-written review for the frame that is opened again', async () => {
    const { form, user, background } = await openDetails('低星评价');
    await user.type(form.getByLabelText('评价内容'), '杯口');
    cleanup();
    await waitFor(() => expect(background.memory.drafts.size).toBe(1));
    renderSidebar({ base: BASE, before: ({ memory }) => void (memory.drafts = background.memory.drafts) });
    const kept = within(await screen.findByRole('form', { name: /^补充登记/u }));
    expect(kept.getByLabelText<HTMLTextAreaElement>('评价内容').value).toBe('杯口');
  });
});

describe('the registers of a case under way', () => {
  const of = { category: 'late', event: { caseId: 'c1', change: { type: 'undone' } } } as Sent;
  const summary = (more: object) =>
    ({ caseId: 'c1', category: 'late', reason: '', responsibility: '', handling: '', ...more }) as never;
  const asked = (details: Partial<Details>, known: object[] = []) =>
    ownRegisters({ ...EMPTY_DETAILS, ...details }, of, known.map(summary), BASE.lists);

  it('go by what is typed, then by what the case has, then by what it was logged with', () => {
    expect(asked({})).toEqual([]);
    expect(asked({ handling: 'return' })).toEqual(['returns']);
    expect(asked({}, [{ handling: 'return' }])).toEqual(['returns']);
    expect(asked({ handling: 'refund' }, [{ handling: 'return' }])).toEqual([]);
    // Made a review at another desk since.
    expect(asked({}, [{ category: 'stars' }])).toEqual(['reviews']);
    expect(asked({}, [{ caseId: 'another', category: 'stars' }])).toEqual([]);
  });
});
