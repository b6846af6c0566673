import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCodeOrder } from '../../../lib/cases/code-order.ts';

const sign = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function naturalCodes(keys: readonly (string | number)[]) {
  const order = createCodeOrder();
  for (const key of keys) order.add(key);
  return order.codes();
}

function codes(letters: string) {
  const part = fc.oneof(
    fc.constantFrom('-', '_', '0', '00', '007', '--', ...letters),
    fc.nat(99).map(String),
    fc.nat(9_999_999).map(String),
  );
  return fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
}

describe('the natural order of codes', () => {
  it.each(['en', 'zh-CN'])('is that of the language %s', (language) => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    for (const letters of ['ABZ', 'abz']) {
      fc.assert(
        fc.property(codes(letters), codes(letters), (a, b) => {
          const [first = '', second = ''] = naturalCodes([a, b]) ?? [];
          expect([a, b, sign(first, second)]).toEqual([a, b, Math.sign(compare(a, b))]);
        }),
        { numRuns: 2_000 },
      );
    }
  });

  it.each([['两箱'], ['A1', 'a1'], ['é'], ['a b'], ['9'.repeat(50)], ['1', 2], ['1', '两', '2'], ['a\u0001b']])(
    'is left to the language where it is not plain: %s',
    (...keys) => expect(naturalCodes(keys)).toBeNull(),
  );
});
