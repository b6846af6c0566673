// A hand-over as a file: made, read whole or not at all, and joined with what is there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseChange, CaseEvent } from '../../../../lib/cases/case-event.ts';
import { deriveCases } from '../../../../lib/cases/derive-case.ts';
import { HAND_OVER_LIMITS } from '../../../../lib/cases/hand-over/hand-over.ts';
import type { HandOver } from '../../../../lib/cases/hand-over/hand-over.ts';
import { makeHandOver } from '../../../../lib/cases/hand-over/make-hand-over.ts';
import type { ToHandOver } from '../../../../lib/cases/hand-over/make-hand-over.ts';
import { readHandOver } from '../../../../lib/cases/hand-over/read-hand-over.ts';
import {
  judgeCases,
  numberHere,
  portionsOf,
  senderMark,
  TAKE_PORTION,
} from '../../../../lib/cases/hand-over/take-hand-over.ts';
import { eventOf, OPENED, uuid } from '../../store/memory-store.ts';
import { exampleCustomer } from '../customer/example-customer.ts';

const changed = (fields: object): CaseChange => ({ type: 'changed', fields });
const logOf = (caseCount: number, events: readonly CaseEvent[]) => {
  const [item] = deriveCases(events.map((event) => ({ event, caseNumber: `A21-000${caseCount}` })));
  if (!item) throw new Error('the example opens no case');
  return { item, events };
};
const CASE = logOf(1, [
  eventOf(1, 1, {
    type: 'opened',
    fields: { marketplace: 'pinduoduo', category: 'quality', phone: '13800001234', notes: '打 13800001234' },
  }),
  eventOf(
    2,
    1,
    changed({ address: '浙江省杭州市西湖区文三路 90 号', nextStep: '周五回电', reviewText: '加我 13800001234 给你看' }),
  ),
]);
const part = (more: Partial<ToHandOver> = {}): ToHandOver => ({
  handoverId: uuid(5, 1),
  from: { agentName: '周岚', workNumber: '112' },
  at: '2026-01-21T10:00:00.000Z',
  note: '',
  cases: [CASE],
  customers: [exampleCustomer({ special: true, notes: '请打 13800001234' })],
  promises: [],
  withContacts: false,
  ...more,
});
const fileOf = (handOver: unknown) => JSON.stringify(handOver);
const good = (): HandOver => makeHandOver(part()).handOver;

describe('a hand-over', () => {
  it('leaves phone and address behind unless they are asked for, in notes as well', () => {
    const file = fileOf(good());
    for (const secret of ['13800001234', '文三路']) expect(file).not.toContain(secret);
    expect(file).toContain('138****1234');
    expect(file).toContain('加我 138****1234 给你看');
    const whole = fileOf(makeHandOver(part({ withContacts: true, note: '打 13800001234' })).handOver);
    for (const secret of ['13800001234', '文三路']) expect(whole).toContain(secret);
    expect(fileOf(makeHandOver(part({ note: '打 13800001234' })).handOver)).not.toContain('13800001234');
  });

  it('is read as it was made', () => {
    expect(readHandOver(`\ufeff${fileOf(good())}`)).toEqual({ ok: true, handOver: good() });
  });

  it('says how many cases it could not hold, and promises nothing of those', () => {
    const cases = Array.from({ length: HAND_OVER_LIMITS.cases + 3 }, (_, n) => logOf(1, [eventOf(n, n)]));
    const promise = { what: 'audit' as const, number: 'A21-0001', text: '', dueAt: '2026-01-22T08:00:00.000Z' };
    const promises = [0, HAND_OVER_LIMITS.cases + 1].map((n) => ({ ...promise, caseId: uuid(2, n) }));
    const made = makeHandOver(part({ cases, promises }));
    expect([made.leftOut, made.handOver.cases.length]).toEqual([3, HAND_OVER_LIMITS.cases]);
    expect(made.handOver.promises.map(({ caseId }) => caseId)).toEqual([uuid(2, 0)]);
  });
});

