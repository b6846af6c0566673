// fuse.js orders the candidates: by their words and, where that may be meant, by their sound.
import Fuse from 'fuse.js';
import { alignSound } from './align-sound.ts';
import { hasHan, soundOf, unitsOf } from './readings.ts';
import { KIND, type Records, recordText } from './records.ts';
import type { Typed } from './typed.ts';

/** Texts are single records, so their length says nothing; ties are broken by it afterwards. */
const OPTIONS = { ignoreLocation: true, ignoreFieldNorm: true, threshold: 0.4, includeScore: true } as const;

/** Added to fuse.js's score (0 exact, 0.4 hardly alike), so that of two equally alike the likelier is first. */
const COST = {
  kinds: { [KIND.title]: 0, [KIND.shortcut]: 0.01, [KIND.tag]: 0.02, [KIND.question]: 0.02, [KIND.body]: 0.06 },
  /** Reads as typed, but is written otherwise; spelt in full or by first letters. */
  spelt: 0.01,
  byInitials: 0.03,
  notAtStart: 0.01,
  /** Nearly sounds like it. */
  alike: 0.05,
} as const;
/** A shorter sound is like too many. */
const LEAST_SOUND = 4;

export interface Ranked {
  readonly record: number;
  /** Lower is better. */
  readonly score: number;
}

/** Records that are like what was typed, in no order. */
export function rankRecords(records: Records, found: readonly number[], typed: Typed): Ranked[] {
  const texts = found.map((record) => recordText(records, record));
  const scores = new Float64Array(found.length).fill(Infinity);
  const lower = (at: number, score: number) => (scores[at] = Math.min(scores[at] ?? Infinity, score));
  for (const { refIndex, score } of new Fuse(texts, OPTIONS).search(typed.text)) lower(refIndex, score ?? 0);
  const audible = texts.flatMap((text, at) =>
    records.kinds[found[at] ?? 0] !== KIND.body && hasHan(text) ? [at] : [],
  );
  if (typed.hasHan || typed.hasLatin) addSound(typed, texts, audible, lower);
  return found.flatMap((record, at) => {
    const score = scores[at] ?? Infinity;
    return score === Infinity ? [] : [{ record, score: score + kindCost(records.kinds[record] ?? 0) }];
  });
}

function kindCost(kind: number): number {
  return (COST.kinds as Record<number, number>)[kind] ?? 0;
}

function addSound(
  typed: Typed,
  texts: readonly string[],
  audible: readonly number[],
  lower: (at: number, score: number) => void,
): void {
  for (const at of audible) {
    const alignment = alignSound(typed.units, unitsOf(texts[at] ?? ''));
    if (!alignment) continue;
    const cost = COST.spelt + (1 - alignment.fullness) * (COST.byInitials - COST.spelt);
    lower(at, cost + (alignment.from > 0 ? COST.notAtStart : 0));
  }
  const wanted = soundOf(typed.units.map(({ character }) => character).join(''));
  if (wanted.length < LEAST_SOUND) return;
  const sounds = audible.map((at) => soundOf(texts[at] ?? ''));
  for (const { refIndex, score } of new Fuse(sounds, OPTIONS).search(wanted))
    lower(audible[refIndex] ?? 0, (score ?? 0) + COST.alike);
}
