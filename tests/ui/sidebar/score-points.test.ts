import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentOf, surenessOf } from '../../../components/sidebar/confidence.ts';
import { scorePoints } from '../../../components/sidebar/score-points.ts';

const part = fc.record({
  signal: fc.constantFrom('words' as const, 'desk' as const, 'marked-wrong' as const),
  value: fc.double({ min: -5, max: 5, noNaN: true }),
});

describe('points of a score', () => {
  it('add up as shown, each within one point of its part, whatever the parts', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
        const shown = scorePoints(parts);
        expect(shown.parts.reduce((sum, { points }) => sum + points, 0)).toBe(shown.total);
        shown.parts.forEach(({ points, signal }, at) => {
          expect(signal).toBe(parts[at]?.signal);
          expect(Number.isInteger(points)).toBe(true);
          expect(Math.abs(points - (parts[at]?.value ?? 0) * 100)).toBeLessThan(1.000001);
        });
      }),
    );
  });

  it('round where rounding each alone would not add up', () => {
    const parts = [0.334, 0.334, 0.334].map((value) => ({ signal: 'words' as const, value }));
    const { parts: points, total } = scorePoints(parts);
    expect(total).toBe(100);
    expect(points.map((entry) => entry.points)).toEqual([34, 33, 33]);
  });
});

describe('confidence', () => {
  it.each([
    [0, 1, 1],
    [0.299, 30, 1],
    [0.3, 30, 2],
    [0.6, 60, 3],
    [1, 99, 3],
  ])('%d is shown as %d %% in step %d', (confidence, percent, step) => {
    expect(percentOf(confidence)).toBe(percent);
    expect(surenessOf(confidence)).toBe(step);
  });
});
