// The figures by which the ranking is judged must themselves be right.
import { describe, expect, it } from 'vitest';
import { areaUnderCurve, reliability } from '../../eval/calibration.ts';
import { markdownTable } from '../../eval/markdown-table.ts';
import { evenly, scoreOf } from '../../eval/score.ts';

describe('a score', () => {
  it('counts the place of the first acceptable reply, none beyond the tenth', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'];
    const found = ['a', 'c', 'd', 'k'].map((right) => ({ ids, acceptable: [right, 'unknown'] }));
    expect(scoreOf(found)).toEqual({ top1: 0.25, top3: 0.5, top5: 0.75, mrr10: (1 + 1 / 3 + 1 / 4) / 4 });
    expect(scoreOf([{ ids: [], acceptable: ['a'] }])).toEqual({ top1: 0, top3: 0, top5: 0, mrr10: 0 });
  });
});

describe('the area under the curve', () => {
  it('is 1 when told apart, 0.5 when the same, and counts every pair', () => {
    expect(areaUnderCurve([0.9, 0.8], [0.1, 0.2])).toBe(1);
    expect(areaUnderCurve([0.1], [0.9])).toBe(0);
    expect(areaUnderCurve([0.5, 0.5], [0.5])).toBe(0.5);
    expect(areaUnderCurve([0.6, 0.2], [0.4, 0.1])).toBe(0.75);
    expect(areaUnderCurve([0.6], [])).toBeNaN();
  });
});

describe('reliability', () => {
  it('is the distance of what was stated and what was right, by count', () => {
    const { bins, error, count } = reliability([
      { confidence: 0.75, right: true },
      { confidence: 0.75, right: false },
      { confidence: 1, right: true },
      { confidence: 0, right: true },
    ]);
    expect(bins[7]).toEqual({ from: 0.7, to: 0.8, count: 2, stated: 0.75, right: 0.5 });
    expect(bins[9]?.count).toBe(1);
    expect(count).toBe(4);
    expect(error).toBe((2 * 0.25 + 0 + 1) / 4);
  });
});

it('a sample is even and never larger than what there is', () => {
  expect(evenly([1, 2, 3, 4, 5, 6], 3)).toEqual([1, 3, 5]);
  expect(evenly([1, 2], 3)).toEqual([1, 2]);
});

it('a table is padded as the formatter pads it', () => {
  expect(markdownTable(['task', 'top-3'], [['zh-bank', '7.5']])).toBe(
    '| task    | top-3 |\n| ------- | ----: |\n| zh-bank |   7.5 |',
  );
});
