// How many replies in use have each term. A change counts what is new and takes off what is
// gone by reading it once more: exact, however many changes came before, and no more work
// than has changed.
import type { IndexedSource, SuggestIndex } from './index-shape.ts';
import type { KeyTable } from './key-table.ts';
import { firstTermOf, type Range, type ReadReplies, readReplies } from './read-replies.ts';

/** By term, how many replies have it when those just read are among them. */
export type Counting = (read: ReadReplies) => Generator<void, Int32Array>;

const REPLIES_PER_STEP = 1_000;

/** Where nothing was before. */
export function countsAlone(terms: KeyTable): Counting {
  return function* (read) {
    const inReplies = new Int32Array(terms.size);
    yield* countRead(read, allOf(read), inReplies);
    return inReplies;
  };
}

/** Of a base that had `gone` and has it no longer. */
export function countsAfter(
  { terms, weights, inReplies: before }: SuggestIndex,
  gone: readonly IndexedSource[],
): Counting {
  return function* (read) {
    const inReplies = new Int32Array(terms.size);
    inReplies.set(before);
    yield* countRead(read, allOf(read), inReplies);
    const lost = yield* readReplies(gone, terms, weights);
    yield* countRead(lost, allOf(lost), inReplies, -1);
    return inReplies;
  };
}

function allOf(read: ReadReplies): Range {
  return { from: 0, to: read.firstUnits.length - 1 };
}

/** Adds how many of the replies read have each term, or takes it off. */
export function* countRead(read: ReadReplies, range: Range, inReplies: Int32Array, by: 1 | -1 = 1): Generator<void> {
  const seenIn = new Int32Array(inReplies.length).fill(-1);
  for (let reply = range.from; reply < range.to; reply += 1) {
    const end = firstTermOf(read, reply + 1);
    for (let at = firstTermOf(read, reply); at < end; at += 1) {
      const term = read.terms[at] ?? 0;
      if (seenIn[term] === reply) continue;
      seenIn[term] = reply;
      inReplies[term] = (inReplies[term] ?? 0) + by;
    }
    if (reply % REPLIES_PER_STEP === 0) yield;
  }
}
