import { expect, test } from 'vitest';
import type { ConditionFacts } from '../../../lib/knowledge/conditions.ts';
import { type Procedure, procedureSchema } from '../../../lib/knowledge/schema.ts';
import { chooseProcedure } from '../../../lib/procedure/choose-procedure.ts';

const procedure = (id: string, lang: string, category: string, when?: Procedure['when']) =>
  procedureSchema.parse({
    ...{ id, title: id, summary: id, lang, category, start: 'a' },
    steps: [{ id: 'a', title: 'a', action: 'a' }],
    ...(when ? { when } : {}),
  });
const NOTHING_KNOWN: ConditionFacts = {
  marketplace: null,
  orderState: null,
  daysSinceReceipt: null,
  product: null,
  language: null,
};
const procedures = [
  procedure('zh-quality', 'zh-CN', 'quality'),
  procedure('zh-quality-week', 'zh-CN', 'quality', { daysSinceReceipt: { max: 7 } }),
  procedure('en-quality', 'en', 'quality'),
  procedure('zh-exchange', 'zh-CN', 'exchange', { orderStates: ['exchanging'] }),
];
const choose = (category: string | null, language: string, facts: Partial<ConditionFacts> = {}) =>
  chooseProcedure({ procedures, category, language, facts: { ...NOTHING_KNOWN, ...facts } })?.id ?? null;

test('by category, in the language of the desk, else in the other edition', () => {
  expect(choose('quality', 'en')).toBe('en-quality');
  expect(choose('quality', 'en-GB')).toBe('en-quality');
  expect(choose('exchange', 'en')).toBe('zh-exchange');
  expect(choose('unheard-of', 'zh-CN')).toBeNull();
});

test('conditions: met beats none, none beats unknown, violated is out', () => {
  expect(choose('quality', 'zh-CN', { daysSinceReceipt: 3 })).toBe('zh-quality-week');
  expect(choose('quality', 'zh-CN')).toBe('zh-quality');
  expect(choose('quality', 'zh-CN', { daysSinceReceipt: 9 })).toBe('zh-quality');
  expect(choose('exchange', 'zh-CN', { orderState: 'shipped' })).toBeNull();
});

test('without a category only a state that belongs to one procedure chooses', () => {
  expect(choose(null, 'zh-CN')).toBeNull();
  expect(choose(null, 'zh-CN', { orderState: 'exchanging' })).toBe('zh-exchange');
  const two = [...procedures, procedure('zh-exchange-2', 'zh-CN', 'x', { orderStates: ['exchanging'] })];
  const facts = { ...NOTHING_KNOWN, orderState: 'exchanging' } as const;
  expect(chooseProcedure({ procedures: two, category: null, language: 'zh-CN', facts })).toBeNull();
});
