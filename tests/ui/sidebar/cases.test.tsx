import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { deriveCases } from '../../../lib/cases/derive-case.ts';
import type { BackgroundInMemory } from '../../support/background-in-memory.ts';
import { card, expectAccessible, reading, renderSidebar } from './render-sidebar.tsx';

const chip = (title: string) => screen.findByRole('button', { name: `登记：${title}` });

describe('one click = one case', () => {
  it('records what the page shows, and says saved only once it is', async () => {
    const { background, user } = renderSidebar();
    const acknowledge = background.hold('case.record');
    await user.click(await chip('少发'));
    await waitFor(() => expect(background.requests('case.record')).toHaveLength(1));
    expect(screen.queryByText(/已登记/)).toBeNull();
    expect((await chip('少发')).hasAttribute('disabled')).toBe(true);
    act(acknowledge);
    expect(await screen.findByText('已登记 #C12-0001')).toBeTruthy();
    expect(background.memory.events).toHaveLength(1);
    expect(background.memory.events[0]).toMatchObject({
      agentName: '小林',
      workNumber: 'A21',
      change: {
        type: 'opened',
        fields: {
          marketplace: 'pinduoduo',
          shop: '杯子小店',
          orderNumber: '240309-402211180710071',
          buyerId: 'b-20933',
          buyerName: '王小姐',
          product: '陶瓷马克杯',
          category: 'short',
          status: 'open',
        },
      },
    });
    await expectAccessible();
  });

  it('does not record twice however often it is clicked', async () => {
    const { background, user } = renderSidebar();
    const acknowledge = background.hold('case.record');
    const button = await chip('少发');
    await user.dblClick(button);
    await user.click(button);
    act(acknowledge);
    await screen.findByText(/已登记 #/);
    expect(background.memory.events).toHaveLength(1);
  });

  it('undoes with a further event of the same case', async () => {
    const { background, user } = renderSidebar();
    await user.click(await chip('少发'));
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    expect(await screen.findByText('已撤销 #C12-0001')).toBeTruthy();
    expect(background.memory.events.map((event) => event.change.type)).toEqual(['opened', 'undone']);
    expect(background.memory.events[1]?.caseId).toBe(background.memory.events[0]?.caseId);
    expect(background.memory.events[1]?.eventId).not.toBe(background.memory.events[0]?.eventId);
    expect(await chip('少发')).toBeTruthy();
  });

  it('says when it failed, and tries again with the same ids', async () => {
    const { background, user } = renderSidebar();
    background.refuse('case.record', 'timeout');
    await user.click(await chip('少发'));
    expect((await screen.findByRole('alert')).textContent).toContain('重试不会重复登记');
    expect(screen.queryByText(/已登记 #/)).toBeNull();
    background.refuse('case.record', null);
    await user.click(screen.getByRole('button', { name: '重试' }));
    await screen.findByText('已登记 #C12-0001');
    const [first, second] = background.requests('case.record');
    expect(second).toEqual(first);
    expect(background.memory.events).toHaveLength(1);
  });

  it('offers the case there is instead of a second one', async () => {
    const { background, user } = renderSidebar();
    await user.click(await chip('少发'));
    const existing = await screen.findByRole('button', { name: '少发已登记 #C12-0001，打开' });
    await user.click(existing);
    expect(background.memory.events).toHaveLength(1);
    const [opened] = background.requests('workbench.open');
    expect(opened).toEqual({ hash: `#cases/${background.memory.events[0]?.caseId}` });
  });

  it('lets another order have its own case', async () => {
    const { page, background, user } = renderSidebar();
    await user.click(await chip('少发'));
    await screen.findByText('已登记 #C12-0001');
    const number = { value: '240311-000000000000001', how: 'selector' as const, by: '.order' };
    page.show(reading({ conversationKey: 'c-2', orders: [{ ...reading().orders[0], number } as never] }));
    await user.click(await chip('少发'));
    await screen.findByText('已登记 #C12-0002');
    expect(background.memory.events).toHaveLength(2);
  });

  it('records nothing where no buyer and no order is open', async () => {
    renderSidebar({ first: reading({ conversationKey: null, orders: [], orderInView: null }) });
    expect((await chip('少发')).hasAttribute('disabled')).toBe(true);
  });

  it('shows five categories and the others on demand', async () => {
    const { user } = renderSidebar();
    await chip('不符');
    expect(screen.queryByRole('button', { name: '登记：中差评' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '其他类别' }));
    expect(await chip('中差评')).toBeTruthy();
  });
});

describe('details', () => {
  async function openDetails(before?: (background: BackgroundInMemory) => void) {
    const all = renderSidebar(before && { before });
    await card('先致歉');
    await all.user.click(await chip('少发'));
    await all.user.click(await screen.findByRole('button', { name: '补充' }));
    return { ...all, form: await screen.findByRole('form', { name: /^补充登记 #C12-000/u }) };
  }

  it('offers who works here where it may be handed to somebody, and takes any other name', async () => {
    const { background, form, user } = await openDetails((each) => {
      each.memory.cases = deriveCases(
        ['小周', '小周', '老陈', '小林'].map((agentName, at) => ({
          caseNumber: `C10-000${String(at)}`,
          event: {
            eventId: `00000001-0000-4000-9000-00000000000${String(at)}`,
            caseId: `00000002-0000-4000-9000-00000000000${String(at)}`,
            at: '2026-03-10T02:00:00Z',
            agentName,
            workNumber: '',
            change: { type: 'opened', fields: { marketplace: 'jd', category: 'late', status: 'open' } },
          },
        })),
      );
    });
    const field = within(form).getByLabelText<HTMLInputElement>('跟进人');
    await waitFor(() => expect([...(field.list?.options ?? [])].map(({ value }) => value)).toEqual(['小周', '老陈']));
    await user.type(field, '阿May');
    await user.click(within(form).getByRole('button', { name: '保存' }));
    await waitFor(() => expect(background.memory.cases.some(({ assignee }) => assignee === '阿May')).toBe(true));
  });

  it('adds only what was filled, as a further event', async () => {
    const { background, user, form } = await openDetails();
    await expectAccessible();
    expect(within(form).getByRole('button', { name: '保存' }).hasAttribute('disabled')).toBe(true);
    await user.selectOptions(within(form).getByLabelText('处理方式'), 'refund');
    await user.type(within(form).getByLabelText('退款或补偿 (CNY)'), '12.5');
    await user.type(within(form).getByLabelText('备注'), '补发杯盖');
    await user.click(within(form).getByRole('button', { name: '保存' }));
    await screen.findByText('已补充 #C12-0001');
    expect(background.memory.events[1]).toMatchObject({
      caseId: background.memory.events[0]?.caseId,
      change: {
        type: 'changed',
        fields: { handling: 'refund', amount: { minor: 1250, currency: 'CNY' }, notes: '补发杯盖' },
      },
    });
    expect(Object.keys((background.memory.events[1]?.change as { fields: object }).fields)).toHaveLength(3);
  });

  it('asks for phone and address only when wanted', async () => {
    const { user, form } = await openDetails();
    expect(within(form).queryByLabelText('电话')).toBeNull();
    await user.click(within(form).getByRole('button', { name: '添加电话或地址' }));
    expect(within(form).getByLabelText('电话')).toBeTruthy();
  });

  it('does not take an amount that is none', async () => {
    const { user, form } = await openDetails();
    await user.type(within(form).getByLabelText('退款或补偿 (CNY)'), '十二');
    expect(within(form).getByText(/金额请填数字/)).toBeTruthy();
    expect(within(form).getByRole('button', { name: '保存' }).hasAttribute('disabled')).toBe(true);
  });

  it('keeps what was typed when saving fails; the same content goes out under the same id', async () => {
    const { background, user, form } = await openDetails();
    background.refuse('case.record', 'storage');
    await user.type(within(form).getByLabelText('备注'), '补发');
    await user.click(within(form).getByRole('button', { name: '保存' }));
    expect((await within(form).findByRole('alert')).textContent).toContain('没有保存');
    expect(within(form).getByLabelText<HTMLTextAreaElement>('备注').value).toBe('补发');
    background.refuse('case.record', null);
    await user.click(within(form).getByRole('button', { name: '重试' }));
    await screen.findByText('已补充 #C12-0001');
    const [, first, second] = background.requests('case.record');
    expect(second).toEqual(first);
  });

  it('edited after a failure, it is another event', async () => {
    const { background, user, form } = await openDetails();
    background.refuse('case.record', 'unreachable');
    await user.type(within(form).getByLabelText('备注'), '补发');
    await user.click(within(form).getByRole('button', { name: '保存' }));
    await within(form).findByRole('alert');
    background.refuse('case.record', null);
    await user.type(within(form).getByLabelText('备注'), '两件');
    await user.click(within(form).getByRole('button', { name: '重试' }));
    await screen.findByText('已补充 #C12-0001');
    const [, first, second] = background.requests('case.record') as { eventId: string }[];
    expect(second?.eventId).not.toBe(first?.eventId);
  });
});
