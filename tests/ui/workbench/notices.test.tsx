import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openWorkbench } from './open-workbench.tsx';

const NEWS = {
  version: 7,
  receivedAt: '2026-03-12T05:00:00Z',
  title: '三月话术',
  added: Array.from({ length: 11 }, (_, n) => ({ id: `r${n}`, kind: 'reply' as const, title: `新话术 ${n}` })),
  changed: [{ id: 'zh.proc.damage', kind: 'procedure' as const, title: '运输破损' }],
  removed: [{ id: 'old', kind: 'notice' as const, title: '春节放假' }],
};

const confirmButtons = () => screen.queryAllByRole('button', { name: '确认已读' });
const section = () => screen.findByRole('region', { name: '公告' });

describe('notices', () => {
  it('stand urgent first, and what is over last and unasked', async () => {
    openWorkbench({ hash: '#notices' });
    const entries = within(await section()).getAllByRole('listitem');
    expect(entries[0]?.textContent).toContain('华东暴雨');
    expect(entries[0]?.textContent).toContain('紧急');
    expect(entries[2]?.textContent).toContain('已结束');
  });

  it('count as read once the background has stored it', async () => {
    const { user, background } = openWorkbench({ hash: '#notices' });
    await waitFor(() => expect(confirmButtons()).toHaveLength(3));
    await user.click(confirmButtons()[0] as HTMLElement);
    await waitFor(() => expect(confirmButtons()).toHaveLength(2));
    expect(background.memory.readNotices).toEqual(['n.late']);
    // The one that is over asks for no attention.
    expect(screen.getByRole('link', { name: /公告/u }).textContent).toContain('未读 1 条');
  });

  it('count as read each, however quickly they are confirmed', async () => {
    const { user, background } = openWorkbench({ hash: '#notices' });
    await waitFor(() => expect(confirmButtons()).toHaveLength(3));
    const stored = background.hold('notice.read');
    await user.click(confirmButtons()[0] as HTMLElement);
    await user.click(confirmButtons()[1] as HTMLElement);
    act(stored);
    await waitFor(() => expect(background.memory.readNotices).toHaveLength(2));
    await waitFor(() => expect(confirmButtons()).toHaveLength(1));
  });

  it('stay unread when that failed, with a sentence', async () => {
    const { user } = openWorkbench({ hash: '#notices', prepare: (link) => link.refuse('notice.read', 'storage') });
    await waitFor(() => expect(confirmButtons()).toHaveLength(3));
    await user.click(confirmButtons()[0] as HTMLElement);
    await screen.findByText(/本机存储写入失败/u);
    expect(confirmButtons()).toHaveLength(3);
  });

  it('offer nothing to confirm while it is not known what was read', async () => {
    openWorkbench({ hash: '#notices', prepare: (link) => link.refuse('notices.read', 'storage') });
    await within(await section()).findAllByRole('listitem');
    expect(confirmButtons()).toHaveLength(0);
  });
});

describe('what’s new', () => {
  it('names what each publication added, changed and withdrew', async () => {
    const { user } = openWorkbench({ hash: '#notices', memory: { news: [NEWS] } });
    const news = within(await screen.findByRole('region', { name: '更新内容' }));
    await news.findByText('新增 11');
    expect(news.queryByText('新话术 10')).toBeNull();
    await user.click(news.getByRole('button', { name: '显示全部 11 条' }));
    expect(news.getByText('新话术 10')).toBeDefined();
    expect(news.getByRole('link', { name: '运输破损' }).getAttribute('href')).toBe(
      '#knowledge/procedure/zh.proc.damage',
    );
    // What was withdrawn leads nowhere.
    expect(news.getByText('春节放假').closest('a')).toBeNull();
  });
});
