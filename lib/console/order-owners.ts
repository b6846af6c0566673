// An order belongs to one buyer. While a console switches, the header already shows
// the next buyer and the panel still the last one's order; a case logged then would be wrong.
import type { PageReading } from './reading.ts';

interface Owner {
  key: string;
  /** When the number was first seen under another key; null: never. */
  disputedAt: number | null;
}

const NUMBERS_CAP = 300;

export interface OrderOwners {
  /** The reading, without its orders while they are the last conversation's. `at` in ms. */
  keepBack(reading: PageReading, at: number): PageReading;
}

/** A number that stays under its new conversation for `patienceMs` is taken to be that one's. */
export function createOrderOwners(patienceMs: number): OrderOwners {
  const owners = new Map<string, Owner>();

  const isStale = (number: string, key: string, at: number): boolean => {
    const owner = owners.get(number);
    if (owner && owner.key !== key) {
      owner.disputedAt ??= at;
      if (at - owner.disputedAt < patienceMs) return true;
    }
    owners.set(number, { key, disputedAt: null });
    return false;
  };

  return {
    keepBack: (reading, at) => {
      const key = reading.conversationKey;
      if (key === null) return reading;
      if (owners.size > NUMBERS_CAP) owners.clear();
      const numbers = reading.orders.flatMap(({ number }) => number?.value ?? []);
      if (!numbers.map((number) => isStale(number, key, at)).includes(true)) return reading;
      const others = reading.missing.filter(({ field }) => field !== 'orderNumber');
      return {
        ...reading,
        orders: [],
        orderInView: null,
        missing: [...others, { field: 'orderNumber', reason: 'absent' }],
      };
    },
  };
}
