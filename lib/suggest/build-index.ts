// The base as numbers: how much each term speaks for each reply. Both lexical scores are
// sums over the terms of a message, so they are worked out here and only added up later.
import type { IndexedReply, IndexedSource, Lists, SuggestIndex } from './index-shape.ts';
import { sketchOf } from './near-duplicates.ts';
import { readReplies, type Unit } from './read-replies.ts';
import { BOUNDS, FIELD_WEIGHTS, WEIGHTS } from './weights.ts';

/** The whole index at once. */
export function buildIndex(replies: readonly IndexedSource[]): SuggestIndex {
  const steps = buildSteps(replies);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of one reply; reading the texts is nearly all of the work. */
export function* buildSteps(replies: readonly IndexedSource[]): Generator<void, SuggestIndex> {
  const { termIds, units } = yield* readReplies(replies);
  const idf = inverseFrequencies(units, termIds.size);
  const { postings, bm25, centroid } = weighPostings(units, idf);
  return {
    replies: replies.map(indexedReply),
    terms: termIds,
    idf,
    postings,
    bm25,
    centroid,
    ...listUnits(units, idf),
    unknownIdf: inverseFrequency(replies.length, 0),
  };
}

function indexedReply(reply: IndexedSource): IndexedReply {
  const from = reply.validFrom === undefined ? Number.NaN : Date.parse(reply.validFrom);
  const until = reply.validUntil === undefined ? Number.NaN : Date.parse(reply.validUntil);
  return {
    id: reply.id,
    lang: reply.lang,
    stage: reply.stage,
    when: reply.when,
    validFromMs: Number.isNaN(from) ? -Infinity : from,
    validUntilMs: Number.isNaN(until) ? Infinity : until,
    sketch: sketchOf(reply.wordings[0] ?? ''),
  };
}

function inverseFrequencies(units: readonly (readonly Unit[])[], termCount: number): Float32Array {
  const frequency = new Int32Array(termCount);
  const seenIn = new Int32Array(termCount).fill(-1);
  units.forEach((ofReply, reply) => {
    for (const unit of ofReply)
      for (const term of unit.terms.keys()) {
        if (seenIn[term] === reply) continue;
        seenIn[term] = reply;
        frequency[term] = (frequency[term] ?? 0) + 1;
      }
  });
  return Float32Array.from(frequency, (inReplies) => inverseFrequency(units.length, inReplies));
}

function inverseFrequency(replies: number, inReplies: number): number {
  return Math.log(1 + (replies - inReplies + 0.5) / (inReplies + 0.5));
}

interface TermWeights {
  readonly frequency: number;
  readonly centroid: number;
}

function weighPostings(units: readonly (readonly Unit[])[], idf: Float32Array) {
  const lengths = units.map(weightedLength);
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, units.length) || 1;
  const byTerm: { reply: number; weights: TermWeights }[][] = Array.from(idf, () => []);
  units.forEach((ofReply, reply) => {
    for (const [term, weights] of weightsOfReply(ofReply, idf)) byTerm[term]?.push({ reply, weights });
  });
  const { k1, b } = WEIGHTS.bm25;
  const impact = (frequency: number, reply: number) => {
    const lengthFactor = 1 - b + (b * (lengths[reply] ?? 0)) / averageLength;
    return (frequency * (k1 + 1)) / (frequency + k1 * lengthFactor) / (k1 + 1);
  };
  const flat = byTerm.flat();
  return {
    postings: listsOf(byTerm.map((entries) => entries.map((entry) => entry.reply))),
    bm25: Float32Array.from(flat, ({ reply, weights }) => impact(weights.frequency, reply)),
    centroid: Float32Array.from(flat, ({ weights }) => weights.centroid),
  };
}

function weightedLength(ofReply: readonly Unit[]): number {
  let length = 0;
  for (const unit of ofReply) for (const weight of unit.terms.values()) length += weight * FIELD_WEIGHTS[unit.field];
  return length;
}

/** The centroid is the mean direction of the reply's texts, so that many short questions outweigh one long one. */
function weightsOfReply(ofReply: readonly Unit[], idf: Float32Array): Map<number, TermWeights> {
  const sums = new Map<number, { frequency: number; centroid: number }>();
  for (const unit of ofReply) {
    const fieldWeight = FIELD_WEIGHTS[unit.field];
    const norm = normOf(unit, idf);
    for (const [term, weight] of unit.terms) {
      const sum = sums.get(term) ?? { frequency: 0, centroid: 0 };
      sum.frequency += weight * fieldWeight;
      sum.centroid += (fieldWeight * weight * (idf[term] ?? 0)) / norm;
      sums.set(term, sum);
    }
  }
  let squares = 0;
  for (const { centroid } of sums.values()) squares += centroid * centroid;
  const length = Math.sqrt(squares) || 1;
  for (const sum of sums.values()) sum.centroid /= length;
  return sums;
}

function normOf(unit: Unit, idf: Float32Array): number {
  let squares = 0;
  for (const [term, weight] of unit.terms) squares += (weight * (idf[term] ?? 0)) ** 2;
  return Math.sqrt(squares) || 1;
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, n) => {
    starts[n + 1] = (starts[n] ?? 0) + list.length;
  });
  return { starts, items: Int32Array.from(lists.flat()) };
}

/** Questions and titles, compared one by one for the best few candidates only. */
function listUnits(units: readonly (readonly Unit[])[], idf: Float32Array) {
  const compared = units.map((ofReply) =>
    ofReply.filter((unit) => unit.field === 'question' || unit.field === 'title').slice(0, BOUNDS.nearestUnits),
  );
  const flat = compared.flat();
  const values = flat.flatMap((unit) => {
    const norm = normOf(unit, idf);
    return Array.from(unit.terms, ([term, weight]) => (weight * (idf[term] ?? 0)) / norm);
  });
  return {
    units: { starts: listsOf(compared.map((ofReply) => ofReply.map(() => 0))).starts },
    unitTerms: listsOf(flat.map((unit) => [...unit.terms.keys()])),
    unitValues: Float32Array.from(values),
  };
}
