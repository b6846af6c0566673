// Whether a stated confidence means something: does it tell messages with a reply from
// those without, and are of ten suggestions stated at 0.7 seven right?
import { mean } from './score.ts';

/** Probability that a message with a reply has a higher confidence than one without; equals count half. */
export function areaUnderCurve(withReply: readonly number[], without: readonly number[]): number {
  const all = [
    ...withReply.map((confidence) => ({ confidence, has: true })),
    ...without.map((confidence) => ({ confidence, has: false })),
  ].sort((a, b) => a.confidence - b.confidence);
  let ranks = 0;
  for (let from = 0, to = 0; from < all.length; from = to) {
    while (to < all.length && all[to]?.confidence === all[from]?.confidence) to += 1;
    // Ranks count from 1; those with the same confidence share their middle one.
    const middle = (from + 1 + to) / 2;
    ranks += middle * all.slice(from, to).filter(({ has }) => has).length;
  }
  const [positives, negatives] = [withReply.length, without.length];
  if (positives === 0 || negatives === 0) return Number.NaN;
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}

export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Means over the bin; 0 where it is empty. */
  readonly stated: number;
  readonly right: number;
}

export interface Reliability {
  readonly bins: readonly Bin[];
  /** Expected calibration error: mean distance of stated and right, by count. */
  readonly error: number;
  readonly count: number;
}

const BINS = 10;

export function reliability(judged: readonly Judged[]): Reliability {
  const bins = Array.from({ length: BINS }, (_, n): Bin => {
    const own = judged.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === n);
    return {
      from: n / BINS,
      to: (n + 1) / BINS,
      count: own.length,
      stated: mean(own.map(({ confidence }) => confidence)),
      right: mean(own.map(({ right }) => (right ? 1 : 0))),
    };
  });
  const distance = bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.stated - bin.right), 0);
  return { bins, error: judged.length === 0 ? 0 : distance / judged.length, count: judged.length };
}
