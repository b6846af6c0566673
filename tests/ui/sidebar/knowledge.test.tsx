import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FEED_ERRORS } from '../../../lib/knowledge/feed-status.ts';
import { keyOf, textIn } from '../../../components/shared/messages.ts';
import { card, cardTitles, expectAccessible, NOW, offer, renderSidebar } from './render-sidebar.tsx';
import { sampleBase } from './sample-base.ts';

const publication = {
  version: 4,
  receivedAt: '2026-03-12T02:24:00Z',
  title: '样例话术库',
  added: [{ id: 'gift', kind: 'reply' as const, title: '赠品说明' }],
  changed: [{ id: 'sorry', kind: 'reply' as const, title: '先致歉' }],
  removed: [],
};

function withGift() {
  const base = sampleBase({ version: 4 });
  const [first] = base.replies;
  return {
    ...base,
    replies: [...base.replies, { ...first, id: 'gift', title: '赠品说明' } as (typeof base.replies)[number]],
  };
}

describe('a publication while the sidebar is open', () => {
  it('is named, and the suggestions come from the new base without a reload', async () => {
    let published = false;
    const { background, ranking, user } = renderSidebar({
      answer: () => (published ? offer('gift', 'sorry') : offer('sorry')),
    });
    await card('先致歉');
    expect(screen.queryByText('话术有更新')).toBeNull();
    published = true;
    act(() => background.publish(withGift(), publication));
    const note = await screen.findByRole('status', { name: '话术有更新' });
    expect(note.textContent).toContain('新增赠品说明');
    expect(note.textContent).toContain('修改先致歉');
    await waitFor(() => expect(cardTitles()).toEqual(['赠品说明', '先致歉']));
    expect(ranking.loads).toEqual(['v3', 'v4']);
    await expectAccessible();
    await user.click(within(note).getByRole('button', { name: '关闭' }));
    await waitFor(() => expect(screen.queryByText('话术有更新')).toBeNull());
  });

  it('before it opened is no news', async () => {
    renderSidebar({ before: (background) => background.publish(sampleBase(), publication) });
    await card('先致歉');
    expect(screen.queryByText('话术有更新')).toBeNull();
  });
});

describe('the feed', () => {
  it('shows its age and is refreshed on a click', async () => {
    const { background, user } = renderSidebar();
    await card('先致歉');
    await user.click(screen.getByRole('button', { name: '话术库：已同步，2分钟前。立即更新' }));
    await waitFor(() => expect(background.requests('feed.refresh')).toHaveLength(1));
  });

  it.each(FEED_ERRORS.filter((code) => code !== 'no-address'))('says why it is not newer: %s', async (code) => {
    renderSidebar({ feed: { error: { code, detail: 'x' } } });
    expect(await screen.findByText(textIn('zh-CN')(keyOf('feedError', code)))).toBeTruthy();
    await card('先致歉');
  });

  it('says when the background is gone, and keeps what is loaded', async () => {
    const { background } = renderSidebar();
    await card('先致歉');
    background.refuse('feed.status', 'unreachable');
    act(() => background.changeFeed({}));
    expect(await screen.findByText(/扩展后台没有响应/)).toBeTruthy();
    expect(cardTitles()).toHaveLength(3);
  });
});

describe('notices', () => {
  const notice = (id: string, more: object = {}) => ({
    id,
    kind: 'defect' as const,
    title: `公告${id}`,
    body: '正文',
    urgent: true,
    author: '运营',
    ...more,
  });

  it('shows unread urgent ones in force, one at a time, until read', async () => {
    const notices = [
      notice('1'),
      notice('2'),
      notice('3', { urgent: false }),
      notice('4', { until: '2026-03-01T00:00:00Z' }),
      notice('5', { from: '2027-01-01T00:00:00Z' }),
    ];
    const { background, user } = renderSidebar({ base: sampleBase({ notices }) });
    expect((await screen.findByRole('alert')).textContent).toContain('公告1');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: '知道了' }));
    expect((await screen.findByRole('alert')).textContent).toContain('公告2');
    await user.click(screen.getByRole('button', { name: '知道了' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(background.requests('notice.read')).toEqual([{ id: '1' }, { id: '2' }]);
  });
});

describe('settings', () => {
  it('follow the agent while open: language and theme', async () => {
    const { background } = renderSidebar();
    await card('先致歉');
    act(() => background.changeSettings({ language: 'en', theme: 'dark' }));
    expect(await screen.findByRole('list', { name: 'Suggested replies' })).toBeTruthy();
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(document.documentElement.lang).toBe('en');
    expect(screen.getByRole('button', { name: 'Log: Short' })).toBeTruthy();
    await expectAccessible();
    act(() => background.changeSettings({ theme: 'system' }));
    await waitFor(() => expect(document.documentElement.dataset.theme).toBeUndefined());
  });

  it('lets go of every link when it is taken down', async () => {
    const { page, background, view } = renderSidebar();
    await card('先致歉');
    expect(page.listening()).toBeGreaterThan(0);
    view.unmount();
    expect(page.listening()).toBe(0);
    expect(background.listening()).toBe(0);
    expect(Date.parse(NOW)).toBeGreaterThan(0);
  });
});
