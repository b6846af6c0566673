// Second pass: what each term of each reply is worth, written by term. A further number per
// posting is an array in `Postings`, a sum here and a factor in `lexical.ts`.
import { countRead } from './count-replies.ts';
import type { Postings } from './index-shape.ts';
import { firstTermOf, type Range, type ReadReplies } from './read-replies.ts';
import type { Weights } from './weights.ts';

export interface Weighing {
  readonly read: ReadReplies;
  readonly termCount: number;
  readonly idfOf: (term: number) => number;
  readonly averageLength: number;
  readonly weights: Weights;
}

/** Entries written between two pauses: a fraction of a millisecond. */
const ENTRIES_PER_STEP = 10_000;

export function* weighPostings(weighing: Weighing, range: Range): Generator<void, Postings> {
  const { read, termCount } = weighing;
  const inReplies = new Int32Array(termCount);
  yield* countRead(read, range, inReplies);
  const { postings, ...layout } = layOut(inReplies, weighing.idfOf);
  const sums = startSums(layout, termCount);
  let entries = 0;
  for (let reply = range.from; reply < range.to; reply += 1) {
    entries += weighReply(weighing, reply, sums);
    writeReply(postings, reply - range.from, weighing, sums);
    if (entries < ENTRIES_PER_STEP) continue;
    entries = 0;
    yield;
  }
  return postings;
}

/** Sum of the weights of all tokens of the range. */
export function lengthOf(read: ReadReplies, range: Range): number {
  let length = 0;
  const end = read.firstUnits[range.to] ?? 0;
  for (let unit = read.firstUnits[range.from] ?? 0; unit < end; unit += 1) {
    const fieldWeight = read.fieldWeights[unit] ?? 0;
    const last = read.firstTerms[unit + 1] ?? 0;
    for (let at = read.firstTerms[unit] ?? 0; at < last; at += 1) length += (read.weights[at] ?? 0) * fieldWeight;
  }
  return length;
}

function layOut(inReplies: Int32Array, idfOf: (term: number) => number) {
  const present = inReplies.reduce((count, replies) => count + (replies > 0 ? 1 : 0), 0);
  const terms = new Int32Array(present);
  const starts = new Int32Array(present + 1);
  const next = new Int32Array(inReplies.length);
  const idf = new Float32Array(inReplies.length);
  let place = 0;
  let entries = 0;
  for (let term = 0; term < inReplies.length; term += 1) {
    if (inReplies[term] === 0) continue;
    [terms[place], starts[place], next[term]] = [term, entries, entries];
    idf[term] = idfOf(term);
    place += 1;
    entries += inReplies[term] ?? 0;
  }
  starts[place] = entries;
  const postings: Postings = {
    terms,
    starts,
    replies: new Uint16Array(entries),
    frequencies: new Uint8Array(entries),
    directions: new Uint8Array(entries),
  };
  return { postings, next, idf };
}

interface Sums {
  /** By term: where its next entry is written. */
  readonly next: Int32Array;
  readonly idf: Float32Array;
  /** By term, of the reply being weighed; zero between two replies. */
  readonly frequency: Float64Array;
  readonly direction: Float64Array;
  /** The terms of the reply being weighed, and how many they are. */
  readonly terms: Int32Array;
  termCount: number;
  /** Of the reply being weighed, by the weights of its tokens. */
  length: number;
}

function startSums(layout: Pick<Sums, 'next' | 'idf'>, termCount: number): Sums {
  return {
    ...layout,
    frequency: new Float64Array(termCount),
    direction: new Float64Array(termCount),
    terms: new Int32Array(termCount),
    termCount: 0,
    length: 0,
  };
}

/** Adds up the reply's texts. Returns how many entries were read. */
function weighReply({ read }: Weighing, reply: number, sums: Sums): number {
  sums.termCount = 0;
  sums.length = 0;
  const end = read.firstUnits[reply + 1] ?? 0;
  for (let unit = read.firstUnits[reply] ?? 0; unit < end; unit += 1) addUnit(read, unit, sums);
  return firstTermOf(read, reply + 1) - firstTermOf(read, reply);
}

/** Each unit's direction has length 1, so that a long text does not outweigh a question. */
function addUnit(read: ReadReplies, unit: number, sums: Sums): void {
  const { terms, weights, firstTerms } = read;
  const fieldWeight = read.fieldWeights[unit] ?? 0;
  const perLength = fieldWeight / unitLength(read, unit, sums.idf);
  const end = firstTerms[unit + 1] ?? 0;
  for (let at = firstTerms[unit] ?? 0; at < end; at += 1) {
    const term = terms[at] ?? 0;
    const weight = weights[at] ?? 0;
    addEntry(sums, term, weight * fieldWeight, weight * perLength);
    sums.length += weight * fieldWeight;
  }
}

function addEntry(sums: Sums, term: number, weight: number, part: number): void {
  const before = sums.frequency[term] ?? 0;
  if (before === 0) {
    sums.terms[sums.termCount] = term;
    sums.termCount += 1;
  }
  sums.frequency[term] = before + weight;
  sums.direction[term] = (sums.direction[term] ?? 0) + part * (sums.idf[term] ?? 0);
}

function unitLength(read: ReadReplies, unit: number, idf: Float32Array): number {
  let squares = 0;
  const end = read.firstTerms[unit + 1] ?? 0;
  for (let at = read.firstTerms[unit] ?? 0; at < end; at += 1) {
    const value = (read.weights[at] ?? 0) * (idf[read.terms[at] ?? 0] ?? 0);
    squares += value * value;
  }
  return Math.sqrt(squares) || 1;
}

/** Writes the reply's entries and leaves the sums at zero for the next one. */
function writeReply(postings: Postings, reply: number, { averageLength, weights }: Weighing, sums: Sums): void {
  const { k1, b } = weights.bm25;
  const saturation = k1 * (1 - b + (b * sums.length) / averageLength);
  const perLength = 1 / replyLength(sums);
  for (let n = 0; n < sums.termCount; n += 1) {
    const term = sums.terms[n] ?? 0;
    const frequency = sums.frequency[term] ?? 0;
    const place = sums.next[term] ?? 0;
    sums.next[term] = place + 1;
    postings.replies[place] = reply;
    postings.frequencies[place] = in255ths(frequency / (frequency + saturation));
    postings.directions[place] = in255ths((sums.direction[term] ?? 0) * perLength);
    sums.frequency[term] = 0;
    sums.direction[term] = 0;
  }
}

/** Length of the direction that the reply's texts have together. */
function replyLength({ terms, termCount, direction }: Sums): number {
  let squares = 0;
  for (let n = 0; n < termCount; n += 1) squares += (direction[terms[n] ?? 0] ?? 0) ** 2;
  return Math.sqrt(squares) || 1;
}

function in255ths(part: number): number {
  return Math.round(part * 255);
}
