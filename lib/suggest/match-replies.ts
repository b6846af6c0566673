// Which replies of a newly published base the index knows already.
import { keptPlaces } from './base-delta.ts';
import type { IndexedSource, SuggestIndex } from './index-shape.ts';
import { ranksTheSame } from './same-reply.ts';

export interface Match {
  /** By number within the index: the reply's place in the new base, or -1. */
  readonly positions: Int32Array;
  /** Places in the new base of the replies that the index has to read. */
  readonly fresh: readonly number[];
  /** Replies that the index has and the new base has not. */
  readonly gone: readonly IndexedSource[];
}

/**
 * `kept`: by place in the new base the place of the same reply in the old one, or -1; where the
 * sender has compared them already, only those that differ are looked at.
 */
export function* matchReplies(
  index: SuggestIndex,
  replies: readonly IndexedSource[],
  kept?: Int32Array,
): Generator<void, Match> {
  const before = index.replies;
  const moved = movedTo(before.length, kept ?? new Int32Array(replies.length).fill(-1));
  yield;
  const left = placesOf(moved.to, -1);
  const others = moved.fresh;
  const repliesAt = (all: readonly IndexedSource[], places: readonly number[]) => places.flatMap((at) => all[at] ?? []);
  const same = yield* keptPlaces(repliesAt(before, left), repliesAt(replies, others), ranksTheSame);
  const fresh: number[] = [];
  others.forEach((place, n) => {
    const old = left[same[n] ?? -1];
    // Of two that are the same in everything the second is read as a reply of its own.
    if (old === undefined || moved.to[old] !== -1) fresh.push(place);
    else moved.to[old] = place;
  });
  yield;
  const gone = repliesAt(before, placesOf(moved.to, -1));
  const positions = index.positions.map((place) => (place < 0 ? -1 : (moved.to[place] ?? -1)));
  return { positions, fresh, gone };
}

/** By place in the old base the one in the new, or -1; and the places in the new that are of no old reply. */
function movedTo(before: number, kept: Int32Array) {
  const to = new Int32Array(before).fill(-1);
  const fresh: number[] = [];
  for (let place = 0; place < kept.length; place += 1) {
    const old = kept[place] ?? -1;
    if (to[old] === -1) to[old] = place;
    else fresh.push(place);
  }
  return { to, fresh };
}

function placesOf(numbers: Int32Array, wanted: number): number[] {
  const places: number[] = [];
  for (let at = 0; at < numbers.length; at += 1) if (numbers[at] === wanted) places.push(at);
  return places;
}
