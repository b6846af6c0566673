// Recurring work and seen orders of the background in memory.
import type { Answer, AnswerOf, Broadcast, RequestName, RequestOf } from '../../lib/channel/background-messages.ts';
import { maskName } from '../../lib/cases/mask.ts';
import { occurrenceKey } from '../../lib/procedure/follow-ups/recurring.ts';
import type { OccurrenceRow } from '../../lib/procedure/follow-ups/recurring.ts';
import { afterSight, marked, orderKey, urgedBefore } from '../../lib/procedure/follow-ups/seen-orders.ts';
import type { SeenOrder } from '../../lib/procedure/follow-ups/seen-orders.ts';

export interface FollowUpMemory {
  orders: ReadonlyMap<string, SeenOrder>;
  recurring: ReadonlyMap<string, OccurrenceRow>;
  /** What the background takes for now, ms. */
  nowMs: number;
}

type Handlers = { [N in RequestName]?: (request: RequestOf<N>) => Answer<AnswerOf<N>> };
const ZONE = 'Asia/Shanghai';
const done = <T>(value: T) => ({ ok: true, value }) as const;

export function followUpsInMemory(memory: FollowUpMemory, broadcast: (message: Broadcast) => void): Handlers {
  return {
    'orders.seen': ({ orders }) => {
      const kept = orders.flatMap((sight) => {
        const before = memory.orders.get(orderKey(sight)) ?? null;
        return afterSight(before, { ...sight, buyerName: maskName(sight.buyerName) }, memory.nowMs) ?? [];
      });
      const isNews = kept.some((order) => {
        const before = memory.orders.get(order.key);
        return JSON.stringify({ ...before, seenAtMs: 0 }) !== JSON.stringify({ ...order, seenAtMs: 0 });
      });
      memory.orders = new Map([...memory.orders, ...kept.map((order) => [order.key, order] as const)]);
      if (isNews) broadcast('orders-changed');
      return done({});
    },
    'orders.known': ({ orders }) => {
      const all = [...memory.orders.values()];
      const asked = new Set(orders.map(orderKey));
      return done({
        orders: all
          .filter(({ key }) => asked.has(key))
          .map((order) => {
            const { orderNumber, state } = order;
            return { orderNumber, state, urged: urgedBefore(order, all, ZONE, memory.nowMs) };
          }),
      });
    },
    'orders.list': () => done({ orders: [...memory.orders.values()] }),
    'orders.mark': ({ kind, by, ...of }) => {
      const order = memory.orders.get(orderKey(of));
      if (!order) return done({ isKnown: false, already: null });
      const outcome = marked(order, [...memory.orders.values()], { kind, by, zone: ZONE, nowMs: memory.nowMs });
      if (!outcome.ok) return done({ isKnown: true, already: outcome.already });
      memory.orders = new Map([...memory.orders, [order.key, outcome.order]]);
      broadcast('orders-changed');
      return done({ isKnown: true, already: null });
    },
    'recurring.get': () => done({ rows: [...memory.recurring.values()] }),
    'recurring.mark': (row) => {
      memory.recurring = new Map([...memory.recurring, [occurrenceKey(row), row]]);
      broadcast('recurring-changed');
      return done({});
    },
  };
}
