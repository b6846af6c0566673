import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ProcedureProgress } from '../../../lib/cases/procedure-progress.ts';
import { card, expectAccessible, NOW, reading, renderSidebar, said } from './render-sidebar.tsx';
import { sampleBase } from './sample-base.ts';

const panel = () => screen.findByRole('region', { name: '流程' });

describe('the procedure', () => {
  it('is that of the category in the buyer’s words', async () => {
    renderSidebar();
    const region = await panel();
    expect(await within(region).findByText('破损处理')).toBeTruthy();
    expect(within(region).getByText('碎了')).toBeTruthy();
    expect(within(region).getByText('先向买家致歉。')).toBeTruthy();
    await expectAccessible();
  });

  it('is changed with one click, and stays changed', async () => {
    const { page, user } = renderSidebar();
    const region = await panel();
    await user.click(await within(region).findByRole('button', { name: '更换类别，当前为运输破损' }));
    await user.click(within(region).getByRole('button', { name: '到货延迟' }));
    expect(await within(region).findByText('延迟处理')).toBeTruthy();
    page.show(reading(said('m2', '真的碎了')));
    await waitFor(() => expect(within(region).getByText('延迟处理')).toBeTruthy());
  });

  it('is walked: ticks, branches, limits, back; and every step is stored', async () => {
    const { background, user } = renderSidebar();
    const region = await panel();
    await user.click(await within(region).findByRole('checkbox', { name: '外箱照片' }));
    await user.click(within(region).getByRole('button', { name: '已签收' }));
    expect(await within(region).findByText('与买家商定补偿。')).toBeTruthy();
    expect(within(region).getByText('您可批准 ≤ ¥15.00')).toBeTruthy();
    expect(background.requests('progress.save').at(-1)).toMatchObject({
      subject: 'pinduoduo:240309-402211180710071',
      procedureId: 'damage-steps',
      path: [{ stepId: 's1', answerId: 'yes' }, { stepId: 's2' }],
      ticked: ['s1/0'],
    });
    await user.click(within(region).getByRole('button', { name: '上一步' }));
    expect(within(region).getByRole<HTMLInputElement>('checkbox', { name: '外箱照片' }).checked).toBe(true);
    await user.click(within(region).getByRole('button', { name: '未签收' }));
    await user.click(within(region).getByRole('button', { name: '完成流程' }));
    expect(await within(region).findByText('流程已完成：退款')).toBeTruthy();
  });

  it.each(['unreachable', 'timeout'] as const)(
    'does not begin anew while its place cannot be read (%s), and goes on with it as soon as it can',
    async (refusal) => {
      const first = renderSidebar();
      await first.user.click(await within(await panel()).findByRole('button', { name: '已签收' }));
      const stored = first.background.requests('progress.save').at(-1);
      cleanup();
      const { background } = renderSidebar({
        before: (fresh) => {
          void fresh.ask('progress.save', stored as never);
          fresh.refuse('progress.get', refusal);
        },
      });
      const region = await panel();
      await within(region).findByText('还没读到此订单走到了哪一步，正在重试。');
      expect(within(region).queryByRole('button', { name: '已签收' })).toBeNull();
      background.refuse('progress.get', null);
      await within(region).findByText('与买家商定补偿。', undefined, { timeout: 5_000 });
      expect(within(region).queryByText('还没读到此订单走到了哪一步，正在重试。')).toBeNull();
      expect(background.requests('progress.save')).toHaveLength(1);
    },
  );

  it('goes on where it was after a reload', async () => {
    const { user, background } = renderSidebar();
    const region = await panel();
    await user.click(await within(region).findByRole('button', { name: '已签收' }));
    const stored = background.requests('progress.save').at(-1);
    screen.getByText('与买家商定补偿。');
    const again = renderSidebar({
      first: null,
      before: (fresh) => void fresh.ask('progress.save', stored as never),
    });
    again.page.show(reading(said('m3', '在吗')));
    await waitFor(() => expect(screen.getAllByText('与买家商定补偿。')).toHaveLength(2));
  });

  it('stands where another tab has brought it, and goes on from there', async () => {
    const { user, background } = renderSidebar();
    const region = await panel();
    await user.click(await within(region).findByRole('button', { name: '已签收' }));
    await within(region).findByText('与买家商定补偿。');
    const { subject, procedureId } = background.requests('progress.save').at(-1) as ProcedureProgress;
    // Through the same door, as the other tab's sidebar does it.
    await background.ask('progress.save', {
      subject,
      procedureId,
      path: [{ stepId: 's1', answerId: 'no' }, { stepId: 's3' }],
      ticked: ['s1/0'],
      updatedAt: NOW,
    });
    await user.click(await within(region).findByRole('button', { name: '完成流程' }));
    expect(await within(region).findByText('流程已完成：退款')).toBeTruthy();
  });

  it('inserts what there is to say', async () => {
    const { page, user } = renderSidebar();
    const region = await panel();
    await user.click(await within(region).findByRole('button', { name: '先致歉' }));
    await waitFor(() => expect(page.inserted[0]?.text).toContain('王小姐，非常抱歉'));
  });

  it('says when progress could not be stored, and keeps it', async () => {
    const { background, user } = renderSidebar();
    background.refuse('progress.save', 'storage');
    const region = await panel();
    await user.click(await within(region).findByRole('button', { name: '已签收' }));
    expect(await within(region).findByText(/进度尚未保存/)).toBeTruthy();
    expect(within(region).getByText('与买家商定补偿。')).toBeTruthy();
  });

  it('is closed where nothing points to one', async () => {
    renderSidebar({ first: reading(said('m1', '你好')) });
    await card('先致歉');
    const region = await panel();
    const toggle = within(region).getByRole('button', { name: /未选定/ });
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
  });

  describe('with a loop', () => {
    const [procedure] = sampleBase().procedures;
    const answers = [
      { id: 'none', label: '还没有照片', next: 'ask' },
      { id: 'good', label: '照片清楚', next: 'end' },
    ];
    const looped = {
      ...procedure,
      start: 'ask',
      steps: [
        { id: 'ask', title: '要照片', action: '请买家拍照。', next: 'look' },
        { id: 'look', title: '看照片', action: '看照片。', question: { text: '有照片吗？', answers } },
        { id: 'end', title: '退款', action: '退款。' },
      ],
    };
    const base = sampleBase({ procedures: [looped] });
    const progress = (length: number) => ({
      subject: 'pinduoduo:240309-402211180710071',
      procedureId: 'damage-steps',
      path: Array.from({ length }, (_, index) => {
        if (index % 2 === 0) return { stepId: 'ask' };
        return index === length - 1 ? { stepId: 'look' } : { stepId: 'look', answerId: 'none' };
      }),
      ticked: [],
      updatedAt: NOW,
    });

    it('shows a step as often as it was walked, and goes back one at a time', async () => {
      const warned = vi.spyOn(console, 'error');
      const { user } = renderSidebar({ base });
      const region = await panel();
      for (const name of ['下一步', '还没有照片', '下一步', '还没有照片', '下一步'])
        await user.click(await within(region).findByRole('button', { name }));
      const list = region.querySelector('details ol');
      expect([...(list?.children ?? [])].map((line) => line.textContent)).toEqual([
        '要照片',
        '看照片还没有照片',
        '要照片',
        '看照片还没有照片',
        '要照片',
      ]);
      expect(warned.mock.calls.flat().filter((word) => String(word).includes('same key'))).toEqual([]);
      await user.click(within(region).getByRole('button', { name: '上一步' }));
      expect(within(region).getByText('请买家拍照。')).toBeTruthy();
      expect(list?.children).toHaveLength(4);
    });

    it('says when it goes no further, keeps its place, and lets go back', async () => {
      const { background, user } = renderSidebar({
        base,
        before: (fresh) => void fresh.ask('progress.save', progress(60)),
      });
      const region = await panel();
      expect(await within(region).findByText(/已走满 60 步/)).toBeTruthy();
      expect(within(region).getByRole('button', { name: '还没有照片' }).hasAttribute('disabled')).toBe(true);
      await expectAccessible();
      await user.click(within(region).getByRole('button', { name: '上一步' }));
      expect(within(region).queryByText(/已走满/)).toBeNull();
      expect(background.requests('progress.save').at(-1)).toMatchObject({ path: { length: 59 } });
    });
  });
});
