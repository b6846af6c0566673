// How many replies in use have each term: counted from what is kept and what is new, so
// that it never drifts, however many changes came before.
import type { PlacedSegment } from './index-shape.ts';
import { firstTermOf, type Range, type ReadReplies } from './read-replies.ts';

/** Terms counted between two pauses. */
const TERMS_PER_STEP = 10_000;
const REPLIES_PER_STEP = 1_000;

export function* countInReplies(
  kept: readonly PlacedSegment[],
  positions: Int32Array,
  read: ReadReplies,
  termCount: number,
): Generator<void, Int32Array> {
  const inReplies = new Int32Array(termCount);
  for (const segment of kept) {
    const own = positions.subarray(segment.first, segment.first + segment.ids.length);
    yield* own.includes(-1) ? countUsed(segment, own, inReplies) : countAll(segment, inReplies);
  }
  yield* countRead(read, { from: 0, to: read.firstUnits.length - 1 }, inReplies);
  return inReplies;
}

function* countAll({ postings: { terms, starts } }: PlacedSegment, inReplies: Int32Array): Generator<void> {
  yield;
  for (let at = 0; at < terms.length; at += 1)
    addTo(inReplies, terms[at] ?? 0, (starts[at + 1] ?? 0) - (starts[at] ?? 0));
}

function* countUsed({ postings }: PlacedSegment, own: Int32Array, inReplies: Int32Array): Generator<void> {
  const { terms, starts, replies } = postings;
  const used = Uint8Array.from(own, (position) => (position < 0 ? 0 : 1));
  for (let at = 0; at < terms.length; at += 1) {
    let count = 0;
    const end = starts[at + 1] ?? 0;
    for (let entry = starts[at] ?? 0; entry < end; entry += 1) count += used[replies[entry] ?? 0] ?? 0;
    addTo(inReplies, terms[at] ?? 0, count);
    if (at % TERMS_PER_STEP === 0) yield;
  }
}

/** Adds how many of the replies read have each term. */
export function* countRead(read: ReadReplies, range: Range, inReplies: Int32Array): Generator<void> {
  const seenIn = new Int32Array(inReplies.length).fill(-1);
  for (let reply = range.from; reply < range.to; reply += 1) {
    const end = firstTermOf(read, reply + 1);
    for (let at = firstTermOf(read, reply); at < end; at += 1) {
      const term = read.terms[at] ?? 0;
      if (seenIn[term] === reply) continue;
      seenIn[term] = reply;
      addTo(inReplies, term, 1);
    }
    if (reply % REPLIES_PER_STEP === 0) yield;
  }
}

function addTo(counts: Int32Array, at: number, count: number): void {
  counts[at] = (counts[at] ?? 0) + count;
}
