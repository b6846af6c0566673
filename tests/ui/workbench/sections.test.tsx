import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { openWorkbench, SETTINGS } from './open-workbench.tsx';
import { sampleId } from './sample-cases.ts';

const HASHES = [
  '#today',
  '#cases',
  `#cases/${sampleId(0, 0)}`,
  '#notices',
  '#knowledge/reply/zh.damage',
  '#knowledge/procedure/zh.proc.damage',
  '#learned',
  '#settings',
];

describe.each(['zh-CN', 'en'] as const)('every section in %s', (language) => {
  it.each(HASHES)('%s has no fault that axe finds', async (hash) => {
    const { container, background } = openWorkbench({ hash, memory: { settings: { ...SETTINGS, language } } });
    await waitFor(() => expect(background.asked.length).toBeGreaterThanOrEqual(5));
    await screen.findByRole('heading', { level: 1 });
    await waitFor(() => expect(document.documentElement.lang).toBe(language));
    const { violations } = await axe.run(container, {
      // jsdom draws nothing: contrast is measured in the browser (gallery-workbench).
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
});

describe('the navigation', () => {
  it('leads to each section and marks the open one', async () => {
    const { user } = openWorkbench();
    const navigation = within(await screen.findByRole('navigation'));
    for (const title of ['售后登记', '公告', '知识库', '话术优化', '设置', '今日']) {
      await user.click(navigation.getByRole('link', { name: new RegExp(title, 'u') }));
      await screen.findByRole('heading', { name: title, level: 1 });
      expect(navigation.getByRole('link', { current: 'page' }).textContent).toContain(title);
    }
  });

  it('shows today for an address that is no section', async () => {
    openWorkbench({ hash: '#nothing/here' });
    await screen.findByRole('heading', { name: '今日', level: 1 });
  });
});

describe('today', () => {
  it('counts what the log holds and leads to the case', async () => {
    const { user } = openWorkbench({ hash: '#today' });
    const [first] = await screen.findAllByRole('row', { name: /C12-00/u });
    await user.click(first as HTMLElement);
    await screen.findByRole('complementary');
  });

  it('says on the first day how a case comes to be', async () => {
    openWorkbench({ hash: '#today', memory: { cases: [] } });
    await screen.findByText('还没有售后登记');
  });
});
