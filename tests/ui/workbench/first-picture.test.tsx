// What the page shows without waiting for anything, when the rows and the first answers were there before it was drawn.
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { askedAhead, openWorkbench, SETTINGS } from './open-workbench.tsx';

const rows = () => screen.getAllByRole('row').slice(1);
const FIRST_ASKED = ['settings.get', 'views.get', 'lists.get'] as const;

describe('the first picture', () => {
  it('has the rows, in the words of the lists and the language that was chosen', async () => {
    const ahead = await askedAhead({ settings: { ...SETTINGS, language: 'en' } });
    openWorkbench({ hash: '#cases', ahead });
    expect(rows()).toHaveLength(11);
    expect(rows()[0]?.textContent).toContain('C12-0012');
    expect(screen.getByText('11 of 11 shown')).toBeDefined();
    expect(rows()[0]?.textContent).toContain('Short or missing');
  });

  it('stays as it was while the same is told again', async () => {
    openWorkbench({ hash: '#cases', ahead: await askedAhead() });
    const before = rows().map(({ textContent }) => textContent);
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(rows().map(({ textContent }) => textContent)).toEqual(before);
  });

  it('asks nothing twice', async () => {
    const ahead = await askedAhead();
    openWorkbench({ hash: '#cases', ahead });
    await waitFor(() => expect(ahead.background.requests('knowledge.get')).toHaveLength(1));
    for (const name of FIRST_ASKED) expect(ahead.background.requests(name)).toHaveLength(1);
  });

  it('misses nothing that changed before it was drawn', async () => {
    const ahead = await askedAhead();
    ahead.background.changeSettings({ language: 'en' });
    openWorkbench({ hash: '#cases', ahead });
    await screen.findByText('11 of 11 shown');
  });

  it('misses nothing that changes afterwards', async () => {
    const ahead = await askedAhead();
    openWorkbench({ hash: '#cases', ahead });
    await act(async () => ahead.background.changeSettings({ language: 'en' }));
    await screen.findByText('11 of 11 shown');
    const { memory, publish } = ahead.background;
    const categories = memory.base.lists.categories.map((entry) => ({
      ...entry,
      title: { 'zh-CN': '改', en: 'Renamed' },
    }));
    const next = { ...memory.base, version: 8, lists: { ...memory.base.lists, categories } };
    await act(async () =>
      publish(next, { version: 8, receivedAt: '', title: '', added: [], changed: [], removed: [] }),
    );
    await waitFor(() => expect(rows()[0]?.textContent).toContain('Renamed'));
  });

  it('shows ids where the lists could not be read, and their words as soon as they can', async () => {
    const ahead = await askedAhead();
    ahead.background.refuse('lists.get', 'unreachable');
    ahead.background.broadcast('knowledge-changed');
    openWorkbench({ hash: '#cases', ahead: { ...ahead, link: ahead.background } });
    expect(rows()[0]?.textContent).not.toContain('少发缺货');
    ahead.background.refuse('lists.get', null);
    await waitFor(() => expect(rows()[0]?.textContent).toContain('少发缺货'), { timeout: 3_000 });
  });
});
