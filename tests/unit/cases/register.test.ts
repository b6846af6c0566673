import { describe, expect, it } from 'vitest';
import { caseNumber, localDay } from '../../../lib/cases/case-number.ts';
import type { CaseFilter } from '../../../lib/cases/filter-cases.ts';
import { orderByRank } from '../../../lib/cases/ranking.ts';
import type { CaseOrder } from '../../../lib/cases/ranking.ts';
import { createRegister } from '../../../lib/cases/register.ts';
import type { CaseRegister } from '../../../lib/cases/register.ts';
import type { Case } from '../../../lib/cases/case.ts';
import { maskAddress, maskName, maskPhone } from '../../../lib/cases/mask.ts';
import { exampleCase } from './example-case.ts';

const CASES = [
  exampleCase({
    caseId: '1',
    openedAt: '2026-01-20T16:00:00Z',
    notes: '杯盖漏水',
    amount: { minor: 900, currency: 'CNY' },
  }),
  exampleCase({
    caseId: '2',
    openedAt: '2026-01-21T08:00:00Z',
    marketplace: 'jd',
    status: 'closed',
    orderNumber: 'JD-77',
    caseNumber: 'A21-0002',
    agentName: 'Wu',
    workNumber: '08',
    reviewText: '杯口磕了',
  }),
  exampleCase({
    caseId: '3',
    openedAt: '2026-01-22T08:00:00Z',
    category: 'late',
    returnParcelNumber: 'YT8801',
    nextFollowUpAt: '2026-02-01T00:00:00Z',
    amount: { minor: 100, currency: 'CNY' },
  }),
  exampleCase({ caseId: '4', openedAt: '2026-01-23T08:00:00Z', undone: true }),
];
const KEYS = {
  openedAt: (row) => row.openedAt,
  updatedAt: (row) => row.updatedAt,
  caseNumber: (row) => row.caseNumber,
  status: (row) => row.status,
  category: (row) => row.category,
  nextFollowUpAt: (row) => row.nextFollowUpAt,
  amount: (row) => row.amount?.minor ?? '',
} satisfies Record<string, CaseOrder['key']>;
const { compare: compareText } = new Intl.Collator('en', { numeric: true });
const registerOf = (cases: readonly Case[]): CaseRegister => {
  const register = createRegister();
  register.add(cases);
  return register;
};
const rowsAt = (register: CaseRegister, places: Uint32Array) =>
  [...places].flatMap((place) => register.at(place) ?? []);
const sortedIn = (register: CaseRegister, by: keyof typeof KEYS, descending: boolean) => {
  // Run to its end; whoever has a page to keep alive pauses at each step.
  if (!register.ranking(by)) Array.from(register.rank(by, { key: KEYS[by], compareText }));
  const ranking = register.ranking(by);
  if (!ranking) throw new Error('not ranked');
  return ids(rowsAt(register, orderByRank(register.matching({ withUndone: true }), ranking, descending)));
};
const sorted = (cases: readonly Case[], by: keyof typeof KEYS, descending: boolean) =>
  sortedIn(registerOf(cases), by, descending);

const ids = (cases: readonly { caseId: string }[]) => cases.map(({ caseId }) => caseId);

