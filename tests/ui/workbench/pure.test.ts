import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textIn } from '../../../components/shared/i18n.tsx';
import { languageName } from '../../../components/workbench/knowledge/condition-words.ts';
import { procedureOutline } from '../../../components/workbench/knowledge/procedure-outline.ts';
import type { OutlineEntry } from '../../../components/workbench/knowledge/procedure-outline.ts';
import { fromLocalTime, toLocalTime } from '../../../components/workbench/register/local-time.ts';
import { CASE_COLUMNS } from '../../../components/workbench/register/case-columns.ts';
import { orderOf } from '../../../components/workbench/register/sort-cases.ts';
import { parseRoute, routeHash, SECTIONS } from '../../../components/workbench/route.ts';
import { checkFeedAddress } from '../../../components/workbench/settings/check-feed-address.ts';
import { checkDraft, draftOf } from '../../../components/workbench/settings/settings-draft.ts';
import { todayFigures } from '../../../components/workbench/today/today-figures.ts';
import { CURRENCIES } from '../../../components/shared/currencies.ts';
import { orderByRank } from '../../../lib/cases/ranking.ts';
import { createRegister } from '../../../lib/cases/register.ts';
import { settingsSchema } from '../../../lib/knowledge/settings.ts';
import { sampleBase } from './sample-base.ts';
import { sampleCases } from './sample-cases.ts';

const NOW = new Date(2026, 2, 12, 14, 20);

describe('the route', () => {
  it('comes back as it went out, whatever the item', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SECTIONS), fc.string({ unit: 'grapheme' }), (section, item) => {
        expect(parseRoute(routeHash(section, item))).toEqual({ section, item });
      }),
    );
  });

  it('survives any address', () => {
    fc.assert(fc.property(fc.string(), (hash) => SECTIONS.includes(parseRoute(hash).section)));
    expect(parseRoute('#cases/%E0%A4%A')).toEqual({ section: 'cases', item: '' });
  });
});

describe('the feed address', () => {
  it.each([
    ['', null],
    ['https://kb.example/a.json', null],
    ['http://localhost:8080/a.json', null],
    ['http://127.0.0.1/a.json', null],
    ['http://[::1]:1/a.json', null],
    ['http://localhost.example/a.json', 'not-https'],
    ['http://127.0.0.1.example/', 'not-https'],
    ['javascript:alert(1)', 'not-an-address'],
    ['data:application/json,{}', 'not-an-address'],
    ['https://a@kb.example/', 'has-password'],
    [`https://kb.example/${'a'.repeat(2000)}`, 'too-long'],
  ] as const)('%s → %s', (address, fault) => {
    expect(checkFeedAddress(address)).toBe(fault);
  });
});

describe('the settings as typed', () => {
  it('come back unchanged when nothing was typed', () => {
    const minor = fc.integer({ min: 0, max: 100_000_000 });
    const currency = fc.constantFrom(...CURRENCIES);
    fc.assert(
      fc.property(minor, currency, fc.integer({ min: 1, max: 1440 }), (grantLimitMinor, grantCurrency, minutes) => {
        const settings = settingsSchema.parse({ grantLimitMinor, grantCurrency, refreshMinutes: minutes });
        expect(checkDraft(draftOf(settings))).toEqual({ ok: true, settings });
      }),
    );
  });

  it('either pass the schema or name a fault, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (feedUrl, refreshMinutes, grantLimit) => {
        const checked = checkDraft({ ...draftOf(settingsSchema.parse({})), feedUrl, refreshMinutes, grantLimit });
        if (checked.ok) expect(settingsSchema.safeParse(checked.settings).success).toBe(true);
        else expect(Object.keys(checked.faults).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the outline of a procedure', () => {
  it('prints every reachable step once', () => {
    const [procedure] = sampleBase().procedures;
    if (!procedure) throw new Error('the sample has a procedure');
    const ids: string[] = [];
    const walk = (path: readonly OutlineEntry[]): void => {
      for (const entry of path) {
        if (entry.kind === 'reference') continue;
        ids.push(entry.step.id);
        entry.branches.forEach((branch) => walk(branch.path));
      }
    };
    walk(procedureOutline(procedure));
    expect(ids).toEqual(['sorry', 'photo', 'refund']);
  });

  it('ends at a step that is named but missing', () => {
    const [procedure] = sampleBase().procedures;
    if (!procedure) throw new Error('the sample has a procedure');
    expect(procedureOutline({ ...procedure, start: 'gone' })).toEqual([]);
  });
});

describe('sorting the register', () => {
  const base = sampleBase();
  const cases = sampleCases(40, base.lists, NOW);
  const words = { text: textIn('en'), language: 'en', lists: base.lists, now: NOW } as const;

  it.each(['ascending', 'descending'] as const)('%s by amount leaves cases without one at the end', (direction) => {
    const register = createRegister();
    register.add(cases);
    const column = CASE_COLUMNS.find(({ id }) => id === 'amount');
    if (!column) throw new Error('no such column');
    Array.from(register.rank('amount', orderOf(column, words)));
    const ranking = register.ranking('amount');
    if (!ranking) throw new Error('not ranked');
    const places = orderByRank(register.matching({ withUndone: true }), ranking, direction === 'descending');
    const amounts = [...places].map((place) => register.at(place)?.amount?.minor);
    const present = amounts.filter((minor) => minor !== undefined);
    expect(amounts.slice(0, present.length)).toEqual(present);
    const ordered = present.toSorted((a, b) => (direction === 'ascending' ? a - b : b - a));
    expect(present).toEqual(ordered);
  });
});

describe('today’s figures', () => {
  const cases = sampleCases(30, sampleBase().lists, NOW);

  it('leave out what was taken back', () => {
    const today = cases.filter(({ openedAt }) => new Date(openedAt).toDateString() === NOW.toDateString());
    const counted = today.filter(({ undone }) => !undone);
    expect(todayFigures(cases, NOW).openedToday).toBe(counted.length);
    expect(counted.length).toBeLessThan(today.length);
  });

  it('count a case closed today once, however often it was changed', () => {
    const closed = cases.find((item) => item.status === 'closed' && !item.undone);
    if (!closed) throw new Error('the sample has a closed case');
    const at = (time: Date) => ({
      ...closed,
      closedAt: time.toISOString(),
    });
    expect(todayFigures([at(NOW)], NOW).closedToday).toBe(1);
    expect(todayFigures([at(new Date(2026, 2, 11))], NOW).closedToday).toBe(0);
    expect(todayFigures([{ ...at(NOW), status: 'open', closedAt: '' }], NOW).closedToday).toBe(0);
  });
});

describe('local time', () => {
  it('keeps the minute there and back', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(2000, 0, 1), max: new Date(2090, 0, 1), noInvalidDate: true }), (date) => {
        const iso = new Date(Math.floor(date.getTime() / 60_000) * 60_000).toISOString();
        // An hour that a change of clocks runs through twice is the one exception.
        const back = Date.parse(fromLocalTime(toLocalTime(iso)));
        expect(Math.abs(back - Date.parse(iso)) % 3_600_000).toBe(0);
      }),
    );
    expect(fromLocalTime('not a time')).toBe('');
    expect(toLocalTime('')).toBe('');
  });
});

describe('the name of a language', () => {
  it('is its code where nothing is known of it, or where it is no tag at all', () => {
    expect(languageName('en', 'zh-CN')).toBe('英语');
    expect(['xx', 'en-12', ''].map((code) => languageName(code, 'en'))).toEqual(['xx', 'en-12', '']);
  });
});
