// A figure: what was measured, how often, against which goal, on which machine.
import { cpus, loadavg, totalmem } from 'node:os';

export interface Goal {
  readonly name: string;
  /** At most this, at the 95th percentile; null: it only stands beside another. */
  readonly goal: number | null;
  /** Empty: a number of things. */
  readonly unit: 'ms' | 'MB' | '';
}

export interface Figure extends Goal {
  readonly n: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  /** Null: there is nothing to meet. */
  readonly met: boolean | null;
}

/** Nearest rank: a value that was really seen. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

export function figure(goal: Goal, values: readonly number[]): Figure {
  const sorted = values.toSorted((a, b) => a - b);
  const [median, p95, p99] = [0.5, 0.95, 0.99].map((share) => rounded(percentile(sorted, share)));
  if (median === undefined || p95 === undefined || p99 === undefined) throw new Error('no value');
  return { ...goal, n: values.length, median, p95, p99, met: goal.goal === null ? null : p95 <= goal.goal };
}

export function machine(browserVersion: string) {
  const [cpu] = cpus();
  return {
    browser: browserVersion,
    node: process.version,
    cpu: cpu?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    /** Other work on the machine during the run shows here. */
    load1: rounded(loadavg()[0] ?? 0),
  };
}

/** For people; the JSON lines are for programs. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, n, median, p95, p99, unit, goal, met }) => [
    met === false ? '✗' : ' ',
    name,
    String(n),
    ...[median, p95, p99].map((value) => `${value.toFixed(2)} ${unit}`),
    goal === null ? '–' : `≤ ${String(goal)} ${unit}`,
  ]);
  const all = [['', 'what', 'n', 'median', 'p95', 'p99', 'goal (p95)'], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
