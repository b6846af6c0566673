// Orders and messages belong to one buyer. While a console switches, the header already
// shows the next buyer, list and panel still the last one's: a case logged then, or a
// reply suggested, would be the wrong one.
import type { PageReading } from './reading.ts';

interface Owner {
  key: string;
  /** When it was first seen under another key; null: never. */
  disputedAt: number | null;
}

const THINGS_CAP = 300;

export interface OrderOwners {
  /** The reading, without what is still the last conversation's. `at` in ms. */
  keepBack(reading: PageReading, at: number): PageReading;
}

/** What stays under its new conversation for `patienceMs` is taken to be that one's. */
export function createOrderOwners(patienceMs: number): OrderOwners {
  const owners = new Map<string, Owner>();

  const isStale = (thing: string, key: string, at: number): boolean => {
    const owner = owners.get(thing);
    if (owner && owner.key !== key) {
      owner.disputedAt ??= at;
      if (at - owner.disputedAt < patienceMs) return true;
    }
    owners.set(thing, { key, disputedAt: null });
    return false;
  };

  const withoutOrders = (reading: PageReading): PageReading => {
    const others = reading.missing.filter(({ field }) => field !== 'orderNumber');
    return {
      ...reading,
      orders: [],
      orderInView: null,
      missing: [...others, { field: 'orderNumber', reason: 'absent' }],
    };
  };

  return {
    keepBack: (reading, at) => {
      const key = reading.conversationKey;
      if (key === null) return reading;
      if (owners.size > THINGS_CAP) owners.clear();
      const { messages, orders } = reading;
      const numbers = orders.flatMap(({ number }) => (number ? [`order ${number.value}`] : []));
      const hasStaleOrder = numbers.map((number) => isStale(number, key, at)).includes(true);
      const list = `messages ${messages.map(({ id }) => id).join()}`;
      const hasStaleList = messages.length > 0 && isStale(list, key, at);
      const talk = hasStaleList ? { ...reading, messages: [] } : reading;
      return hasStaleOrder ? withoutOrders(talk) : talk;
    },
  };
}
