// Recurring work and the orders that were seen: kept here, told to every open page.
import { broadcast } from '../../lib/channel/background-door.ts';
import type { Handlers } from '../../lib/channel/background-door.ts';
import type { FOLLOW_UP_REQUESTS } from '../../lib/channel/follow-up-messages.ts';
import { workingHours } from '../../lib/procedure/deadline.ts';
import { orderKey, urgedBefore } from '../../lib/procedure/follow-ups/seen-orders.ts';
import { keepOccurrence, keepSights, markOrder, readOccurrences, seenOrders } from '../../lib/store/follow-ups.ts';
import type { Store } from '../../lib/store/store.ts';
import { done, fromStore } from './answer.ts';
import type { Clocks } from './clocks.ts';
import type { Knowledge } from './knowledge.ts';
import { taskRules } from './recurring-work.ts';

export function followUpHandlers(
  store: Store,
  knowledge: Knowledge,
  clocks: Clocks,
): Pick<Handlers, keyof typeof FOLLOW_UP_REQUESTS> {
  const zone = async () => workingHours(await taskRules(knowledge)).zone;
  return {
    'orders.seen': async ({ orders }) => {
      const kept = await keepSights(store, orders, Date.now());
      if (kept.ok && kept.value.isNews) broadcast('orders-changed');
      return fromStore(kept, () => ({}));
    },
    'orders.known': async ({ orders }) => {
      const [all, at, nowMs] = [await seenOrders(store), await zone(), Date.now()];
      const asked = new Set(orders.map(orderKey));
      return fromStore(all, (every) => ({
        orders: every
          .filter(({ key }) => asked.has(key))
          .map((order) => {
            const { orderNumber, state } = order;
            return { orderNumber, state, urged: urgedBefore(order, every, at, nowMs) };
          }),
      }));
    },
    'orders.list': async () => fromStore(await seenOrders(store), (orders) => ({ orders })),
    'orders.mark': async ({ kind, by, ...of }) => {
      const outcome = await markOrder(store, of, { kind, by, zone: await zone(), nowMs: Date.now() });
      if (outcome.ok) broadcast('orders-changed');
      return fromStore(outcome, (marked) => ({
        isKnown: marked !== null,
        already: marked && !marked.ok ? marked.already : null,
      }));
    },
    'recurring.get': async () => fromStore(await readOccurrences(store), (rows) => ({ rows })),
    'recurring.mark': async (row) => {
      const kept = await keepOccurrence(store, row);
      if (!kept.ok) return fromStore(kept, () => ({}));
      broadcast('recurring-changed');
      void clocks.changed();
      return done;
    },
  };
}
