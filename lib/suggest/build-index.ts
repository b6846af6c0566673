// The base as numbers: how much each term speaks for each reply. Both lexical scores are
// sums over the terms of a message, so they are worked out here and only added up later.
// A base that changed a little keeps what was read; only new replies are read.
import { type Counting, countsAfter, countsAlone } from './count-replies.ts';
import type { IndexedSource, PlacedSegment, Segment, SuggestIndex } from './index-shape.ts';
import { inverseFrequency } from './index-shape.ts';
import { type KeyTable, makeKeyTable } from './key-table.ts';
import { type Match, matchReplies } from './match-replies.ts';
import { SKETCH, writeSketch } from './near-duplicates.ts';
import { profilesOf } from './profiles.ts';
import { type Range, type ReadReplies, readReplies } from './read-replies.ts';
import { lengthOf, weighPostings, type Weighing } from './weigh-postings.ts';
import { WEIGHTS, type Weights } from './weights.ts';

export interface IndexOptions {
  /** Other numbers than those of weights.ts, as when the evaluation leaves a signal out. */
  readonly weights?: Weights;
}

/** Steps of well under a millisecond, so that the worker can answer between two of them. */
export type Steps = Generator<void, SuggestIndex>;

/** Bound by the 16 bits of a posting. */
const MOST_IN_SEGMENT = 65_536;
/** A base this small is read in less time than looking for a saving takes. */
const SMALL_BASE = 500;
/**
 * Old replies keep the weights that were right when they were read. Up to this share of changed
 * ones their scores stay within 0.02 of a new reading; beyond it everything is read anew.
 */
const MOST_CHANGED = 0.2;
/** Every further segment costs a look-up per term of a query. */
const MOST_CHANGES = 8;
const SKETCHES_PER_STEP = 200;

/** The whole index at once. */
export function buildIndex(replies: readonly IndexedSource[], options: IndexOptions = {}): SuggestIndex {
  return finished(buildSteps(replies, options));
}

export function finished(steps: Steps): SuggestIndex {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function* buildSteps(replies: readonly IndexedSource[], { weights = WEIGHTS }: IndexOptions = {}): Steps {
  const terms = makeKeyTable();
  const kept: Kept = { weights, terms, segments: [], settled: 0, meaning: null };
  const match: Match = { positions: new Int32Array(0), fresh: Array.from(replies, (_, place) => place), gone: [] };
  return yield* extended(kept, replies, match, countsAlone(terms));
}

/**
 * The index of the changed base; the old one stays as it is and may answer meanwhile. `kept`: what
 * the sender found to be the same, by place in the new base the place in the index's own, or -1.
 */
export function* changeSteps(index: SuggestIndex, replies: readonly IndexedSource[], kept?: Int32Array): Steps {
  if (replies.length < SMALL_BASE) return yield* buildSteps(replies, index);
  const match = yield* matchReplies(index, replies, kept);
  if (isUnsettled(index, match.positions, replies.length)) return yield* buildSteps(replies, index);
  return yield* extended(index, replies, match, countsAfter(index, match.gone));
}

/** What tidies up after changes, or null when there is nothing to tidy. To be done when nobody waits. */
export function settleSteps(index: SuggestIndex): Steps | null {
  return index.segments.length - index.settled <= MOST_CHANGES ? null : settled(index);
}

/** All changes since the last reading of the whole base as one. */
function* settled(index: SuggestIndex): Steps {
  const { replies } = index;
  const segments = index.segments.slice(0, index.settled);
  const positions = index.positions.slice(0, endOf(segments));
  const has = new Uint8Array(replies.length);
  for (const place of positions) if (place >= 0) has[place] = 1;
  const fresh = replies.map((_, place) => place).filter((place) => has[place] === 0);
  return yield* extended({ ...index, segments }, replies, { positions, fresh, gone: [] }, function* () {
    // The base is the same, and so are the counts.
    yield;
    return index.inReplies;
  });
}

/** Too much of the base is not from the last reading of the whole. */
function isUnsettled(index: SuggestIndex, positions: Int32Array, replyCount: number): boolean {
  const end = endOf(index.segments.slice(0, index.settled));
  let kept = 0;
  for (let number = 0; number < end; number += 1) if ((positions[number] ?? -1) >= 0) kept += 1;
  return Math.max(end - kept, replyCount - kept) > MOST_CHANGED * replyCount;
}

type Kept = Pick<SuggestIndex, 'weights' | 'segments' | 'settled' | 'meaning'> & { readonly terms: KeyTable };

/** What is kept, and the fresh replies after it. */
function* extended(kept: Kept, replies: readonly IndexedSource[], match: Match, counted: Counting): Steps {
  const { weights, terms } = kept;
  const fresh = match.fresh.flatMap((place) => replies[place] ?? []);
  const read = yield* readReplies(fresh, terms, weights);
  const inReplies = yield* counted(read);
  const weighing: Weighing = {
    read,
    termCount: terms.size,
    idfOf: (term) => inverseFrequency(replies.length, inReplies[term] ?? 0),
    averageLength: averageLength(kept.segments, read, fresh.length),
    weights,
  };
  const segments = [...kept.segments];
  for (let from = 0; from < fresh.length; from += MOST_IN_SEGMENT) {
    const range = { from, to: Math.min(fresh.length, from + MOST_IN_SEGMENT) };
    const segment = yield* segmentFrom(weighing, range, fresh);
    segments.push({ ...segment, first: endOf(segments) });
  }
  const numbers = endOf(segments);
  const positions = new Int32Array(numbers);
  positions.set(match.positions);
  positions.set(match.fresh, match.positions.length);
  return {
    weights,
    terms,
    inReplies,
    segments,
    settled: kept.segments.length === 0 ? segments.length : kept.settled,
    positions,
    replies,
    replyCount: replies.length,
    meaning: kept.meaning,
    scores: new Float32Array(numbers),
    meant: new Float32Array(numbers),
  };
}

function endOf(segments: readonly PlacedSegment[]): number {
  const last = segments.at(-1);
  return last ? last.first + last.ids.length : 0;
}

function* segmentFrom(weighing: Weighing, range: Range, fresh: readonly IndexedSource[]): Generator<void, Segment> {
  const replies = fresh.slice(range.from, range.to);
  const postings = yield* weighPostings(weighing, range);
  const sketches = new Int32Array(replies.length * SKETCH);
  for (const [n, { wordings }] of replies.entries()) {
    writeSketch(wordings[0] ?? '', sketches, n * SKETCH);
    if (n % SKETCHES_PER_STEP === 0) yield;
  }
  const length = lengthOf(weighing.read, range);
  const profiles = profilesOf(replies, weighing.read.languages.slice(range.from, range.to));
  return { ids: replies.map(({ id }) => id), ...profiles, postings, length, sketches };
}

function averageLength(kept: readonly Segment[], read: ReadReplies, fresh: number): number {
  const length = kept.reduce((sum, segment) => sum + segment.length, lengthOf(read, { from: 0, to: fresh }));
  const replies = kept.reduce((sum, segment) => sum + segment.ids.length, fresh);
  return length / Math.max(1, replies) || 1;
}
