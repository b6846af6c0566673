// What the interface says a definition rests on, for every page of every console.
import { describe, expect, test } from 'vitest';
import { basisWords, shortBasis } from '../../../components/shared/basis-words.ts';
import { textIn } from '../../../components/shared/messages.ts';
import { readingSchema } from '../../../lib/channel/page-schema.ts';
import type { Confidence } from '../../../lib/console/reading.ts';
import { SITES } from '../../../lib/console/sites/registry.ts';

const all: readonly Confidence[] = ['verified-2026-09', 'verified', 'unverified', 'generic', 'taught'];

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  test('each basis has words of its own, the month where one is named', () => {
    for (const words of [basisWords, shortBasis]) {
      const said = all.map((basis) => words(basis, textIn(language)));
      expect(new Set(said).size).toBe(all.length);
      expect(said.map((each) => each.includes('2026-09'))).toEqual([true, false, false, false, false]);
      expect(said.every((each) => !each.includes('$'))).toBe(true);
    }
  });
});

test('the sidebar takes every basis that a definition names, and no other', () => {
  const { confidence } = readingSchema.shape;
  const named = SITES.flatMap(({ pages }) => pages.map((page) => page.confidence));
  for (const basis of [...named, ...all]) expect(confidence.safeParse(basis).success).toBe(true);
  for (const basis of ['', 'checked', 'verified-', 'verified-soon', null])
    expect(confidence.safeParse(basis).success).toBe(false);
});
