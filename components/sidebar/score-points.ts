// A score and its parts in whole points, so that what is shown adds up as shown.
import type { ScorePart, Signal } from '../../lib/suggest/suggestion.ts';

export interface PartPoints {
  readonly signal: Signal;
  readonly points: number;
}

const POINTS_PER_UNIT = 100;

/** Parts keep their order; rounding goes to those that it changes least. Their sum is the rounded sum of all. */
export function scorePoints(parts: readonly ScorePart[]): { readonly parts: readonly PartPoints[]; total: number } {
  const exact = parts.map(({ value }) => value * POINTS_PER_UNIT);
  const total = Math.round(exact.reduce((sum, value) => sum + value, 0));
  const points = exact.map(Math.floor);
  const left = total - points.reduce((sum, value) => sum + value, 0);
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { at } of byRemainder.slice(0, left)) points[at] = (points[at] ?? 0) + 1;
  return { parts: parts.map(({ signal }, at) => ({ signal, points: (points[at] ?? 0) + 0 })), total: total + 0 };
}
