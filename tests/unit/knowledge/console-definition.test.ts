// What a taught definition may hold. It comes from a feed, from a file or from a click, and is read on hostile pages.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectorProblem } from '../../../lib/knowledge/check-selector.ts';
import { consoleDefinitionSchema } from '../../../lib/knowledge/console-definition.ts';
import { definitionOf, TAUGHT_CHAT } from '../../support/console-definitions.ts';

describe('selectors', () => {
  test.each([
    '.a',
    '#t-x > .b:not(.c, .d) span',
    '[data-id="x, ] y"]',
    "a[title='it\\'s' i]",
    '#\\31 23',
    '.类名 + b ~ i',
    '.a , .b',
    'textarea',
    'seller-panel p',
    'td:nth-child(2n + 1)',
    'li:nth-last-child(1)',
    '.a:has(> .b)',
    '.a:is(.b:not(.c))',
    'iframe >>> .core',
    'iframe.core >>> x-chat >>> .message',
    'iframe.a, iframe.b >>> .x, .y',
    '.Message__text-2',
  ])('%s is taken', (selector) => {
    expect(selectorProblem(selector)).toBeNull();
  });

  test.each([
    ['*', 'vague'],
    ['div', 'vague'],
    ['body div > *', 'vague'],
    ['.a, div', 'vague'],
    ['iframe >>> div', 'vague'],
    ['.a:not(.b', 'unusable'],
    ['.a {} .b', 'unusable'],
    ['a..b', 'unusable'],
    ['#1', 'unusable'],
    ['.a >', 'unusable'],
    ['', 'unusable'],
    [', .a', 'unusable'],
    ['.a::before', 'unusable'],
    ['.a:hover', 'unusable'],
    ['.a:has(.b):has(.c)', 'unusable'],
    ['.a:has(.b:has(.c))', 'unusable'],
    ['.a:not(:not(:not(.b)))', 'unusable'],
    ['[onclick=alert(1)]', 'unusable'],
    ['/* */ .a', 'unusable'],
    ['.a\n.b', 'unusable'],
    ['iframe >>> .a, div', 'vague'],
    ['a >>> b >>> c >>> d >>> .e', 'too-deep'],
    ['input[type=password]', 'secret'],
    ['#loginPassword', 'secret'],
    ['[autocomplete="cc-number"]', 'secret'],
    ['[autocomplete="one-time-code"]', 'secret'],
  ])('%s is refused', (selector, why) => {
    expect(selectorProblem(selector)).toContain(why);
  });

  test('any text is judged, and soon', () => {
    const part = fc.constantFrom(
      '.a',
      '[',
      ']',
      '"',
      '\\',
      '\\1',
      ':not(',
      ')',
      ':has(',
      ' ',
      '>',
      ',',
      '2n',
      '*',
      'é',
      '-',
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 200 }).map((parts) => parts.join('').slice(0, 400)),
        (text) => {
          expect(['string', 'object']).toContain(typeof selectorProblem(text));
        },
      ),
      { numRuns: 500 },
    );
    expect(selectorProblem(`[${'\\1111'.repeat(79)}!`)).toBe('unusable');
    expect(selectorProblem(':not('.repeat(80))).toBe('unusable');
    expect(selectorProblem(`.a${' '.repeat(390)},`)).toBe('unusable');
  });
});

function problemsOf(part: Record<string, unknown>): string[] {
  const parsed = consoleDefinitionSchema.safeParse({ ...definitionOf(), ...part });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const withFields = (fields: object) => ({ pages: [{ ...TAUGHT_CHAT, fields }] });

describe('a definition', () => {
  test('is taken as a person makes it', () => {
    expect(problemsOf({})).toEqual([]);
  });

  test('names the field that is wrong, and why', () => {
    const shop = { picks: [{ select: 'input[type=password]' }] };
    expect(problemsOf(withFields({ shop }))).toEqual([
      'pages.0.fields.shop.picks.0.select: "input[type=password]" names a field for secrets',
    ]);
    const amount = { picks: [{ select: 'b' }] };
    expect(problemsOf(withFields({ amount }))).toEqual(['pages.0.fields.amount.picks.0.select: "b" vague']);
    expect(problemsOf({ pages: [{ ...TAUGHT_CHAT, composer: ['div'] }] })).toEqual([
      'pages.0.composer.0: "div" names nothing in particular',
    ]);
  });

  test('in an order’s card a tag is enough, but for people, who are looked for in the whole page', () => {
    const b = { picks: [{ select: 'b' }] };
    const list = (fields: object) => ({
      pages: [{ kind: 'order-list', paths: ['/sales'], orderCard: '.sale-card', fields }],
    });
    expect(problemsOf(list({ amount: b, orderNumber: b }))).toEqual([]);
    expect(problemsOf(list({ amount: b, buyerName: b }))).toEqual([
      'pages.0.fields.buyerName.picks.0.select: "b" vague',
    ]);
    expect(problemsOf(list({ amount: { picks: [{ select: 'input[type=password]' }] } }))).toHaveLength(1);
  });

  test.each([
    ['a pattern in place of a word', withFields({ shop: { picks: [{ select: '.a', part: '.*' }] } })],
    ['a label of signs alone', withFields({ shop: { labels: ['：'] } })],
    ['a label that is a list', withFields({ shop: { labels: ['a|b'] } })],
    ['an attribute that is code', withFields({ shop: { picks: [{ select: '.a', attr: 'on click' }] } })],
    ['an unknown field', withFields({ password: { picks: [{ select: '.a' }] } })],
    ['a host with a wildcard', { hosts: ['*.example'] }],
    ['a host with a path', { hosts: ['desk.example/inbox'] }],
    ['a host without a dot', { hosts: ['localhost'] }],
    ['no host', { hosts: [] }],
    ['a path with a query', { pages: [{ ...TAUGHT_CHAT, paths: ['/inbox?x'] }] }],
    ['a zone that no browser knows', { timeZone: 'Mars/Base' }],
    ['a number of which nothing is known', { orderNumber: { groups: [{ of: 'digits', min: 1, max: 9 }] } }],
    ['a number that cannot be', { orderNumber: { groups: [{ of: 'digits', min: 9, max: 8 }] } }],
    ['a later format', { formatVersion: 2 }],
    ['a name that is too long for a layout', { id: 'x'.repeat(61) }],
    ['code', { script: 'alert(1)' }],
  ])('with %s is refused', (_what, part) => {
    expect(problemsOf(part)).not.toEqual([]);
  });
});
