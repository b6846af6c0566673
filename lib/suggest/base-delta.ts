// What changed between two publications of a base, so that not all of it has to cross to
// the worker: copying 20,000 replies takes several times as long as indexing 100.
import type { Reply } from '../knowledge/schema.ts';
import type { IndexedSource } from './index-shape.ts';
import { isSame } from './same-reply.ts';

export interface BaseDelta {
  /** By place in the new base: the reply's place in the old one, or -1 for the next of the fresh. */
  readonly kept: Int32Array;
  readonly fresh: readonly Reply[];
}

/** Replies compared between two pauses: a fraction of a millisecond. */
const REPLIES_PER_STEP = 500;

export function deltaBetween(before: readonly Reply[], after: readonly Reply[]): BaseDelta {
  const steps = keptPlaces(before, after, isSame);
  for (;;) {
    const { done, value: kept } = steps.next();
    if (done) return { kept, fresh: after.filter((_, place) => (kept[place] ?? -1) < 0) };
  }
}

/** By place in the new base: the place in the old one of the reply that has the same id and passes as the same; or -1. */
export function* keptPlaces<T extends Pick<IndexedSource, 'id'>>(
  before: readonly T[],
  after: readonly T[],
  isAsBefore: (old: T, now: T) => boolean,
): Generator<void, Int32Array> {
  const kept = new Int32Array(after.length).fill(-1);
  let places: ReadonlyMap<string, number> | null = null;
  /** Where it is if the order is the same, which spares 20,000 names a table. */
  let expected = 0;
  for (let place = 0; place < after.length; place += 1) {
    const now = after[place];
    if (!now) continue;
    if (before[expected]?.id !== now.id) {
      places ??= new Map(before.map(({ id }, at) => [id, at]));
      const found = places.get(now.id);
      if (found === undefined) continue;
      expected = found;
    }
    const old = before[expected];
    if (old && isAsBefore(old, now)) kept[place] = expected;
    expected += 1;
    if (place % REPLIES_PER_STEP === 0) yield;
  }
  return kept;
}

/** Null when the delta is of another base than this. */
export function withDelta(before: readonly Reply[], { kept, fresh }: BaseDelta): Reply[] | null {
  const replies: Reply[] = [];
  let next = 0;
  for (const place of kept) {
    const reply = place < 0 ? fresh[next++] : before[place];
    if (reply === undefined) return null;
    replies.push(reply);
  }
  return replies;
}
