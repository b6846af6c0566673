// The words of western consoles: each means one thing, in every language.
import { describe, expect, test } from 'vitest';
import { parseOrderState } from '../../../lib/console/normalise/order-state.ts';
import { foldWord } from '../../../lib/console/normalise/text.ts';
import { amazon } from '../../../lib/console/sites/amazon.ts';
import { ebay } from '../../../lib/console/sites/ebay.ts';
import { etsy } from '../../../lib/console/sites/etsy.ts';
import { SITES } from '../../../lib/console/sites/registry.ts';
import { shopify } from '../../../lib/console/sites/shopify.ts';
import { walmart } from '../../../lib/console/sites/walmart.ts';
import { WESTERN_LABELS } from '../../../lib/console/sites/words/western-labels.ts';

const WESTERN = [amazon, ebay, etsy, walmart, shopify].map((site) => [site.id, site] as const);

describe.each(WESTERN)('%s', (_, { states }) => {
  test('a word is one state only, in whatever language', () => {
    const known = new Map<string, string>();
    for (const [state, words] of Object.entries(states))
      for (const word of words.split('|')) {
        expect(known.get(foldWord(word)) ?? state, word).toBe(state);
        known.set(foldWord(word), state);
      }
    expect(known.size).toBeGreaterThan(10);
  });
});

test.each(SITES.map((site) => [site.id, site] as const))('%s: no label is empty or said twice', (_, site) => {
  const rules = site.pages.flatMap(({ orders }) => Object.values(orders?.fields ?? {}));
  for (const { labels } of rules) {
    if (labels === undefined) continue;
    const words = labels.split('|');
    expect(words).not.toContain('');
    expect(new Set(words).size).toBe(words.length);
  }
});

test('no language calls two fields by the same name', () => {
  for (const words of WESTERN_LABELS) {
    const all = Object.values(words).flatMap((list) => list.split('|').map((word) => word.replace('：', '')));
    expect(new Set(all).size).toBe(all.length);
  }
});

describe('states of Amazon and eBay in ten languages', () => {
  test.each([
    ['Unshipped', 'awaiting-shipment'],
    ['Pending', 'awaiting-payment'],
    ['Canceled', 'closed'],
    ['Awaiting postage', 'awaiting-shipment'],
    ['Nicht versandt', 'awaiting-shipment'],
    ['Storniert', 'closed'],
    ['Expédiée', 'shipped'],
    ['En attente d’expédition', 'awaiting-shipment'],
    ["En attente d'expédition", 'awaiting-shipment'],
    ['Non spedito', 'awaiting-shipment'],
    ['No enviado', 'awaiting-shipment'],
    ['Enviado', 'shipped'],
    ['Não enviado', 'awaiting-shipment'],
    ['Niet verzonden', 'awaiting-shipment'],
    ['未出荷', 'awaiting-shipment'],
    ['出荷済み', 'shipped'],
    ['Niewysłane', 'awaiting-shipment'],
    ['Ej skickad', 'awaiting-shipment'],
    ['Återbetald', 'closed'],
    ['已发货', 'shipped'],
    ['Shipped (3)', 'shipped'],
  ])('%s', (word, state) => {
    expect(parseOrderState(word, amazon.states)).toBe(state);
    expect(parseOrderState(word, ebay.states)).toBe(state);
  });

  test.each(['', 'Ship by Sep 12', 'Buy shipping', 'Has it been shipped?', 'Status', 'constructor'])(
    '%s is none',
    (word) => {
      expect(parseOrderState(word, amazon.states)).toBeNull();
    },
  );
});

test.each([
  ['Acknowledged', 'awaiting-shipment', walmart],
  ['Unfulfilled', 'awaiting-shipment', shopify],
  ['Fulfilled', 'shipped', shopify],
  ['On its way', 'shipped', etsy],
] as const)('%s', (word, state, site) => {
  expect(parseOrderState(word, site.states)).toBe(state);
});

test('payment alone is no state of a Shopify order: whether it was sent says another badge', () => {
  expect(parseOrderState('Paid', shopify.states)).toBeNull();
});

test('every host has a zone that exists and a currency', () => {
  for (const [, { hosts }] of WESTERN)
    for (const [host, { timeZone, currency }] of Object.entries(hosts)) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone }), host).not.toThrow();
      expect(currency).toMatch(/^[A-Z]{3}$/u);
    }
  expect(Object.keys(amazon.hosts)).toHaveLength(25);
  expect(amazon.hosts['sellercentral.amazon.com']).toMatchObject({ dates: 'mdy' });
  expect(amazon.hosts['sellercentral.amazon.in']).toMatchObject({ dates: 'dmy', currency: 'INR' });
});
