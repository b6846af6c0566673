// The words of picked messages: which examples share the telling ones with a question.
// One list per word, so that ten thousand examples are searched in 0.1 ms.
import { DESK_BOUNDS } from './desk-memory-rules.ts';

export interface WeighedTerm {
  /** Its key; see term-key.ts. */
  readonly term: number;
  readonly weight: number;
}

interface WordList {
  /** How telling the word is; between two weighings fixed, so that lengths and sums go by the same. */
  telling: number;
  /** Slot and weight, held in one small integer. */
  slots: number[];
}

export interface WordLists {
  readonly words: Map<number, WordList>;
  /** By slot: the example's length, and room for the sums of one question (zero between questions). */
  lengths: Float32Array;
  sums: Float32Array;
  /** How many examples there are, and were when the lengths were last worked out. */
  examples: number;
  weighedAt: number;
  /** How telling a word is by the base. */
  idfOf: (term: number) => number;
}

const WEIGHT_UNITS = 256;
const WEIGHT_STEPS = 100;
/** Lengths are worked out anew when so many more are known that words tell something else. */
const GROWN = 1.25;

export function makeWordLists(): WordLists {
  return {
    words: new Map(),
    lengths: new Float32Array(256),
    sums: new Float32Array(256),
    examples: 0,
    weighedAt: 0,
    idfOf: () => 1,
  };
}

export function addWords(lists: WordLists, slot: number, terms: readonly WeighedTerm[]): void {
  makeLonger(lists, slot);
  lists.examples += 1;
  let squares = 0;
  for (const { term, weight, telling } of mostTelling(lists, terms, DESK_BOUNDS.exampleTerms)) {
    const steps = Math.max(1, Math.min(WEIGHT_UNITS - 1, Math.round(weight * WEIGHT_STEPS)));
    const list = lists.words.get(term);
    if (list) list.slots.push(slot * WEIGHT_UNITS + steps);
    else lists.words.set(term, { telling, slots: [slot * WEIGHT_UNITS + steps] });
    squares += ((steps / WEIGHT_STEPS) * telling) ** 2;
  }
  lists.lengths[slot] = Math.sqrt(squares);
  if (lists.examples > lists.weighedAt * GROWN + 10) weighWords(lists);
}

/** After the base, or much of the memory, has changed. */
export function weighWords(lists: WordLists): void {
  const { lengths, words } = lists;
  lengths.fill(0);
  for (const [term, list] of words) {
    list.telling = idf(lists, term, list.slots.length);
    for (const entry of list.slots) {
      const slot = slotOf(entry);
      lengths[slot] = (lengths[slot] ?? 0) + (((entry % WEIGHT_UNITS) / WEIGHT_STEPS) * list.telling) ** 2;
    }
  }
  for (let slot = 0; slot < lengths.length; slot += 1) lengths[slot] = Math.sqrt(lengths[slot] ?? 0);
  lists.weighedAt = lists.examples;
}

/** Takes out the entries of slots that were given up, many at once. */
export function sweepWords({ words }: WordLists, isGivenUp: (slot: number) => boolean): void {
  for (const [term, list] of words) {
    list.slots = list.slots.filter((entry) => !isGivenUp(slotOf(entry)));
    if (list.slots.length === 0) words.delete(term);
  }
}

/**
 * Calls back for each slot that is at least so alike: the cosine, 0 to 1. Slots given up are
 * among them. Most telling words first: when those left could not make an example alike any
 * more, they only add to examples that share one of the words before.
 */
export function eachAlike(
  lists: WordLists,
  terms: readonly WeighedTerm[],
  leastAlike: number,
  found: (slot: number, alike: number) => void,
): void {
  const telling = mostTelling(lists, terms, DESK_BOUNDS.queryTerms);
  const touched: number[] = [];
  let room: number = DESK_BOUNDS.postingsRead;
  let left = telling.reduce((sum, term) => sum + (term.weight * term.telling) ** 2, 0);
  const length = Math.sqrt(left);
  for (const term of telling) {
    const entries = lists.words.get(term.term)?.slots;
    const couldBeAlike = Math.sqrt(Math.max(0, left)) >= leastAlike * length;
    left -= (term.weight * term.telling) ** 2;
    // A word of half the examples tells little and costs much; rarer ones after it may still fit.
    if (!entries || entries.length > room) continue;
    room -= entries.length;
    addEntries(lists, entries, term, couldBeAlike ? touched : null);
  }
  for (const slot of touched) {
    const alike = (lists.sums[slot] ?? 0) / (length * (lists.lengths[slot] ?? 0));
    lists.sums[slot] = 0;
    if (alike >= leastAlike) found(slot, Math.min(1, alike));
  }
}

/** `touched`: where examples met for the first time are noted; null: they are passed over. */
function addEntries(
  { sums }: WordLists,
  entries: readonly number[],
  term: TellingTerm,
  touched: number[] | null,
): void {
  const part = (term.weight * term.telling * term.telling) / WEIGHT_STEPS;
  for (const entry of entries) {
    const slot = slotOf(entry);
    const before = sums[slot] ?? 0;
    if (before === 0) {
      if (!touched) continue;
      touched.push(slot);
    }
    // However little: 0 means untouched.
    sums[slot] = before + part * (entry % WEIGHT_UNITS) + 1e-9;
  }
}

interface TellingTerm extends WeighedTerm {
  readonly telling: number;
}

function mostTelling(lists: WordLists, terms: readonly WeighedTerm[], most: number): TellingTerm[] {
  const weights = new Map<number, number>();
  for (const { term, weight } of terms) if (weight > (weights.get(term) ?? 0)) weights.set(term, weight);
  const telling: TellingTerm[] = [];
  for (const [term, weight] of weights)
    telling.push({ term, weight, telling: lists.words.get(term)?.telling ?? idf(lists, term, 0) });
  telling.sort((a, b) => b.weight * b.telling - a.weight * a.telling);
  return telling.length > most ? telling.slice(0, most) : telling;
}

/** Rare in the base and rare among the picks. */
function idf({ examples, idfOf }: WordLists, term: number, frequency: number): number {
  return idfOf(term) * Math.log(1 + (examples + 1) / (frequency + 1));
}

function slotOf(entry: number): number {
  return (entry / WEIGHT_UNITS) | 0;
}

function makeLonger(lists: WordLists, slot: number): void {
  if (slot < lists.lengths.length) return;
  const longer = new Float32Array(2 * slot);
  longer.set(lists.lengths);
  lists.lengths = longer;
  lists.sums = new Float32Array(longer.length);
}
