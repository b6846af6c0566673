// Orders and messages belong to one buyer. While a console switches, the header already
// shows the next buyer, list and panel still the last one's: a case logged then, or a
// reply suggested, would be the wrong one.
import type { RawField, RawReading } from './raw-reading.ts';

interface Owner {
  key: string;
  /** When it was first seen under another key; absent: never. */
  since?: number;
}

const THINGS_CAP = 300;

export interface OrderOwners {
  /** The reading, without what is still the last conversation's. `at` in ms. */
  keepBack(reading: RawReading, at: number): RawReading;
  /** The conversation that is open, also between two readings: somebody may go to and fro in between. */
  sees(key: string | null, at: number): void;
}

/** The one number of an order, when there is only one. */
function certain(number: RawField = []): readonly string[] {
  const [[only, other] = []] = number;
  return only && !other ? [only.value] : [];
}

/** How a list ends, and how it ended before its last message and the one before came: a leftover may go on growing. */
function endings(ids: readonly string[]): readonly string[] {
  const ends = [0, 1, 2].map((fewer) => ids.slice(-3 - fewer, ids.length - fewer).join());
  return ends.filter((end, fewer) => (fewer ? end.includes(',') : end));
}

/**
 * What stays under its new conversation for `patienceMs` is taken to be that one's: without a break, for somebody
 * who goes to and fro sees the same leftovers again and again.
 */
export function createOrderOwners(patienceMs: number): OrderOwners {
  const owners = new Map<string, Owner>();
  let open: string | null = null;
  let openSince = 0;
  const sees = (key: string | null, at: number): void => {
    if (key !== open) openSince = at;
    open = key;
  };

  const isStale = (things: readonly string[], key: string, at: number): boolean => {
    let stale = false;
    for (const thing of things) {
      const owner = owners.get(thing);
      if (!owner || owner.key === key) continue;
      owner.since ??= at;
      stale ||= at - Math.max(owner.since, openSince) < patienceMs;
    }
    if (stale) return true;
    for (const thing of things) {
      // To the end: what was seen longest ago is forgotten first.
      owners.delete(thing);
      owners.set(thing, { key });
    }
    while (owners.size > THINGS_CAP) owners.delete(owners.keys().next().value ?? '');
    return false;
  };

  return {
    keepBack: (reading, at) => {
      const key = reading.conversationKey;
      sees(key, at);
      if (key === null) return reading;
      const { messages, orders } = reading;
      const numbers = (orders ?? []).flatMap(({ fields }) => certain(fields.number));
      const ids = typeof messages === 'string' ? [] : messages.map(({ id }) => id);
      const talk = isStale(endings(ids), key, at) ? { ...reading, messages: [] } : reading;
      return isStale(numbers, key, at) ? { ...talk, orders: [], isCut: false } : talk;
    },
    sees,
  };
}
