// The buyer's card in the sidebar.
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { customerWarningSchema } from '../../../lib/knowledge/customer-warning.ts';
import { knownCustomer } from '../gallery/customer.ts';
import { card, expectAccessible, reading, renderSidebar } from './render-sidebar.tsx';
import { sampleBase } from './sample-base.ts';

const RULES = [
  customerWarningSchema.parse({ kind: 'repeat', id: 'same', count: 3, withinDays: 60 }),
  customerWarningSchema.parse({ kind: 'open', id: 'open' }),
];
const base = sampleBase({ customerWarnings: RULES });
const known = () => renderSidebar({ base, before: (background) => knownCustomer(background, '杯子小店', 'b-20933') });
const line = () => screen.findByRole('button', { name: /^客户卡/ });

async function opened(all = known()) {
  await card('先致歉');
  await all.user.click(await line());
  return { ...all, panel: await screen.findByRole('region', { name: '客户卡' }) };
}

describe('the buyer in one line', () => {
  it('has its place before the answer is there, and says grade, count and the first warning', async () => {
    let answer = () => undefined as void;
    renderSidebar({
      base,
      before: (background) => {
        knownCustomer(background, '杯子小店', 'b-20933');
        answer = background.hold('customer.get');
      },
    });
    expect((await line()).textContent).toContain('…');
    act(answer);
    await waitFor(async () =>
      expect((await line()).textContent).toMatch(/高价值.*登记 4 次.*第 3 次“short-or-missing”/),
    );
  });

  it('is not there for a buyer without an id, or whose id is masked', async () => {
    const masked = { value: '王**', how: 'selector', by: '' } as const;
    const { page } = renderSidebar({ base, first: reading({ buyerId: null }) });
    await card('先致歉');
    expect(screen.queryByRole('button', { name: /^客户卡/ })).toBeNull();
    page.show(reading({ buyerId: masked }));
    expect(screen.queryByRole('button', { name: /^客户卡/ })).toBeNull();
  });

  it('notes the order in view once, with nothing of the buyer’s address', async () => {
    const { background, page } = renderSidebar({ base });
    await line();
    page.show(reading({ messages: [] }));
    await waitFor(() => expect(background.requests('customer.sawOrder')).toHaveLength(1));
    expect(background.requests('customer.sawOrder')[0]).toEqual({
      buyer: { marketplace: 'pinduoduo', shop: '杯子小店', buyerId: 'b-20933', buyerName: '王小姐' },
      orders: [{ orderNumber: '240309-402211180710071', state: 'delivered', amount: { minor: 3990, currency: 'CNY' } }],
    });
  });
});

describe('the third claim before it is logged', () => {
  const claims = sampleBase({
    customerWarnings: [{ kind: 'repeat', id: 'same', count: 3, withinDays: 60 }],
    lists: {
      ...base.lists,
      categories: [{ id: 'short-or-missing', title: { 'zh-CN': '少发', en: 'Short' }, keywords: ['少了'] }],
    },
  });
  const says = (text: string) =>
    reading({ messages: [{ id: 'm9', side: 'buyer' as const, kind: 'text' as const, text }] });

  it('is said in the line while its category is in view, and listed with the two cases', async () => {
    const { page, user } = renderSidebar({
      base: claims,
      first: says('杯盖少了'),
      before: (background) => knownCustomer(background, '杯子小店', 'b-20933', 1),
    });
    await waitFor(async () => expect((await line()).textContent).toContain('将是第 3 次“少发”'));
    const bar = screen.getByRole('region', { name: '登记' });
    expect(within(bar).getByRole('status').textContent).toBe('登记后是 60 天内第 3 次“少发”');
    await user.click(await line());
    const panel = await screen.findByRole('region', { name: '客户卡' });
    const warning = within(panel).getByText('登记后是 60 天内第 3 次“少发”').closest('li');
    expect(within(warning as HTMLElement).getAllByRole('button')).toHaveLength(2);
    await expectAccessible();
    page.show({ ...says('在吗'), conversationKey: 'c-9' });
    await waitFor(async () => expect((await line()).textContent).not.toContain('将是'));
    expect(within(bar).getByRole('status').textContent).toBe('');
  });

  it('gives way to the warning itself once it is logged', async () => {
    const { user } = renderSidebar({
      base: claims,
      first: says('杯盖少了'),
      before: (background) => knownCustomer(background, '杯子小店', 'b-20933', 1),
    });
    await waitFor(async () => expect((await line()).textContent).toContain('将是第 3 次'));
    await user.click(screen.getByRole('button', { name: '登记：少发' }));
    await waitFor(async () => expect((await line()).textContent).toMatch(/登记 4 次第 3 次“少发”/));
  });
});

