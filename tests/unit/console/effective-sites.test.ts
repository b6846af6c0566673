// Whose definition of a host counts.
import { describe, expect, test } from 'vitest';
import { effectiveOn, effectiveSite, NOTHING_TAUGHT } from '../../../lib/console/sites/effective-sites.ts';
import type { Taught, TaughtConsoles } from '../../../lib/console/sites/effective-sites.ts';
import { pinduoduo } from '../../../lib/console/sites/pinduoduo.ts';
import { definitionOf } from '../../support/console-definitions.ts';

const HERE = { timeZone: 'UTC' };
const HOST = 'desk.acme.example';
const PDD = 'mms.pinduoduo.com';

const local = (part: Record<string, unknown> = {}): Taught => ({ origin: 'local', definition: definitionOf(part) });
const feed = (part: Record<string, unknown> = {}): Taught => ({ origin: 'feed', definition: definitionOf(part) });
const consoles = (taught: readonly Taught[], more: Partial<TaughtConsoles> = {}): TaughtConsoles => ({
  ...NOTHING_TAUGHT,
  taught,
  ...more,
});
const boxOn = (host: string, all: TaughtConsoles): unknown => {
  const effective = effectiveOn(host, all, HERE);
  return effective.state === 'read' ? effective.site.pages[0]?.composer?.at(-1) : effective;
};
const box = (select: string, kind = 'chat', paths = ['/inbox']) => ({ pages: [{ kind, paths, composer: [select] }] });
const amending = { amends: 'pinduoduo', hosts: [PDD] };
const pddBox = (select: string) => ({ ...amending, ...box(select, 'chat', ['/chat-merchant/']) });

describe('of several definitions for one host', () => {
  test('the highest version of an id counts, wherever it came from', () => {
    const both = [local({ version: 2, ...box('.two') }), feed({ version: 3, ...box('.three') })];
    const agreed = new Map([['acme-desk', [HOST]]]);
    expect(boxOn(HOST, consoles(both, { agreed }))).toBe('.three');
    expect(boxOn(HOST, consoles(both.toReversed(), { agreed }))).toBe('.three');
    const same = [local({ version: 3, ...box('.here') }), feed({ version: 3, ...box('.feed') })];
    expect(boxOn(HOST, consoles(same.toReversed(), { agreed }))).toBe('.here');
  });

  test('what was taught here goes before the feed, and that before the product', () => {
    const theirs = feed({ id: 'theirs', taughtAt: '2026-10-01T00:00:00Z', ...pddBox('.feed') });
    const ours = local({ id: 'ours', ...pddBox('.local') });
    expect(boxOn(PDD, consoles([]))).toBe('.reply-box textarea');
    expect(boxOn(PDD, consoles([theirs]))).toBe('.feed');
    expect(boxOn(PDD, consoles([ours, theirs]))).toBe('.local');
  });

  test('those that amend stand on each other; one that stands by itself replaces what is below', () => {
    const theirs = feed({ id: 'theirs', ...pddBox('.feed') });
    const ours = local({ id: 'ours', ...pddBox('.local') });
    const stacked = effectiveOn(PDD, consoles([ours, theirs]), HERE);
    expect(stacked).toMatchObject({ state: 'read', site: { id: 'pinduoduo' } });
    const composer = [...(pinduoduo.pages[0]?.composer ?? []), '.feed', '.local'];
    expect(stacked.state === 'read' && stacked.site.pages[0]?.composer).toEqual(composer);
    const own = local({ id: 'own', hosts: [PDD], ...box('.own') });
    expect(effectiveOn(PDD, consoles([theirs, own]), HERE)).toMatchObject({ site: { id: 'own' } });
    expect(boxOn(PDD, consoles([theirs, own]))).toBe('.own');
  });

  test('one that adds to a console which this version does not know is left out', () => {
    const agreed = new Map([['acme-desk', [HOST]]]);
    expect(effectiveOn(HOST, consoles([local({ amends: 'next-year' })], { agreed }), HERE)).toEqual({
      state: 'unknown',
    });
  });

  test('of two from one place the later one counts', () => {
    const early = local({ id: 'early', taughtAt: '2026-09-20T08:00:00+08:00', ...pddBox('.early') });
    const late = local({ id: 'late', taughtAt: '2026-09-20T01:00:00Z', ...pddBox('.late') });
    expect(boxOn(PDD, consoles([late, early]))).toBe('.late');
  });
});

describe('a feed', () => {
  test('is not followed to a host that is no marketplace until somebody agreed', () => {
    expect(effectiveOn(HOST, consoles([feed()]), HERE)).toEqual({ state: 'unknown' });
    const elsewhere = new Map([['acme-desk', ['other.example']]]);
    expect(effectiveOn(HOST, consoles([feed()], { agreed: elsewhere }), HERE)).toEqual({ state: 'unknown' });
    const agreed = new Map([['acme-desk', [HOST]]]);
    expect(effectiveOn(HOST, consoles([feed()], { agreed }), HERE)).toMatchObject({ site: { id: 'acme-desk' } });
  });

  test('which nobody agreed to does not hide what was taught here under the same id', () => {
    expect(boxOn(HOST, consoles([local({ version: 1, ...box('.here') }), feed({ version: 9 })]))).toBe('.here');
  });

  test('switches a reader off; a person may switch it on again', () => {
    const off = feed({ id: 'stop', ...amending, off: true, pages: [] });
    expect(effectiveSite(`https://${PDD}/chat-merchant/`, consoles([off]), HERE)).toBeNull();
    expect(effectiveOn(PDD, consoles([off]), HERE)).toEqual({ state: 'off', by: 'stop' });
    const switches = new Map([['stop', 'on' as const]]);
    expect(effectiveOn(PDD, consoles([off], { switches }), HERE)).toMatchObject({ site: { id: 'pinduoduo' } });
  });

  test('that withdraws a definition leaves the product’s own', () => {
    expect(boxOn(PDD, consoles([]))).toBe('.reply-box textarea');
  });
});

describe('a person', () => {
  test('switches a console off, whoever defined it', () => {
    const off = (id: string) => ({ switches: new Map([[id, 'off' as const]]) });
    expect(effectiveOn(PDD, consoles([], off('pinduoduo')), HERE)).toEqual({ state: 'off', by: 'pinduoduo' });
    expect(effectiveOn(PDD, consoles([local(pddBox('.x'))], off('pinduoduo')), HERE)).toMatchObject({ state: 'off' });
    expect(effectiveOn(HOST, consoles([local()], off('acme-desk')), HERE)).toEqual({ state: 'unknown' });
  });

  test('switches a definition off that amends, and the product’s own reads again', () => {
    const switches = new Map([['acme-desk', 'off' as const]]);
    expect(boxOn(PDD, consoles([local(pddBox('.x'))], { switches }))).toBe('.reply-box textarea');
  });
});

test.each(['http://desk.acme.example/inbox', 'https://desk.acme.example.evil.example/', 'chrome://settings', 'x', ''])(
  '%s is no console',
  (url) => {
    expect(effectiveSite(url, consoles([local()]), HERE)).toBeNull();
  },
);
