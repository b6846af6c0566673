// Whether the buyer of an unpaid order was reminded, in a sidebar that is not the only one.
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { card, ORDER, reading, renderSidebar } from './render-sidebar.tsx';

const unpaid = (state: 'awaiting-payment' | 'awaiting-shipment' = 'awaiting-payment') =>
  reading({ orders: [{ ...ORDER, state: { value: state, how: 'selector', by: '.order' }, receivedAt: null }] });

describe('an unpaid order', () => {
  it('is marked as reminded, and says so in the sidebar that marked it', async () => {
    const { user } = renderSidebar({ first: unpaid() });
    await user.click(await screen.findByRole('button', { name: '标为已催付' }));
    expect(await screen.findByText(/^已催付：.*小林$/u)).toBeTruthy();
  });

  it('hears what another page said of it, and does not contradict', async () => {
    const { background } = renderSidebar({ first: unpaid() });
    await screen.findByText('未付款，还没有催付');
    // A tab that was read later shows it as paid; this one is not to say "unpaid" after it.
    const paid = {
      marketplace: 'pinduoduo' as const,
      orderNumber: ORDER.number?.value ?? '',
      state: 'awaiting-shipment' as const,
    };
    const sight = { ...paid, shop: '', buyerName: '', buyerId: '', amount: null, receivedAt: '' };
    await act(async () => void (await background.ask('orders.seen', { orders: [sight] })));
    await waitFor(() => expect(screen.queryByText('未付款，还没有催付')).toBeNull());
    expect(background.requests('orders.seen')).toHaveLength(2);
  });

  it('is told anew when the page shows something else', async () => {
    const { background, page } = renderSidebar({ first: unpaid() });
    await screen.findByText('未付款，还没有催付');
    page.show(unpaid('awaiting-shipment'));
    await waitFor(() => expect(screen.queryByText('未付款，还没有催付')).toBeNull());
    expect(background.requests('orders.seen')).toHaveLength(2);
    await card('先致歉');
  });
});
