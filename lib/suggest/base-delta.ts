// What changed between two publications of a base, so that not all of it has to cross to
// the worker: copying 20,000 replies takes several times as long as indexing 100.
import type { Reply } from '../knowledge/schema.ts';
import { writeFingerprintOf } from './fingerprint.ts';
import { addKey, findKey, makeKeyTable } from './key-table.ts';

export interface BaseDelta {
  /** By place in the new base: the reply's place in the old one, or -1 for the next of the fresh. */
  readonly kept: Int32Array;
  readonly fresh: readonly Reply[];
}

/** Two numbers by reply, of all that is written in it. */
export function fingerprintsOf(replies: readonly Reply[]): Int32Array {
  const prints = new Int32Array(replies.length * 2);
  replies.forEach((reply, place) => writeFingerprintOf(reply, prints, place * 2));
  return prints;
}

/** `before` and `after`: fingerprints of the old base and of the new one. */
export function deltaBetween(before: Int32Array, after: Int32Array, replies: readonly Reply[]): BaseDelta {
  const halves = makeKeyTable();
  const places: number[] = [];
  for (let at = 0; at < before.length; at += 2) places[addKey(halves, before[at] ?? 0)] = at;
  const fresh: Reply[] = [];
  const kept = Int32Array.from(replies, (reply, place) => {
    const at = places[findKey(halves, after[place * 2] ?? 0)];
    if (at !== undefined && before[at + 1] === after[place * 2 + 1]) return at / 2;
    fresh.push(reply);
    return -1;
  });
  return { kept, fresh };
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
