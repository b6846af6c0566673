// The base as numbers: how much each term speaks for each reply. Both lexical scores are
// sums over the terms of a message, so they are worked out here and only added up later.
import type { IndexedReply, IndexedSource, SuggestIndex } from './index-shape.ts';
import { sketchOf } from './near-duplicates.ts';
import { type ReadReplies, readReplies } from './read-replies.ts';
import { weighPostings } from './weigh-postings.ts';

/** The whole index at once. */
export function buildIndex(replies: readonly IndexedSource[]): SuggestIndex {
  const steps = buildSteps(replies);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of one reply; reading the texts is most of the work. */
export function* buildSteps(replies: readonly IndexedSource[]): Generator<void, SuggestIndex> {
  const read = yield* readReplies(replies);
  const idf = inverseFrequencies(read, replies.length);
  const postings = weighPostings(read, idf);
  return {
    replies: replies.map(indexedReply),
    terms: read.termIds,
    idf,
    postings,
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
    category: reply.category ?? null,
    when: reply.when,
    validFromMs: Number.isNaN(from) ? -Infinity : from,
    validUntilMs: Number.isNaN(until) ? Infinity : until,
    sketch: sketchOf(reply.wordings[0] ?? ''),
  };
}

function inverseFrequencies(read: ReadReplies, replyCount: number): Float32Array {
  const inReplies = new Int32Array(read.termIds.size);
  const lastSeenIn = new Int32Array(read.termIds.size).fill(-1);
  for (let reply = 0; reply < replyCount; reply += 1) {
    const end = read.firstTerms[read.firstUnits[reply + 1] ?? 0] ?? 0;
    for (let at = read.firstTerms[read.firstUnits[reply] ?? 0] ?? 0; at < end; at += 1) {
      const term = read.terms[at] ?? 0;
      if (lastSeenIn[term] === reply) continue;
      lastSeenIn[term] = reply;
      inReplies[term] = (inReplies[term] ?? 0) + 1;
    }
  }
  return Float32Array.from(inReplies, (count) => inverseFrequency(replyCount, count));
}

function inverseFrequency(replies: number, inReplies: number): number {
  return Math.log(1 + (replies - inReplies + 0.5) / (inReplies + 0.5));
}
