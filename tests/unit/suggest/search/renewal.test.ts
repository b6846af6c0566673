import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../../lib/knowledge/schema.ts';
import { type Searchable, searchSteps } from '../../../../lib/suggest/search.ts';
import { reply } from '../reply.ts';

function run(replies: readonly Reply[], previous?: Searchable): { found: Searchable; steps: number } {
  const steps = searchSteps(replies, previous);
  for (let count = 1; ; count += 1) {
    const step = steps.next();
    if (step.done) return { found: step.value, steps: count };
  }
}

const WORDS = ['退货', '运费', '发票', '快递', '优惠券', '尺码', '质量', '安装', '保修', '预售'];
const title = (n: number) => `${WORDS[n % 10]}${WORDS[Math.floor(n / 10) % 10]}${WORDS[Math.floor(n / 100) % 10]}`;
const BASE = Array.from({ length: 300 }, (_, n) => reply({ id: `r${n}`, title: title(n), shortcut: `k${n}` }));

describe('a changed base', () => {
  const first = run(BASE).found;
  const copies = BASE.map((one) => structuredClone(one));
  const next = copies
    .slice(3)
    .map((one) => (one.id === 'r7' ? { ...one, title: '改成了别的标题', wordings: ['改成了别的答复'] } : one));
  next.push(reply({ id: 'new', title: '新增的礼品包装' }));
  const renewed = run(next, first);

  test('takes over what has not changed and reads only the rest', () => {
    expect(renewed.found.parts[0]?.part).toBe(first.parts[0]?.part);
    expect(renewed.found.parts[1]?.part.ids).toEqual(['r7', 'new']);
    expect(renewed.steps).toBeLessThan(run(next).steps / 2);
  });

  test('finds what is new or changed, and no longer what is gone', () => {
    const { search } = renewed.found;
    expect(search('礼品包装', 3)[0]).toBe('new');
    expect(search('xinzengde', 3)[0]).toBe('new');
    expect(search('别的标题', 3)[0]).toBe('r7');
    expect(search('k1', 300)).not.toContain('r1');
    expect(search('k7', 1)).toEqual(['r7']);
    expect(search(title(7), 300)).not.toContain('r7');
  });

  test('leaves the old one as it was', () => {
    expect(first.search(title(7), 1)).toEqual(['r7']);
    expect(first.search('礼品包装', 3)).not.toContain('new');
  });

  test('is read anew when too much has changed', () => {
    const others = BASE.map((one, n) => (n % 3 === 0 ? { ...one, title: `另一种说法${n}` } : one));
    expect(run(others, first).found.parts).toHaveLength(1);
  });

  test('an unchanged one has nothing to read', () => {
    expect(run(copies, first).found.parts).toHaveLength(1);
    expect(run(copies, first).found.parts[0]?.part).toBe(first.parts[0]?.part);
  });

  test('answers like one read anew', () => {
    const change = fc.record({ at: fc.nat(BASE.length - 1), to: fc.option(fc.nat(999)) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.array(fc.nat(999), { minLength: 1 }), (changes, asked) => {
        const changed = new Map(changes.map(({ at, to }) => [at, to]));
        const base = BASE.flatMap((one, at) => {
          const to = changed.get(at);
          if (to === undefined) return [one];
          return to === null ? [] : [{ ...one, title: title(to) }];
        });
        const [anew, renewedFrom] = [run(base).found, run(base, first).found];
        for (const n of asked) expect(renewedFrom.search(title(n), 1)).toEqual(anew.search(title(n), 1));
      }),
      { numRuns: 15 },
    );
  });
});
