import { describe, expect, it } from 'vitest';
import { changeViews, readViews, VIEW_LIMITS } from '../../../lib/cases/case-views.ts';
import type { OwnView, ViewPreferences } from '../../../lib/cases/case-views.ts';
import { changeCaseViews, readCaseViews, readSettings } from '../../../lib/store/preferences.ts';
import { settingsSchema } from '../../../lib/knowledge/settings.ts';
import { memoryStore } from '../store/memory-store.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const view = (n: number, more: Partial<OwnView> = {}): OwnView => ({
  id: uuid(n),
  name: `视图${String(n)}`,
  register: 'reshipments',
  filter: {
    text: '台灯',
    category: '',
    status: 'unfinished',
    marketplace: 'jd',
    fromDay: '',
    toDay: '',
    withUndone: false,
  },
  sort: { column: 'product', direction: 'ascending' },
  columns: 'caseNumber,product',
  ...more,
});
const NONE: ViewPreferences = { open: 'after-sales', columns: {}, own: [] };
const keeping = (views: readonly OwnView[]) =>
  views.reduce((before, each) => changeViews(before, { do: 'keep', view: each }), NONE);
const names = ({ own }: ViewPreferences) => own.map(({ name }) => name);

describe('the views of a person', () => {
  it('keep their order when one is changed, and get another when one is moved', () => {
    const three = keeping([view(1), view(2), view(3)]);
    expect(names(changeViews(three, { do: 'keep', view: view(2, { name: '改了' }) }))).toEqual([
      '视图1',
      '改了',
      '视图3',
    ]);
    expect(names(changeViews(three, { do: 'keep', view: view(3), at: 0 }))).toEqual(['视图3', '视图1', '视图2']);
    expect(names(changeViews(three, { do: 'keep', view: view(1), at: 1 }))).toEqual(['视图2', '视图1', '视图3']);
  });

  it('come back where they were after being deleted', () => {
    const three = keeping([view(1), view(2), view(3)]);
    const two = changeViews(three, { do: 'remove', id: uuid(2) });
    expect(names(two)).toEqual(['视图1', '视图3']);
    expect(changeViews(two, { do: 'keep', view: view(2), at: 1 })).toEqual(three);
  });

  it('are at most so many; a further one changes nothing, a known one still does', () => {
    const full = keeping(Array.from({ length: VIEW_LIMITS.own }, (_, n) => view(n)));
    expect(changeViews(full, { do: 'keep', view: view(99) })).toEqual(full);
    expect(names(changeViews(full, { do: 'keep', view: view(0, { name: '改了' }) }))[0]).toBe('改了');
  });
});

describe('stored views', () => {
  it.each<[string, unknown, number]>([
    ['nothing', undefined, 0],
    ['no object', 'views', 1],
    ['no list', { open: 'reviews', own: 7 }, 1],
    ['one of which the name is missing', { own: [view(1), { ...view(2), name: ' ' }] }, 1],
    ['one that narrows no register', { own: [{ ...view(2), register: 'gone' }, view(1)] }, 1],
    [
      'one with a filter of a later version',
      { own: [view(1), { ...view(2), filter: { ...view(2).filter, agent: 'x' } }] },
      1,
    ],
    ['one twice', { own: [view(1), view(1, { name: '又一个' })] }, 1],
  ])('%s: what can be read is read, the rest is counted', (_what, stored, leftOut) => {
    const { preferences, unreadable } = readViews(stored);
    expect(unreadable).toHaveLength(leftOut);
    expect(names(preferences).every((name) => name === '视图1')).toBe(true);
  });

  it('survive a restart, beside the settings, and what cannot be read stays where it is', async () => {
    const store = memoryStore();
    const { db } = await store.cases.open();
    const broken = { name: '以后的视图', formula: 1 };
    await db.settings.put({
      key: 'views',
      value: { open: 'reviews', columns: { reviews: 'caseNumber' }, own: [broken] },
    });
    await changeCaseViews(store, { do: 'keep', view: view(1) });
    await changeCaseViews(store, { do: 'open', id: uuid(1) });
    const read = await readCaseViews(store);
    expect(read).toEqual({
      ok: true,
      value: {
        preferences: { open: uuid(1), columns: { reviews: 'caseNumber' }, own: [view(1)] },
        unreadable: [broken],
      },
    });
    expect(await readSettings(store)).toEqual({ ok: true, value: settingsSchema.parse({}) });
  });
});
