// The few hundred records that fuse.js is given: those that share most with what was typed.
import { CANDIDATES } from './bounds.ts';
import { addGramScores } from './gram-index.ts';
import type { GramList } from './grams.ts';
import type { Part } from './part.ts';
import { KIND, recordText } from './records.ts';
import type { Typed } from './typed.ts';

/** Below this share of what the typed text is worth, a record is left out. */
const LEAST_SHARE = 0.2;
/** Of equally good records the shorter is meant; per character. */
const LENGTH_COST = 0.002;
const BINS = 512;
/** Longer rows of letters are spelt in full; as first letters they would find anything. */
const LONGEST_INITIALS = 10;

export type Preselect = (typed: Typed) => number[];

/** One for each part and thread: the working memory is kept. */
export function makePreselect(part: Part): Preselect {
  const { kinds } = part.records;
  const scores = new Float32Array(kinds.length);
  const find = (list: GramList, most: number, wanted: (kind: number) => boolean) => {
    const worth = addGramScores(part.grams, list, scores);
    weighLengths(part, scores);
    const found = bestOf(scores, worth * LEAST_SHARE, most, (record) => wanted(kinds[record] ?? 0));
    return found;
  };
  return (typed) => {
    if (typed.words.length === 0) return holding(part, typed.text);
    const found = new Set<number>();
    const add = (list: GramList, most: number, wanted: (kind: number) => boolean) => {
      for (const record of find(list, most, wanted)) found.add(record);
    };
    add(typed.words, CANDIDATES.words, (kind) => kind !== KIND.body);
    for (const record of bestOf(scores, 0, CANDIDATES.bodies, (at) => kinds[at] === KIND.body)) found.add(record);
    scores.fill(0);
    if (typed.sound.length > 0) add(typed.sound, CANDIDATES.sound, (kind) => kind !== KIND.body);
    scores.fill(0);
    if (typed.hasLatin && typed.units.length <= LONGEST_INITIALS)
      add(typed.initials, CANDIDATES.initials, (kind) => kind !== KIND.body);
    scores.fill(0);
    return [...found].sort((a, b) => a - b);
  };
}

function weighLengths({ records }: Part, scores: Float32Array): void {
  for (let record = 0; record < scores.length; record += 1) {
    const score = scores[record] ?? 0;
    if (score === 0) continue;
    const length = (records.starts[record + 1] ?? 0) - (records.starts[record] ?? 0);
    scores[record] = score / (1 + LENGTH_COST * length);
  }
}

/** Counting into bins instead of sorting all: nearly every record has some score. */
function bestOf(scores: Float32Array, least: number, most: number, wanted: (record: number) => boolean): number[] {
  let top = 0;
  for (const score of scores) if (score > top) top = score;
  if (top === 0) return [];
  const bins = new Uint32Array(BINS + 1);
  for (let record = 0; record < scores.length; record += 1) {
    const score = scores[record] ?? 0;
    if (score > least && wanted(record)) {
      const bin = Math.floor((score / top) * BINS);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
  }
  let lowest = BINS;
  for (let count = bins[BINS] ?? 0; lowest > 0 && count < most;) count += bins[(lowest -= 1)] ?? 0;
  const found: number[] = [];
  for (let record = 0; record < scores.length; record += 1) {
    const score = scores[record] ?? 0;
    if (score > least && Math.floor((score / top) * BINS) >= lowest && wanted(record)) found.push(record);
  }
  found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return found.slice(0, most);
}

/** For a single character, which makes no pair: titles first, then whatever holds it. */
function holding({ records }: Part, text: string): number[] {
  const titles: number[] = [];
  const others: number[] = [];
  for (let record = 0; record < records.kinds.length && titles.length < CANDIDATES.words; record += 1) {
    const isTitle = records.kinds[record] === KIND.title;
    if (!isTitle && others.length >= CANDIDATES.words) continue;
    if (recordText(records, record).includes(text)) (isTitle ? titles : others).push(record);
  }
  return [...titles, ...others].slice(0, CANDIDATES.words);
}
