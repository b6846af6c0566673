import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { card, expectAccessible, renderSidebar } from './render-sidebar.tsx';

const STANDARD = { side: 'right' as const, widthPx: 360, collapsed: false };

describe('layout', () => {
  it('folds to a rail and back by key, telling the page and remembering it', async () => {
    const { page, background, user } = renderSidebar();
    await card('先致歉');
    page.tellLayout(STANDARD);
    await user.keyboard('{Alt>}[KeyS]{/Alt}');
    expect(await screen.findByRole('navigation', { name: 'Sellerside 客服助手' })).toBeTruthy();
    expect(page.wished.at(-1)).toEqual({ ...STANDARD, collapsed: true });
    expect(background.requests('layout.save')).toEqual([
      { siteId: 'pinduoduo', layout: { ...STANDARD, collapsed: true } },
    ]);
    expect(screen.getByRole('status', { name: '3 条建议' })).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: '展开侧边栏' }));
    await card('先致歉');
    expect(page.wished.at(-1)).toEqual(STANDARD);
  });

  it('moves and resizes from its menu', async () => {
    const { page, user } = renderSidebar();
    await card('先致歉');
    page.tellLayout(STANDARD);
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.click(await screen.findByRole('button', { name: '移到左侧' }));
    expect(page.wished.at(-1)).toEqual({ ...STANDARD, side: 'left' });
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.click(await screen.findByRole('button', { name: /^宽/ }));
    expect(page.wished.at(-1)).toEqual({ ...STANDARD, side: 'left', widthPx: 460 });
  });

  it('is resized at its inner edge within limits, and saved when let go', async () => {
    const { page, background } = renderSidebar();
    await card('先致歉');
    page.tellLayout(STANDARD);
    const edge = screen.getByRole('separator', { name: '侧边栏宽度' });
    edge.setPointerCapture = () => undefined;
    fireEvent.pointerDown(edge, { screenX: 900, pointerId: 1 });
    fireEvent.pointerMove(edge, { screenX: 860, pointerId: 1 });
    fireEvent.pointerMove(edge, { screenX: 100, pointerId: 1 });
    expect(page.wished.map((layout) => layout.widthPx)).toEqual([400, 520]);
    expect(background.requests('layout.save')).toEqual([]);
    fireEvent.pointerUp(edge, { pointerId: 1 });
    await waitFor(() => expect(background.requests('layout.save')).toHaveLength(1));
    fireEvent.keyDown(edge, { key: 'ArrowRight' });
    expect(page.wished.at(-1)?.widthPx).toBe(500);
  });

  it('does not remember a width the page squeezed it to', async () => {
    const { page, background } = renderSidebar();
    await card('先致歉');
    page.tellLayout(STANDARD);
    page.tellLayout({ ...STANDARD, widthPx: 300 }, STANDARD);
    expect(background.requests('layout.save')).toEqual([]);
    page.tellLayout({ ...STANDARD, collapsed: true });
    await waitFor(() => expect(background.requests('layout.save')).toHaveLength(1));
  });

  it('moves with the width the agent chose, not the one it was squeezed to', async () => {
    const { page, background, user } = renderSidebar();
    await card('先致歉');
    page.tellLayout({ ...STANDARD, widthPx: 460 });
    page.tellLayout({ ...STANDARD, widthPx: 300 }, { ...STANDARD, widthPx: 460 });
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.click(await screen.findByRole('button', { name: '移到左侧' }));
    const wish = { ...STANDARD, side: 'left', widthPx: 460 };
    expect(page.wished.at(-1)).toEqual(wish);
    expect(background.requests('layout.save')).toEqual([{ siteId: 'pinduoduo', layout: wish }]);
  });

  it('folds and unfolds to what the agent chose after it was pushed to the other side', async () => {
    const { page, background, user } = renderSidebar();
    await card('先致歉');
    page.tellLayout(STANDARD);
    page.tellLayout({ ...STANDARD, side: 'left', widthPx: 300 }, STANDARD);
    await user.keyboard('{Alt>}[KeyS]{/Alt}');
    expect(page.wished.at(-1)).toEqual({ ...STANDARD, collapsed: true });
    await user.keyboard('{Alt>}[KeyS]{/Alt}');
    expect(background.requests('layout.save').at(-1)).toEqual({ siteId: 'pinduoduo', layout: STANDARD });
  });

  it('is resized where it stands while it is squeezed to the other side', async () => {
    const { page } = renderSidebar();
    await card('先致歉');
    page.tellLayout(STANDARD);
    page.tellLayout({ ...STANDARD, side: 'left', widthPx: 300 }, STANDARD);
    fireEvent.keyDown(screen.getByRole('separator', { name: '侧边栏宽度' }), { key: 'ArrowRight' });
    expect(page.wished.at(-1)).toEqual({ ...STANDARD, side: 'left', widthPx: 320 });
  });

  it('goes on knowing the choice when it was squeezed before anything else was told', async () => {
    const { page, background, user } = renderSidebar();
    await card('先致歉');
    page.tellLayout({ ...STANDARD, widthPx: 300 }, { ...STANDARD, widthPx: 460 });
    expect(background.requests('layout.save')).toEqual([]);
    await user.keyboard('{Alt>}[KeyS]{/Alt}');
    expect(page.wished.at(-1)).toEqual({ ...STANDARD, widthPx: 460, collapsed: true });
  });

  it('lists its keys on ? and closes them on Esc', async () => {
    const { user } = renderSidebar();
    await card('先致歉');
    await user.keyboard('?');
    expect(await screen.findByRole('region', { name: '快捷键' })).toBeTruthy();
    await expectAccessible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('region', { name: '快捷键' })).toBeNull());
  });
});
