// Orders and messages belong to one buyer. While a console switches, the header already
// shows the next buyer, list and panel still the last one's: a case logged then, or a
// reply suggested, would be the wrong one.
import type { RawField, RawReading } from './raw-reading.ts';

interface Owner {
  key: string;
  /** When it was first seen under another key; null: never. */
  disputedAt: number | null;
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

  const isStale = (thing: string, key: string, at: number): boolean => {
    const owner = owners.get(thing);
    if (owner && owner.key !== key) {
      owner.disputedAt ??= at;
      if (at - Math.max(owner.disputedAt, openSince) < patienceMs) return true;
    }
    // To the end: what was seen longest ago is forgotten first.
    owners.delete(thing);
    owners.set(thing, { key, disputedAt: null });
    for (const oldest of owners.keys()) {
      if (owners.size <= THINGS_CAP) break;
      owners.delete(oldest);
    }
    return false;
  };

  return {
    keepBack: (reading, at) => {
      const key = reading.conversationKey;
      sees(key, at);
      if (key === null) return reading;
      const { messages, orders } = reading;
      const numbers = (orders ?? []).flatMap(({ fields }) => certain(fields.number));
      const hasStaleOrder = numbers.map((number) => isStale(`order ${number}`, key, at)).includes(true);
      const ids = typeof messages === 'string' ? [] : messages.map(({ id }) => id);
      const hasStaleList = ids.length > 0 && isStale(`messages ${ids.join()}`, key, at);
      const talk = hasStaleList ? { ...reading, messages: [] } : reading;
      return hasStaleOrder ? { ...talk, orders: [], isCut: false } : talk;
    },
    sees,
  };
}