describe('a file that is none', () => {
  const edited = (edit: (file: HandOver) => unknown): string => {
    const file = structuredClone(good());
    edit(file);
    return fileOf(file);
  };
  const [first] = good().cases;
  if (!first) throw new Error('the example has no case');
  it.each([
    ['', 'not-json'],
    ['not json', 'not-json'],
    [fileOf(good()).slice(0, -9), 'not-json'],
    ['[['.repeat(200_000), 'not-json'],
    ['null', 'other'],
    ['[1]', 'other'],
    ['{"format":"sellerside-knowledge"}', 'other'],
    [fileOf({ ...good(), formatVersion: 2 }), 'newer'],
    [fileOf({ ...good(), formatVersion: '1' }), 'broken'],
    ['x'.repeat(HAND_OVER_LIMITS.fileChars + 1), 'too-large'],
    [fileOf(good()).replace('{', '{"__proto__":{"polluted":true},'), 'broken'],
    [fileOf(good()).replace('"fields":{', '"fields":{"__proto__":{"status":"closed"},'), 'broken'],
    [fileOf(good()).replace('"fields":{', '"fields":{"constructor":{},'), 'broken'],
    [edited((file) => file.cases.push(first)), 'broken'],
    [edited((file) => file.cases[0]?.events.shift()), 'broken'],
    [edited((file) => file.cases[0]?.events.reverse()), 'broken'],
    [edited((file) => Object.assign(file.cases[0] ?? {}, { caseId: uuid(2, 9) })), 'broken'],
    [edited((file) => Object.assign(file.cases[0] ?? {}, { caseNumber: '<img src=x>' })), 'broken'],
    [edited((file) => Object.assign(file.cases[0]?.events[0] ?? {}, { at: 'yesterday' })), 'broken'],
    [edited((file) => Object.assign(file.customers[0] ?? {}, { buyerId: 'somebody else' })), 'broken'],
    [edited((file) => Object.assign(file.customers[0] ?? {}, { notes: 'x'.repeat(2_001) })), 'broken'],
  ])('%.60s', (text, problem) => {
    expect(readHandOver(text)).toMatchObject({ ok: false, problem });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('whatever it is, is answered', () => {
    fc.assert(fc.property(fc.json(), (text) => !readHandOver(text).ok));
  });
});

describe('taking it', () => {
  it('tells what is new from what is known, and what both sides wrote', () => {
    const ids = (...counts: number[]) => new Set(counts.map((count) => uuid(1, count)));
    const verdict = (here: ReadonlySet<string> | undefined) => {
      const [judged] = judgeCases(good(), () => here);
      return [judged?.verdict, judged?.fresh.length];
    };
    expect(verdict(undefined)).toEqual(['new', 2]);
    expect(verdict(ids(1))).toEqual(['newer', 1]);
    expect(verdict(ids(1, 2))).toEqual(['known', 0]);
    expect(verdict(ids(1, 2, 3))).toEqual(['known', 0]);
    expect(verdict(ids(1, 3))).toEqual(['both', 1]);
  });

  it('keeps the sender’s number where it is free, and marks it where it is not', () => {
    const used = new Set(['A21-0007', 'A21-0007/107']);
    const isFree = (number: string) => !used.has(number);
    expect(numberHere('A21-0008', '107', isFree)).toBe('A21-0008');
    expect(numberHere('A21-0007', '112', isFree)).toBe('A21-0007/112');
    expect(numberHere('A21-0007', '107', isFree)).toBe('A21-0007/107-2');
    expect(senderMark({ agentName: '周 岚', workNumber: '' })).toBe('周岚');
    expect(senderMark({ agentName: '<b>', workNumber: '' })).toBe('b');
    expect(senderMark({ agentName: '', workNumber: '***' })).toBe('x');
  });

  it('goes in portions of which none is too large and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 600 }), { maxLength: 6 }), (sizes) => {
        let made = 0;
        const cases = sizes.map((size, at) => ({
          caseId: uuid(2, at),
          caseNumber: 'A21-0001',
          events: Array.from({ length: size }, () => eventOf((made += 1), at, OPENED)),
        }));
        const portions = portionsOf(cases);
        for (const portion of portions) {
          const size = portion.reduce((sum, { events }) => sum + events.length, 0);
          expect(size).toBeGreaterThan(0);
          expect(size).toBeLessThanOrEqual(TAKE_PORTION);
        }
        const all = (of: typeof cases) => of.flatMap(({ events }) => events.map(({ eventId }) => eventId));
        expect(all(portions.flat())).toEqual(all(cases));
      }),
      { numRuns: 40 },
    );
  });
});
