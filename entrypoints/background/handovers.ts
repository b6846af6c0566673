// Hand-overs: what goes into one, and what comes out of one into the log.
import { broadcast } from '../../lib/channel/background-door.ts';
import type { Handlers } from '../../lib/channel/background-door.ts';
import type { HANDOVER_REQUESTS } from '../../lib/channel/handover-messages.ts';
import { HAND_OVER_LIMITS } from '../../lib/cases/hand-over/hand-over.ts';
import { readClocks } from '../../lib/store/clocks.ts';
import { specialCustomers } from '../../lib/store/customers.ts';
import type { Store } from '../../lib/store/store.ts';
import { handOvers, noteHandOver, takeCases, takeCustomers } from '../../lib/store/take-hand-over.ts';
import { fromStore } from './answer.ts';

const LISTED = 50;

/** `told`: cases came in, a portion of maybe many. */
export function handoverHandlers(store: Store, told: () => void): Pick<Handlers, keyof typeof HANDOVER_REQUESTS> {
  return {
    'handover.prepare': async () => {
      const [customers, clocks] = await Promise.all([
        specialCustomers(store, HAND_OVER_LIMITS.customers),
        readClocks(store),
      ]);
      if (!clocks.ok) return fromStore(clocks, () => ({ customers: [], clocks: [] }));
      const decided = clocks.value.filter(({ clock }) => clock === 'auto-approval');
      return fromStore(customers, (special) => ({ customers: special, clocks: decided }));
    },
    'handover.take': async ({ cases, mark }) => {
      const taken = await takeCases(store, cases, mark);
      if (taken.ok && taken.value.recorded > 0) told();
      return fromStore(taken, (count) => count);
    },
    'handover.customers': async ({ customers }) => {
      const joined = await takeCustomers(store, customers);
      if (joined.ok && joined.value.changed > 0) broadcast('customers-changed');
      return fromStore(joined, (count) => count);
    },
    'handover.note': async (row) => fromStore(await noteHandOver(store, row), (noted) => noted),
    'handover.list': async () => fromStore(await handOvers(store, LISTED), (handovers) => ({ handovers })),
  };
}
