// The sidebar while the database is being brought up to a new version.
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SENTENCE, upgraded, upgrading } from '../shared/upgrading.ts';
import { expectAccessible, renderSidebar } from './render-sidebar.tsx';

const HELD = /已留存，升级后自动保存/u;

const chip = (category: string) => screen.findByRole('button', { name: `登记：${category}` });

describe('during an upgrade of the database', () => {
  it('says so calmly, offers replies all the same, and stops saying it by itself', async () => {
    const { background } = renderSidebar({ before: upgrading });
    expect((await screen.findByText(SENTENCE)).getAttribute('role')).toBe('status');
    expect(screen.getByText('0:42')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: '本机登记库升级中' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByText('客户卡读取失败')).toBeNull();
    expect(await screen.findByRole('list', { name: '推荐话术' })).toBeTruthy();
    await expectAccessible();
    upgraded(background);
    await waitFor(() => expect(screen.queryByText(SENTENCE)).toBeNull());
  });

  it('says what to close when another page holds it up', async () => {
    renderSidebar({
      before: (background) => {
        background.memory.upgrade = { runningMs: 5_000, isBlocked: true };
      },
    });
    expect(await screen.findByText(/请关闭其他窗口里打开的工作台/u)).toBeTruthy();
  });

  it('keeps a logged case, says that it is not saved yet, and saves it once', async () => {
    const { background, user } = renderSidebar({ before: upgrading });
    await screen.findByText(SENTENCE);
    await user.click(await chip('少发'));
    expect(await screen.findByText(HELD)).toBeTruthy();
    // One more click on the same is not a second case.
    await user.click(await chip('少发'));
    expect(screen.queryByText(/已登记 #/u)).toBeNull();
    expect(background.memory.events).toEqual([]);
    upgraded(background);
    expect(await screen.findByText('已登记 #C12-0001')).toBeTruthy();
    expect(background.memory.events).toHaveLength(1);
    expect(screen.queryByText(HELD)).toBeNull();
  });

  it('takes a second case meanwhile, and saves both in their order', async () => {
    const { background, user } = renderSidebar({ before: upgrading });
    await screen.findByText(SENTENCE);
    await user.click(await chip('少发'));
    await user.click(await chip('质量问题'));
    upgraded(background);
    await waitFor(() => expect(background.memory.events).toHaveLength(2));
    expect(background.memory.cases.map(({ caseNumber }) => caseNumber).toSorted()).toEqual(['C12-0001', 'C12-0002']);
    const [first] = background.memory.events;
    expect(first?.change).toMatchObject({ fields: { category: 'short' } });
  });

  it('says of a kept case that failed afterwards that it did, also behind a newer one', async () => {
    const { background, user } = renderSidebar({ before: upgrading });
    await screen.findByText(SENTENCE);
    await user.click(await chip('少发'));
    await user.click(await chip('质量问题'));
    background.refuse('case.record', 'disk-full');
    upgraded(background);
    expect((await screen.findByRole('alert')).textContent).toContain('磁盘已满');
  });

  it('reads what was kept of the order afterwards, before a step can write over it', async () => {
    const { background } = renderSidebar({ before: upgrading });
    await screen.findByText(SENTENCE);
    expect(await screen.findByRole('region', { name: '流程' })).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: '外箱照片' })).toBeNull();
    expect(background.requests('progress.save')).toEqual([]);
    upgraded(background);
    expect(await screen.findByRole('checkbox', { name: '外箱照片' })).toBeTruthy();
  });
});
