import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../lib/suggest/build-index.ts';
import { suggest } from '../../../lib/suggest/rank.ts';
import type { Suggestion } from '../../../lib/suggest/suggestion.ts';
import { type Weights, WEIGHTS } from '../../../lib/suggest/weights.ts';
import { query, reply } from './reply.ts';

const REPLIES = [
  reply({ id: 'late', title: '催发货', questions: ['怎么还没发货', '什么时候能发货', '三天了还不发货'] }),
  reply({ id: 'fee', title: '运费', questions: ['要运费吗', '运费多少钱'] }),
];

function ask(weights: Weights, message: string): Suggestion | undefined {
  const index = buildIndex(REPLIES, { weights });
  const asked = query([message]);
  const { suggestions, closest } = suggest(index, asked, asked, asked);
  return [...suggestions, ...closest].find(({ replyId }) => replyId === 'late');
}

const part = (suggestion: Suggestion | undefined, signal: string) =>
  suggestion?.parts.find((one) => one.signal === signal)?.value ?? 0;

describe('how like its examples a reply is', () => {
  test('is told apart from the words it shares, and both add up to what they were together', () => {
    const both = ask(WEIGHTS, '还不发货，什么时候发');
    const wordsAlone = ask({ ...WEIGHTS, centroid: 0 }, '还不发货，什么时候发');
    const intentAlone = ask({ ...WEIGHTS, share: 0 }, '还不发货，什么时候发');
    expect(part(both, 'intent')).toBeGreaterThan(0.1);
    expect(part(wordsAlone, 'intent')).toBe(0);
    expect(part(intentAlone, 'words')).toBeCloseTo(0, 6);
    expect(part(both, 'words')).toBeCloseTo(part(wordsAlone, 'words'), 6);
    expect(part(both, 'intent')).toBeCloseTo(part(intentAlone, 'intent'), 6);
  });

  test('is nothing where nothing is shared', () => {
    expect(part(ask(WEIGHTS, '运费谁出'), 'intent')).toBe(0);
  });
});
