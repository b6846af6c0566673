import { describe, expect, it } from 'vitest';
import { clockProblem } from '../../../lib/knowledge/clock-check.ts';

const PUBLISHED = '2026-11-20T08:00:00Z';
const STARTER = '2000-01-01T00:00:00Z';

describe('the computer’s clock', () => {
  it.each([
    ['2019-01-01T00:00:00Z', PUBLISHED, 'behind'],
    ['2019-01-01T00:00:00Z', STARTER, 'behind'],
    ['2031-06-01T00:00:00Z', PUBLISHED, 'ahead'],
    ['2031-06-01T00:00:00Z', STARTER, 'ahead'],
    ['2031-06-01T00:00:00Z', 'no time at all', 'ahead'],
    ['2026-11-18T08:00:00Z', PUBLISHED, 'behind'],
    // A zone that was set wrongly, or a supervisor's clock that is a little ahead.
    ['2026-11-19T20:00:00Z', PUBLISHED, null],
    ['2026-11-23T01:00:00Z', PUBLISHED, null],
    ['2026-11-23T01:00:00Z', STARTER, null],
    ['2028-01-01T00:00:00Z', PUBLISHED, null],
  ] as const)('at %s with a base of %s: %s', (now, publishedAt, problem) => {
    expect(clockProblem(Date.parse(now), publishedAt)).toBe(problem);
  });
});
