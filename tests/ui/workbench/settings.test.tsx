import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FeedStatus } from '../../../lib/knowledge/feed-status.ts';
import { NOW, openWorkbench, SETTINGS } from './open-workbench.tsx';

const FEED = 'https://kb.example/feed.json';

function feedAt(version: number, error: FeedStatus['error'] = null): FeedStatus {
  const at = new Date(NOW.getTime() - 120_000).toISOString();
  return { url: FEED, lastTriedAt: at, lastGoodAt: at, version, title: '三月话术', error, refreshing: false };
}

const address = () => screen.findByRole('textbox', { name: '话术库地址' });
const save = () => screen.getByRole('button', { name: '保存' });

describe('the settings form', () => {
  it('asks for the host inside the click, saves, and says so only after the acknowledgement', async () => {
    const { user, background, accessAsked } = openWorkbench({ hash: '#settings' });
    await user.type(await address(), FEED);
    await user.type(screen.getByRole('textbox', { name: '工号' }), '9');
    await user.click(save());
    await screen.findByText('已保存');
    expect(accessAsked).toEqual([FEED]);
    expect(background.memory.settings).toMatchObject({ feedUrl: FEED, workNumber: '1079' });
  });

  it.each([
    ['http://kb.example/feed.json', /须为 https 地址/u],
    ['kb.example', /不是一个完整的网址/u],
    ['https://user:secret@kb.example/', /不要带用户名和密码/u],
    ['ftp://kb.example/feed.json', /须为 https 地址/u],
  ])('refuses %s with one sentence and saves nothing', async (typed, sentence) => {
    const { user, background, accessAsked } = openWorkbench({ hash: '#settings' });
    await user.type(await address(), typed);
    await user.click(save());
    await screen.findByText(sentence);
    expect(accessAsked).toEqual([]);
    expect(background.asked.some(({ name }) => name === 'settings.save')).toBe(false);
  });

  it('saves nothing when the browser is not allowed to reach the host, and keeps what was typed', async () => {
    const { user, background } = openWorkbench({ hash: '#settings', feedAccess: false });
    await user.type(await address(), FEED);
    await user.click(save());
    await screen.findByText(/没有获准访问该网站/u);
    expect(background.memory.settings.feedUrl).toBe('');
    expect(((await address()) as HTMLInputElement).value).toBe(FEED);
  });

  it('does not ask again for an address that was saved before', async () => {
    const { user, accessAsked } = openWorkbench({
      hash: '#settings',
      memory: { settings: { ...SETTINGS, feedUrl: FEED } },
    });
    await user.type(await screen.findByRole('textbox', { name: '姓名' }), '甲{Enter}');
    await screen.findByText('已保存');
    expect(accessAsked).toEqual([]);
  });

  it('checks interval and limit, each with its sentence', async () => {
    const { user } = openWorkbench({ hash: '#settings' });
    const minutes = await screen.findByRole('textbox', { name: '更新间隔' });
    await user.clear(minutes);
    await user.type(minutes, '0');
    const limit = screen.getByRole('textbox', { name: '补偿权限' });
    await user.clear(limit);
    await user.type(limit, '很多');
    await user.click(save());
    await screen.findByText('请填 1 至 1440 之间的整数。');
    await screen.findByText(/请填金额，例如 20/u);
    expect(minutes.getAttribute('aria-invalid')).toBe('true');
  });

  it('keeps the form when saving failed and names the reason', async () => {
    const { user } = openWorkbench({
      hash: '#settings',
      prepare: (link) => link.refuse('settings.save', 'unreachable'),
    });
    await user.type(await screen.findByRole('textbox', { name: '店铺' }), '小窑');
    await user.click(save());
    await screen.findByText(/扩展后台没有响应，没有保存/u);
    expect(screen.getByRole('textbox', { name: '店铺' })).toHaveProperty('value', '小窑');
  });

  it('changes the language and the theme of the page at once', async () => {
    const { user } = openWorkbench({ hash: '#settings' });
    await user.selectOptions(await screen.findByRole('combobox', { name: '语言' }), 'en');
    await user.selectOptions(screen.getByRole('combobox', { name: '外观' }), 'dark');
    await user.click(save());
    await screen.findByRole('heading', { name: 'Settings', level: 1 });
    expect(document.documentElement.lang).toBe('en');
    expect(document.documentElement.dataset.theme).toBe('dark');
  });
});

describe('the feed’s status', () => {
  it('says what a refresh brought', async () => {
    const { user } = openWorkbench({ hash: '#settings', memory: { feed: feedAt(7), nextFeed: feedAt(8) } });
    await user.click(await screen.findByRole('button', { name: '立即更新' }));
    await screen.findByText('已更新到版本 8。');
    await screen.findByText('版本 8 · 三月话术');
  });

  it('says why nothing came, and that the last good one stays in use', async () => {
    const failed = feedAt(7, { code: 'not-json', detail: 'position 12' });
    const { user } = openWorkbench({ hash: '#settings', memory: { feed: feedAt(7), nextFeed: failed } });
    await user.click(await screen.findByRole('button', { name: '立即更新' }));
    await screen.findByText(/不是有效的 JSON/u);
    await screen.findByText('这次没有更新，原有话术照常可用。');
    expect(screen.getByText('版本 7 · 三月话术')).toBeDefined();
  });

  it('survives a background that does not answer', async () => {
    const { user } = openWorkbench({
      hash: '#settings',
      memory: { feed: feedAt(7) },
      prepare: (link) => link.refuse('feed.refresh', 'timeout'),
    });
    await user.click(await screen.findByRole('button', { name: '立即更新' }));
    await screen.findByText(/后台没有响应，这次没有更新/u);
  });

  it('has nothing to refresh without an address', async () => {
    openWorkbench({ hash: '#settings' });
    const button = await screen.findByRole('button', { name: '立即更新' });
    await screen.findByText('自带话术');
    expect(button).toHaveProperty('disabled', true);
  });
});

describe('what could not be loaded', () => {
  it('is said once, with a way to try again', async () => {
    const { user, background } = openWorkbench({
      hash: '#settings',
      prepare: (link) => link.refuse('settings.get', 'unreachable'),
    });
    await screen.findByText('没能载入');
    background.refuse('settings.get', null);
    await user.click(screen.getByRole('button', { name: '重试' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: '姓名' })).toHaveProperty('value', '林小满'));
  });
});
