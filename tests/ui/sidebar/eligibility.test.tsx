// What the buyer may have, as the agent sees and completes it.
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_POLICY } from '../../support/example-policy.ts';
import { expectAccessible, ORDER, reading, renderSidebar } from './render-sidebar.tsx';
import { sampleBase } from './sample-base.ts';

const base = sampleBase({ policies: [EXAMPLE_POLICY] });
const find = () => screen.findByRole('region', { name: '能给这位买家什么' });
const toggle = (region: HTMLElement) => within(region).getByRole('button', { expanded: false });

async function block(): Promise<HTMLElement> {
  const region = await find();
  act(() => toggle(region).click());
  return region;
}

describe('what the buyer may have', () => {
  it('is one line of signs until somebody wants more', async () => {
    renderSidebar({ base });
    const region = await find();
    expect(toggle(region).textContent).toBe('无理由退货仅退款运费其他售后');
    expect(within(region).queryByRole('combobox')).toBeNull();
    await expectAccessible();
  });

  it('is answered from the page, with the reason, and the rule one click away', async () => {
    const { user } = renderSidebar({ base });
    const region = await block();
    expect(within(region).getByText('还剩 4 天，至 2026-03-16')).toBeTruthy();
    await user.click(within(region).getByText('无理由退货'));
    expect(within(region).getAllByText(/签收次日起七天/).length).toBeGreaterThan(0);
    expect(within(region).getAllByText('依据：店铺规则（2026-03-01 核对）').length).toBeGreaterThan(0);
    await expectAccessible();
  });

  it('asks for what the page does not say, keeps it with the order, and takes it back', async () => {
    const { background, user } = renderSidebar({ base });
    const region = await block();
    await user.selectOptions(within(region).getByRole('combobox', { name: '选择责任方' }), '快递');
    expect(await within(region).findByText('先垫付，向快递索赔')).toBeTruthy();
    await user.selectOptions(within(region).getByRole('combobox', { name: '选择原因' }), '破损');
    await waitFor(() =>
      expect(background.requests('progress.save').at(-1)).toMatchObject({
        subject: 'pinduoduo:240309-402211180710071',
        told: { responsibility: 'carrier', reason: 'broken' },
      }),
    );
    await user.selectOptions(within(region).getByRole('combobox', { name: '选择责任方' }), '');
    expect(await within(region).findByText('看责任方')).toBeTruthy();
  });

  it('stays with the order when another procedure is chosen', async () => {
    const { user } = renderSidebar({ base });
    const region = await block();
    await user.selectOptions(within(region).getByRole('combobox', { name: '选择责任方' }), '快递');
    await user.click(await screen.findByRole('button', { name: '更换类别，当前为运输破损' }));
    await user.click(within(screen.getByRole('region', { name: '流程' })).getByRole('button', { name: '到货延迟' }));
    expect(await screen.findByText('联系快递。')).toBeTruthy();
    expect(within(await find()).getByText('先垫付，向快递索赔')).toBeTruthy();
  });

  it('asks for the day of receipt, and whether the goods are of an excluded kind', async () => {
    const order = { ...ORDER, receivedAt: null };
    const { page, user } = renderSidebar({ base, first: reading({ orders: [order] }) });
    const region = await block();
    const field = within(region).getByLabelText<HTMLInputElement>('签收日期');
    expect(field.max).toBe('2026-03-12');
    await user.type(field, '2026-03-01');
    expect(await within(region).findByText('已于 2026-03-08 到期')).toBeTruthy();
    const product = { value: '刻字马克杯', how: 'selector' as const, by: '.name' };
    page.show(
      reading({ conversationKey: 'c-2', orders: [{ ...ORDER, number: { ...product, value: '240309-1' }, product }] }),
    );
    // Another order: in one line again.
    await waitFor(() => toggle(screen.getByRole('region', { name: '能给这位买家什么' })));
    await block();
    const asked = await screen.findByRole('group', { name: '是否属于不适用的商品' });
    expect(screen.getByText('商品像是定制商品')).toBeTruthy();
    await user.click(within(asked).getByRole('button', { name: '是' }));
    expect(await screen.findByText('属于不适用的商品')).toBeTruthy();
  });

  it('is not there where no policy is', async () => {
    renderSidebar();
    await screen.findByRole('region', { name: '流程' });
    expect(screen.queryByRole('region', { name: '能给这位买家什么' })).toBeNull();
  });
});

describe('what the agent may grant', () => {
  it('is one of the answers, with what decides it and the rule', async () => {
    const { user } = renderSidebar({ base });
    const region = await block();
    const row = (name: string) => within(region).getByText(name).closest('li') as HTMLElement;
    expect(row('您可批准').textContent).toContain('≤ ¥20.00设置里的每件上限');
    expect(row('您可批准').textContent).toContain('超出请主管批准');
    await user.click(screen.getByRole('button', { name: '已签收' }));
    await waitFor(() => expect(row('您可批准').textContent).toContain('≤ ¥15.00本步骤的上限'));
    expect(row('您可批准').textContent).toContain('超过须请主管批准');
  });

  it('is not known of an order in another currency', async () => {
    const amount = { value: { minor: 3990, currency: 'USD' }, how: 'selector' as const, by: '.amount' };
    renderSidebar({ base, first: reading({ orders: [{ ...ORDER, amount }] }) });
    const region = await block();
    expect(within(region).getByText('币种不同').closest('li')?.textContent).toContain('待确认');
  });
});
