// An order amount that the page does not show: asked for where a limit hangs on it.
import { act, screen, waitFor, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderAmountOf } from '../../../components/sidebar/order-amount.ts';
import { EXAMPLE_POLICY } from '../../support/example-policy.ts';
import { expectAccessible, ORDER, reading, renderSidebar } from './render-sidebar.tsx';
import { sampleBase } from './sample-base.ts';

const steps = [
  { id: 's1', title: '补偿', action: '商定补偿。', limit: { text: '不超过两成', maxShareOfOrder: 0.2 }, next: 's2' },
  { id: 's2', title: '记录', action: '记录结果。' },
];
const damage = { id: 'damage-steps', title: '破损处理', summary: '商定补偿。', lang: 'zh-CN', category: 'damage' };
const base = sampleBase({ procedures: [{ ...damage, start: 's1', steps }], policies: [EXAMPLE_POLICY] });
const unread = reading({ orders: [{ ...ORDER, amount: null }] });
const FIELD = '订单金额 (CNY)';

const show = (first = unread, settings = {}) => renderSidebar({ base, first, settings });
const field = () => screen.findByLabelText<HTMLInputElement>(FIELD);
const limit = () => screen.findByText('不超过两成', { selector: '[role=status]' });

describe('an order amount that the page does not show', () => {
  it('is asked for at the step, and used at once when it is told', async () => {
    const { background, user } = show();
    expect((await limit()).textContent).toBe('订单金额未知不超过两成');
    await expectAccessible();
    await user.type(await field(), '39.90');
    expect((await limit()).textContent).toContain('未知');
    await user.keyboard('{Enter}');
    await waitFor(async () => expect((await limit()).textContent).toBe('您可批准 ≤ ¥7.98不超过两成'));
    expect(screen.getByText('订单金额 ¥39.90，由您填写')).toBeTruthy();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('订单金额');
    expect(background.requests('progress.save').at(-1)).toMatchObject({
      subject: 'pinduoduo:240309-402211180710071',
      told: { orderAmount: { minor: 3990, currency: 'CNY' } },
    });
    const region = screen.getByRole('region', { name: '能给这位买家什么' });
    act(() => within(region).getByRole('button', { expanded: false }).click());
    expect(within(region).getByText('本步骤按订单比例（金额由客服填写）')).toBeTruthy();
    await expectAccessible();
  });

  it.each(['', 'abc', '-5', '12.345', '1e3', '99999999999', '39,9 元'])('is not taken from %j', async (typed) => {
    const { background, user } = show();
    const input = await field();
    if (typed !== '') await user.type(input, typed);
    await user.click(screen.getByRole('button', { name: '计算额度' }));
    expect((await screen.findByRole('alert')).textContent).toBe('金额请填数字，例如 20 或 12.50。');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.value).toBe(typed);
    expect(JSON.stringify(background.requests('progress.save'))).not.toContain('orderAmount');
    await user.clear(input);
    await user.type(input, '8');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('can be changed, left as it was, and taken back', async () => {
    const { user } = show();
    await user.type(await field(), '39.90{Enter}');
    await user.click(await screen.findByRole('button', { name: '修改' }));
    expect((await field()).value).toBe('39.90');
    expect(document.activeElement).toBe(await field());
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: '修改' }));
    await user.clear(await field());
    await user.type(await field(), '100{Enter}');
    await waitFor(async () => expect((await limit()).textContent).toContain('≤ ¥20.00'));
    await user.click(screen.getByRole('button', { name: '修改' }));
    await user.clear(await field());
    await user.keyboard('{Enter}');
    await waitFor(async () => expect((await limit()).textContent).toContain('订单金额未知'));
  });

  it('belongs to its order, typed or told, and yields to what the page shows', async () => {
    const { page, user } = show();
    await user.type(await field(), '39');
    const number = { value: '240309-1', how: 'label' as const, by: '订单编号' };
    page.show(reading({ conversationKey: 'c-2', orders: [{ ...ORDER, amount: null, number }] }));
    await waitFor(async () => expect((await field()).value).toBe(''));
    await user.type(await field(), '500{Enter}');
    await screen.findByText('订单金额 ¥500.00，由您填写');
    page.show(reading({ conversationKey: 'c-2', orders: [{ ...ORDER, number }] }));
    await waitFor(async () => expect((await limit()).textContent).toContain('≤ ¥7.98'));
    expect(screen.queryByText(/由您填写/)).toBeNull();
  });

  it('is asked for in a currency to choose where nothing on the page says which', async () => {
    const { user } = show({ ...unread, marketplace: 'shopee' }, { grantCurrency: 'SGD' });
    await user.selectOptions(await screen.findByLabelText('订单币种'), 'JPY');
    const input = await screen.findByLabelText('订单金额 (JPY)');
    await user.type(input, '1200.5{Enter}');
    expect(await screen.findByRole('alert')).toBeTruthy();
    await user.clear(input);
    await user.type(input, '1200{Enter}');
    await waitFor(async () => expect((await limit()).textContent).toContain('币种不同'));
    await user.click(screen.getByRole('button', { name: '修改' }));
    await user.selectOptions(await screen.findByLabelText('订单币种'), 'SGD');
    await user.keyboard('{Tab}{Enter}');
    await waitFor(async () => expect((await limit()).textContent).toContain('您可批准'));
  });

  it('takes its currency from the other orders on the page', async () => {
    const amount = { value: { minor: 990, currency: 'EUR' }, how: 'selector' as const, by: '.amount' };
    const other = { ...ORDER, amount, number: { value: '240309-2', how: 'label' as const, by: '订单编号' } };
    show({ ...unread, marketplace: 'amazon', orders: [{ ...ORDER, amount: null }, other] });
    expect(await screen.findByLabelText('订单金额 (EUR)')).toBeTruthy();
    expect(screen.queryByLabelText('订单币种')).toBeNull();
  });

  it('is not asked for where the page shows it', async () => {
    show(reading());
    expect((await limit()).textContent).toContain('≤ ¥7.98');
    expect(screen.queryByLabelText(FIELD)).toBeNull();
  });
});

describe('an amount as typed', () => {
  it('is none, or a whole number of the smallest unit that reads the same', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 16 }), fc.constantFrom('CNY', 'JPY', 'XXX'), (typed, currency) => {
        const money = orderAmountOf(typed, currency);
        if (money === null) return;
        expect(Number.isSafeInteger(money.minor)).toBe(true);
        expect(money.minor).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(orderAmountOf('１，２００．５０', 'CNY')).toEqual({ minor: 120_050, currency: 'CNY' });
  });
});
