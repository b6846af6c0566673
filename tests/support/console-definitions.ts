// Taught definitions: one as a person would make it, and any that the schema accepts.
import { TEACHABLE_FIELDS } from '../../lib/knowledge/console-fields.ts';
import fc from 'fast-check';
import { consoleDefinitionSchema } from '../../lib/knowledge/console-definition.ts';
import type { ConsoleDefinition } from '../../lib/knowledge/console-definition.ts';
import { MARKETPLACES, ORDER_STATES } from '../../lib/knowledge/terms.ts';

type Input = Parameters<(typeof consoleDefinitionSchema)['parse']>[0];

/** Mirakl's seller console, taught: a chat with a header, two sides and a box. */
export const TAUGHT_CHAT = {
  kind: 'chat',
  paths: ['/inbox'],
  fields: {
    buyerName: { picks: [{ select: '.thread-header [data-role="customer"]' }] },
    orderNumber: { picks: [{ select: '.order-card .reference', after: '#' }] },
  },
  messages: { list: '.thread', row: '.thread .bubble', buyer: '.from-customer', seller: '.from-shop', text: 'p' },
  composer: ['textarea[name="reply"]'],
};

export function definitionOf(part: Record<string, unknown> = {}): ConsoleDefinition {
  return consoleDefinitionSchema.parse({
    id: 'acme-desk',
    formatVersion: 1,
    version: 1,
    taughtAt: '2026-09-20T08:00:00+08:00',
    author: '小林',
    title: 'Acme 商家后台',
    marketplace: 'other',
    hosts: ['desk.acme.example'],
    pages: [TAUGHT_CHAT],
    ...part,
  } satisfies Input & object);
}

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => text.length <= 60);
const label = word.filter((text) => /^[^|]*[\p{L}\p{N}][^|]*$/u.test(text));
const selector = fc.constantFrom(
  '.name',
  '#id',
  '[data-x="1"]',
  '.a > .b:not(.c)',
  'iframe >>> .core',
  'td:nth-child(2)',
);
const pick = fc.record(
  { select: selector, attr: fc.constantFrom('title', 'data-id'), after: word, before: word },
  { requiredKeys: ['select'] },
);
const field = fc.record({
  picks: fc.array(pick, { maxLength: 5 }),
  labels: fc.array(label, { maxLength: 5 }),
  instead: fc.boolean(),
});
const kind = fc.constantFrom('chat', 'compose', 'order-list', 'order-detail', 'after-sale-list');
const path = fc.stringMatching(/^\/[a-z/.*+(){}[\]\\-]{0,20}$/u);
const messages = fc.record({ list: selector, row: selector, buyer: selector, seller: selector, text: selector });
const page = fc.record(
  {
    kind,
    paths: fc.array(path, { minLength: 1, maxLength: 3 }),
    fields: fc.dictionary(fc.constantFrom(...TEACHABLE_FIELDS), field, { noNullPrototype: true }),
    orderCard: selector,
    messages,
    composer: fc.array(selector, { minLength: 1, maxLength: 3 }),
    conversation: fc.array(pick, { maxLength: 3 }),
    addressNamesConversation: fc.boolean(),
    instead: fc.subarray(['messages', 'composer']),
  },
  { requiredKeys: ['kind', 'paths'] },
);
const group = fc
  .tuple(fc.constantFrom('digits', 'letters-digits'), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
  .map(([of, one, other]) => ({ of, min: Math.min(one, other), max: Math.max(one, other) }));
const shape = fc
  .record({ prefix: fc.stringMatching(/^[A-Z0-9-]{0,10}$/u), groups: fc.array(group, { minLength: 1, maxLength: 5 }) })
  .filter(({ prefix, groups }) => groups.reduce((sum, { min }) => sum + min, prefix.length) >= 5);

/** Any definition that the schema accepts, words of any sign included. */
export const anyDefinition: fc.Arbitrary<ConsoleDefinition> = fc
  .record(
    {
      marketplace: fc.constantFrom(...MARKETPLACES),
      hosts: fc.constant(['mms.pinduoduo.com', 'desk.acme.example']),
      amends: fc.constantFrom('pinduoduo', 'jd'),
      orderNumber: shape,
      states: fc.dictionary(fc.constantFrom(...ORDER_STATES), fc.array(label, { maxLength: 3 }), {
        noNullPrototype: true,
      }),
      pages: fc.array(page, { maxLength: 4 }),
      dates: fc.constantFrom('mdy', 'dmy'),
    },
    { requiredKeys: ['pages', 'hosts'] },
  )
  .map((part) => definitionOf(part));
