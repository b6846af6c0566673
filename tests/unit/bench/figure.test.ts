// What a benchmark says must be true of what it measured.
import { expect, test } from 'vitest';
import { figure, percentile, table } from '../../bench/figure.ts';
import { scriptMsPerStretch } from '../../bench/script-time.ts';

const GOAL = { name: 'x', goal: 5, unit: 'ms' } as const;
const upTo = (count: number) => Array.from({ length: count }, (_, n) => count - n);

test('percentiles are values that were seen, by nearest rank', () => {
  expect(figure(GOAL, upTo(100))).toMatchObject({ n: 100, median: 50, p95: 95, p99: 99, met: false });
  expect(percentile([7], 0.99)).toBe(7);
});

test('a goal is met or missed by the 95th percentile', () => {
  expect(figure(GOAL, [...Array.from({ length: 95 }, () => 5), ...Array.from({ length: 5 }, () => 900)]).met).toBe(
    true,
  );
  expect(figure(GOAL, [...Array.from({ length: 94 }, () => 5), ...Array.from({ length: 6 }, () => 900)]).met).toBe(
    false,
  );
});

test('what only stands beside another is neither met nor missed', () => {
  const beside = figure({ name: 'beside', goal: null, unit: 'ms' }, [9]);
  const missed = figure(GOAL, [9]);
  expect(beside.met).toBeNull();
  const [, besideLine = '', missedLine = ''] = table([beside, missed])
    .split('\n')
    .map((line) => line.trim());
  expect(besideLine).toMatch(/^beside .* –$/u);
  expect(missedLine).toMatch(/^✗ .* ≤ 5 ms$/u);
});

test('only the outermost calls of the content script count, only between the marks', () => {
  const ours = { url: 'chrome-extension://abc/console.js' };
  const call = (ts: number, dur: number, data: object = ours) => {
    return { name: 'FunctionCall', ph: 'X', pid: 1, tid: 1, ts, dur, tdur: dur / 2, args: { data } };
  };
  const mark = (ts: number, message: string) => {
    return { name: 'TimeStamp', ph: 'I', pid: 1, tid: 1, ts, args: { data: { message } } };
  };
  const events = [
    call(0, 1_000),
    mark(10_000, 'sellerside-bench-begin'),
    call(11_000, 4_000),
    call(12_000, 1_000),
    call(20_000, 2_000, { url: 'https://mms.pinduoduo.com/app.js' }),
    call(21_000, 2_000, { url: 'chrome-extension://abc/chunks/sidebar.js' }),
    mark(30_000, 'sellerside-bench-end'),
    call(31_000, 1_000),
    mark(40_000, 'sellerside-bench-begin'),
  ];
  expect(scriptMsPerStretch(events.toReversed())).toEqual([2, 0]);
});