describe('the filter of the register', () => {
  it.each<[string, CaseFilter, string[]]>([
    ['nothing', {}, ['1', '2', '3']],
    ['undone ones too', { withUndone: true }, ['1', '2', '3', '4']],
    ['a word in the notes', { text: '漏水' }, ['1']],
    ['a word of the review', { text: '磕了' }, ['2']],
    ['the parcel that comes back', { text: 'yt88' }, ['3']],
    ['words in any case and width, all of them', { text: ' ｊｄ a21-0002 ' }, ['2']],
    ['words of which one is nowhere', { text: '漏水 nowhere' }, []],
    ['a category', { category: 'late' }, ['3']],
    ['a status', { status: 'closed' }, ['2']],
    ['a marketplace', { marketplace: 'jd' }, ['2']],
    ['an agent by name', { agent: 'Wu' }, ['2']],
    ['an agent by work number', { agent: '07' }, ['1', '3']],
    ['from a day on, in local time', { openedFrom: '2026-01-21T00:00:00+08:00' }, ['1', '2', '3']],
    ['before a day', { openedBefore: '2026-01-22T08:00:00Z' }, ['1', '2']],
    ['several together', { openedFrom: '2026-01-21T00:00:00Z', category: 'quality' }, ['2']],
  ])('finds by %s', (_name, filter, expected) => {
    const register = registerOf(CASES);
    expect(ids(rowsAt(register, register.matching(filter)))).toEqual(expected.toReversed());
  });
});

describe('the order of the register', () => {
  it('puts empty values last in both directions', () => {
    expect(sorted(CASES, 'amount', false)).toEqual(['3', '1', '4', '2']);
    expect(sorted(CASES, 'amount', true)).toEqual(['1', '3', '4', '2']);
    expect(sorted(CASES, 'nextFollowUpAt', true)[0]).toBe('3');
  });

  it('keeps equal rows newest first', () => {
    expect(sorted(CASES, 'status', true)).toEqual(['4', '3', '1', '2']);
  });

  it.each(Object.keys(KEYS) as (keyof typeof KEYS)[])('by %s does not depend on the order before', (by) => {
    expect(sorted(CASES.toReversed(), by, true)).toEqual(sorted(CASES, by, true));
  });

  it('puts nothing before zero, and figures in texts by their value', () => {
    const free = exampleCase({ caseId: '0', amount: { minor: 0, currency: 'CNY' } });
    expect(sorted([...CASES, free], 'amount', false).slice(0, 2)).toEqual(['0', '3']);
    const late = exampleCase({ caseId: '10', caseNumber: 'A21-10000' });
    const early = exampleCase({ caseId: '9', caseNumber: 'A21-9999' });
    expect(sorted([late, early], 'caseNumber', false)).toEqual(['9', '10']);
  });
});

describe('case numbers', () => {
  it('say month, day and count', () => {
    expect(caseNumber('2026-01-21', 7)).toBe('A21-0007');
    expect(caseNumber('2026-12-03', 10_000)).toBe('L03-10000');
  });

  it('count the day where the desk works', () => {
    expect(localDay('2026-01-31T16:00:00Z', -480)).toBe('2026-02-01');
    expect(localDay('2026-01-31T16:00:00Z', 180)).toBe('2026-01-31');
  });
});

describe('what is shown of a phone and an address', () => {
  it.each([
    ['13812340000', '138****0000'],
    ['+86 138-1234-0000', '138****0000'],
    ['+55 11 91234-5678', '551****5678'],
    ['1234567', '****67'],
    ['12', '****'],
    ['', ''],
    ['none', '****'],
  ])('phone %j is %j', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it.each([
    ['周周爱吃糖🍬', '周**'],
    ['🍬糖', '🍬**'],
    ['王**', '王**'],
    [' Maria S. ', 'M**'],
    ['', ''],
  ])('masks the name %j as %j, and none twice', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([
    ['浙江省杭州市西湖区文三路 1 号 2 幢 301', '浙江省杭州市西湖区****'],
    ['上海市浦东新区世纪大道 100 号', '上海市浦东新区****'],
    ['Rua Augusta 1500, São Paulo', 'Rua Au****'],
    ['城东', '城****'],
    ['', ''],
  ])('address %j is %j', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });

  it('never shows the end of an address', () => {
    for (const address of ['杭州市', '文三路1号', 'a', '浙江省杭州市西湖区']) {
      expect(maskAddress(address).endsWith('****')).toBe(true);
      expect(maskAddress(address).slice(0, -4).length).toBeLessThan(address.length);
    }
  });
});
