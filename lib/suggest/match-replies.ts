// Which replies of a newly published base the index knows already, by their content: they
// arrive as copies, so identity says nothing.
import { writeFingerprint } from './fingerprint.ts';
import type { IndexedSource, SuggestIndex } from './index-shape.ts';
import { addKey, findKey, makeKeyTable } from './key-table.ts';

export interface Match {
  /** By number within the index: the reply's place in the new base, or -1. */
  readonly positions: Int32Array;
  /** Places of the replies that the index has to read. */
  readonly fresh: readonly number[];
  /** Fingerprints of the new base, two numbers by place. */
  readonly prints: Int32Array;
}

/** Replies looked at between two pauses: a fraction of a millisecond. */
const REPLIES_PER_STEP = 500;

export function* fingerprints(replies: readonly IndexedSource[]): Generator<void, Int32Array> {
  const prints = new Int32Array(replies.length * 2);
  for (const [place, reply] of replies.entries()) {
    writeFingerprint(reply, prints, place * 2);
    if (place % REPLIES_PER_STEP === 0) yield;
  }
  return prints;
}

export function* matchReplies(index: SuggestIndex, replies: readonly IndexedSource[]): Generator<void, Match> {
  const prints = yield* fingerprints(replies);
  const known = knownReplies(index);
  yield;
  const positions = new Int32Array(index.positions.length).fill(-1);
  const fresh: number[] = [];
  for (let place = 0; place < replies.length; place += 1) {
    const number = known(prints, place * 2);
    // Of two that are the same in everything the second is read as a reply of its own.
    if (number < 0 || positions[number] !== -1) fresh.push(place);
    else positions[number] = place;
    if (place % (10 * REPLIES_PER_STEP) === 0) yield;
  }
  return { positions, fresh, prints };
}

/** Finds the number of a reply in use by its fingerprint, or -1. */
function knownReplies(index: SuggestIndex): (prints: Int32Array, at: number) => number {
  const halves = makeKeyTable();
  const numbers: number[] = [];
  const others: number[] = [];
  for (const { first, prints, ids } of index.segments)
    for (let n = 0; n < ids.length; n += 1) {
      if ((index.positions[first + n] ?? -1) < 0) continue;
      const place = addKey(halves, prints[2 * n] ?? 0);
      numbers[place] = first + n;
      others[place] = prints[2 * n + 1] ?? 0;
    }
  return (prints, at) => {
    const place = findKey(halves, prints[at] ?? 0);
    return place >= 0 && others[place] === prints[at + 1] ? (numbers[place] ?? -1) : -1;
  };
}
