// fuse.js orders the candidates: by their words and, where that may be meant, by their sound.
import Fuse from 'fuse.js';
import { alignSound } from './align-sound.ts';
import { type GramList, addWordGrams, makeGramList } from './grams.ts';
import { hasHan, soundOf, unitsOf } from './readings.ts';
import { KIND } from './records.ts';
import type { Typed } from './typed.ts';

/** Texts are single records, so their length says nothing; ties are broken by it afterwards. */
const OPTIONS = { ignoreLocation: true, ignoreFieldNorm: true, threshold: 0.4, includeScore: true } as const;

/** Added to fuse.js's score (0 exact, 0.4 hardly alike), so that of two equally alike the likelier is first. */
const COST = {
  kinds: { [KIND.title]: 0, [KIND.shortcut]: 0.01, [KIND.tag]: 0.02, [KIND.question]: 0.02, [KIND.body]: 0.06 },
  /** Has none of the pieces that the likest record has: to fuse.js two swapped letters are two errors. */
  noPieces: 0.1,
  /** Instead of fuse.js's score, where it finds nothing but many pieces are there: words in another order. */
  piecesOnly: 0.36,
  /** Reads as typed, but is written otherwise; spelt in full or by first letters. */
  spelt: 0.01,
  byInitials: 0.03,
  notAtStart: 0.01,
  /** Nearly sounds like it. */
  alike: 0.05,
} as const;
/** From this share on, pieces alone are enough. */
const MANY_PIECES = 0.4;
/** Spellings are long and use few letters, so less likeness means nothing; a short one is like too many. */
const SOUND_OPTIONS = { ...OPTIONS, threshold: 0.25 } as const;
const LEAST_SOUND = 4;

export interface Candidate {
  readonly text: string;
  readonly kind: number;
}

/** A score for each candidate, lower is better; Infinity for one that is not like what was typed. */
export function rankRecords(candidates: readonly Candidate[], typed: Typed): Float64Array {
  const texts = candidates.map(({ text }) => text);
  const scores = new Float64Array(candidates.length).fill(Infinity);
  const lower = (at: number, score: number) => (scores[at] = Math.min(scores[at] ?? Infinity, score));
  addWords(typed, texts, lower);
  if (typed.hasHan || typed.hasLatin) {
    const audible = candidates.flatMap(({ text, kind }, at) => (kind !== KIND.body && hasHan(text) ? [at] : []));
    addReading(typed, texts, audible, lower);
    addLikeSound(typed, texts, audible, lower);
  }
  return scores.map((score, at) => score + kindCost(candidates[at]?.kind ?? 0));
}

type Lower = (at: number, score: number) => void;

function kindCost(kind: number): number {
  return (COST.kinds as Record<number, number>)[kind] ?? 0;
}

function addWords(typed: Typed, texts: readonly string[], lower: Lower): void {
  const shares = sharesOf(typed.words, texts);
  const most = Math.max(0, ...shares);
  const costOf = (share: number) => (most > 0 ? COST.noPieces * (1 - share / most) : 0);
  for (const { refIndex, score } of new Fuse(texts, OPTIONS).search(typed.text))
    lower(refIndex, (score ?? 0) + costOf(shares[refIndex] ?? 0));
  for (const [at, share] of shares.entries()) if (share >= MANY_PIECES) lower(at, COST.piecesOnly + costOf(share));
}

/** How much of the typed words' pieces each text has, 0 to 1. */
function sharesOf(words: GramList, texts: readonly string[]): number[] {
  const wanted = new Set(words.grams.subarray(0, words.length));
  const list = makeGramList();
  return texts.map((text) => {
    list.length = 0;
    addWordGrams(list, text, 2);
    const held = new Set<number>();
    for (let at = 0; at < list.length; at += 1) if (wanted.has(list.grams[at] ?? 0)) held.add(list.grams[at] ?? 0);
    return wanted.size === 0 ? 0 : held.size / wanted.size;
  });
}

/** What reads exactly as typed. */
function addReading(typed: Typed, texts: readonly string[], audible: readonly number[], lower: Lower): void {
  for (const at of audible) {
    const alignment = alignSound(typed.units, unitsOf(texts[at] ?? ''));
    if (!alignment) continue;
    const cost = COST.spelt + (1 - alignment.fullness) * (COST.byInitials - COST.spelt);
    lower(at, cost + (alignment.from > 0 ? COST.notAtStart : 0));
  }
}

function addLikeSound(typed: Typed, texts: readonly string[], audible: readonly number[], lower: Lower): void {
  const wanted = soundOf(typed.units.map(({ character }) => character).join(''));
  if (wanted.length < LEAST_SOUND) return;
  const sounds = audible.map((at) => soundOf(texts[at] ?? ''));
  for (const { refIndex, score } of new Fuse(sounds, SOUND_OPTIONS).search(wanted))
    lower(audible[refIndex] ?? 0, (score ?? 0) + COST.alike);
}