describe('the card', () => {
  it('lists what a warning rests on, and opens the case', async () => {
    const { panel, background, user } = await opened();
    const warning = within(panel).getByText('60 天内第 3 次登记“short-or-missing”').closest('li');
    if (!warning) throw new Error('no warning');
    const cases = within(warning).getAllByRole('button');
    expect(cases.map(({ textContent }) => textContent)).toEqual(['C11-0001', 'C10-0002', 'C09-0003']);
    await user.click(cases[0] as HTMLElement);
    expect(background.requests('workbench.open')).toEqual([{ hash: '#cases/00000002-0000-4000-8000-000000000000' }]);
    expect(panel.textContent).not.toMatch(/骗|欺诈|恶意/u);
    await expectAccessible();
  });

  it('masks a phone number in a note, and warns while one is typed', async () => {
    const { panel, user, background } = await opened();
    expect(panel.textContent).toContain('138****1234');
    expect(panel.textContent).not.toContain('13800001234');
    await user.click(within(panel).getByRole('button', { name: '编辑偏好与要求' }));
    const box = within(panel).getByRole('textbox', { name: '偏好与要求' });
    await user.clear(box);
    await user.type(box, '卡号 4111 1111 1111 1111');
    expect(within(panel).getByText(/内含银行卡号/)).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await within(panel).findByText('已保存');
    expect(panel.textContent).toContain('4111 **** 1111');
    expect(background.requests('customer.save')).toHaveLength(1);
  });

  it('keeps what another window wrote meanwhile', async () => {
    const { panel, user, background } = await opened();
    await user.click(within(panel).getByRole('button', { name: '编辑备注' }));
    const box = within(panel).getByRole('textbox', { name: '备注' });
    await user.clear(box);
    await user.type(box, '我写的');
    const [first] = [...background.memory.customers.values()];
    if (!first) throw new Error('no card');
    background.memory.customers = new Map([[first.key, { ...first, notes: '别处写的' }]]);
    await user.click(within(panel).getByRole('button', { name: '保存' }));
    await within(panel).findByText(/另一窗口也改过/);
    expect([...background.memory.customers.values()][0]?.notes).toBe('别处写的\n我写的');
  });

  it('keeps what was typed where saving fails, and says so', async () => {
    const { panel, user, background } = await opened();
    background.refuse('customer.save', 'storage');
    await user.click(within(panel).getByRole('button', { name: '编辑备注' }));
    await user.type(within(panel).getByRole('textbox', { name: '备注' }), '！');
    await user.click(within(panel).getByRole('button', { name: '保存' }));
    await waitFor(() => expect(within(panel).getByRole<HTMLTextAreaElement>('textbox').value).toMatch(/！$/));
    background.refuse('customer.save', null);
    await user.click(within(panel).getByRole('button', { name: '保存' }));
    await within(panel).findByText('已保存');
  });

  it('saves grade and mark at once, opens by Alt+C and closes by Esc', async () => {
    const { background, user } = renderSidebar({ base });
    await line();
    await user.keyboard('{Alt>}c{/Alt}');
    const panel = await screen.findByRole('region', { name: '客户卡' });
    await user.selectOptions(within(panel).getByRole('combobox', { name: '等级' }), 'potential');
    await within(panel).findByText('已保存');
    await user.click(within(panel).getByRole('checkbox', { name: '特殊客户' }));
    await waitFor(() =>
      expect([...background.memory.customers.values()]).toMatchObject([{ grade: 'potential', special: true }]),
    );
    panel.focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: '客户卡' })).toBeNull();
    expect(document.activeElement).toBe(await line());
  });

  it('says that it could not be read, and asks again', async () => {
    const { user, background } = renderSidebar({
      base,
      before: (each) => each.refuse('customer.get', 'storage'),
    });
    await user.click(await line());
    const panel = await screen.findByRole('region', { name: '客户卡' });
    await within(panel).findByRole('alert');
    background.refuse('customer.get', null);
    await user.click(within(panel).getByRole('button', { name: '重试' }));
    await within(panel).findByText('没有登记过');
  });
});
