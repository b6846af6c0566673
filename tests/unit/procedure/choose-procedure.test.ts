import { expect, test } from 'vitest';
import type { ConditionFacts } from '../../../lib/knowledge/conditions.ts';
import { type Procedure, procedureSchema } from '../../../lib/knowledge/schema.ts';
import { chooseProcedure } from '../../../lib/procedure/choose-procedure.ts';
import { grantLimit } from '../../../lib/procedure/grant-limit.ts';

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

test('what an agent may grant is the least of all limits', () => {
  const step = (limit?: object) =>
    procedureSchema.parse({
      ...procedures[0],
      steps: [{ id: 'a', title: 'a', action: 'a', ...(limit ? { limit } : {}) }],
    }).steps[0] ?? expect.unreachable();
  const order = { minor: 5990, currency: 'CNY' };
  expect(grantLimit(step(), order, 2000)).toBeNull();
  expect(grantLimit(step({ text: '至多 10 元', maxMinor: 1000 }), order, 2000)).toBe(1000);
  expect(grantLimit(step({ text: '一成', maxShareOfOrder: 0.1 }), order, 2000)).toBe(599);
  expect(grantLimit(step({ text: '一成', maxShareOfOrder: 0.1 }), null, 2000)).toBeNull();
  expect(grantLimit(step({ text: '全额', maxShareOfOrder: 1 }), { minor: 900, currency: 'CNY' }, 2000)).toBe(900);
  expect(grantLimit(step({ text: '看情况' }), null, 2000)).toBe(2000);
});
