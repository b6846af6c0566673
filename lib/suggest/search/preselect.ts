// The few hundred records that fuse.js is given: those that share most with what was typed.
import { CANDIDATES } from './bounds.ts';
import { addGramScores } from './gram-index.ts';
import type { GramList } from './grams.ts';
import { holding } from './holding.ts';
import type { Part } from './part.ts';
import { KIND } from './records.ts';
import type { Typed } from './typed.ts';

/** Below this share of what the typed text is worth, a record is left out. */
const LEAST_SHARE = 0.12;
/** Of equally good records the shorter is meant; per character. */
const LENGTH_COST = 0.002;
const BINS = 256;
/** Longer rows of letters are spelt in full; as first letters they would find anything. */
const LONGEST_INITIALS = 10;

/** Numbers of records, each once. */
export type Preselect = (typed: Typed) => number[];

/** One for each part and thread: the working memory is kept, and is clean between queries. */
export function makePreselect(part: Part): Preselect {
  const scores = new Float32Array(part.records.kinds.length);
  const touched = new Uint32Array(scores.length);
  /** How many have some of the grams; leaves the scores to be read. */
  const score = (list: GramList) => {
    const worth = addGramScores(part.grams, list, scores);
    return worth > 0 ? collect(scores, worth * LEAST_SHARE, touched) : 0;
  };
  const select = (records: Uint32Array, most: number) => bestOf(part, scores, records, most);
  return (typed) => {
    if (typed.words.length === 0) return holding(part.records, typed);
    const found = new Set<number>();
    const count = score(typed.words);
    const bodies = touched.subarray(0, count).filter((record) => part.records.kinds[record] === KIND.body);
    const others = touched.subarray(0, count).filter((record) => part.records.kinds[record] !== KIND.body);
    for (const record of [...select(others, CANDIDATES.words), ...select(bodies, CANDIDATES.bodies)]) found.add(record);
    scores.fill(0);
    const addHeard = (list: GramList, most: number) => {
      const heard = score(list);
      for (const record of select(touched.subarray(0, heard), most)) found.add(record);
      scores.fill(0);
    };
    addHeard(typed.sound, CANDIDATES.sound);
    if (typed.hasLatin && typed.units.length <= LONGEST_INITIALS) addHeard(typed.initials, CANDIDATES.initials);
    return [...found];
  };
}

function collect(scores: Float32Array, least: number, into: Uint32Array): number {
  let count = 0;
  for (let record = 0; record < scores.length; record += 1)
    if ((scores[record] ?? 0) > least) {
      into[count] = record;
      count += 1;
    }
  return count;
}

/** Counts into bins first, because there may be many more than are wanted and sorting is dear. */
function bestOf({ records }: Part, scores: Float32Array, among: Uint32Array, most: number): number[] {
  const { starts } = records;
  const weighed = Float32Array.from(among, (record) => {
    const length = (starts[record + 1] ?? 0) - (starts[record] ?? 0);
    return (scores[record] ?? 0) / (1 + LENGTH_COST * length);
  });
  const least = among.length > most ? scoreOfPlace(weighed, most) : 0;
  return bestPlaces(weighed, least, most).map((at) => among[at] ?? 0);
}

/** Best first, of equals the earlier. Two letters are the sound of thousands alike, and sorting these all is dear. */
function bestPlaces(weighed: Float32Array, least: number, most: number): number[] {
  const best: number[] = [];
  const weightAt = (place: number) => weighed[best[place] ?? 0] ?? 0;
  for (const [at, weight] of weighed.entries()) {
    const isFull = best.length === most;
    if (weight < least || (isFull && weight <= weightAt(most - 1))) continue;
    let place = best.length;
    while (place > 0 && weightAt(place - 1) < weight) place -= 1;
    best.splice(place, 0, at);
    if (isFull) best.pop();
  }
  return best;
}

/** A score that at least `place` of the scores reach, and few more. */
function scoreOfPlace(scores: Float32Array, place: number): number {
  let top = 0;
  for (const score of scores) if (score > top) top = score;
  const bins = new Uint32Array(BINS);
  const binOf = (score: number) => Math.min(BINS - 1, Math.floor((score / top) * BINS));
  for (const score of scores) bins[binOf(score)] = (bins[binOf(score)] ?? 0) + 1;
  let bin = BINS;
  for (let count = 0; bin > 0 && count < place;) {
    bin -= 1;
    count += bins[bin] ?? 0;
  }
  return (bin / BINS) * top;
}
