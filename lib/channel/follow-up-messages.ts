// Recurring work, and the orders that its lists are made of.
import { occurrenceRowSchema } from '../procedure/follow-ups/recurring.ts';
import { MARKS, seenOrderSchema, sightSchema } from '../procedure/follow-ups/seen-orders.ts';
import { z } from '../knowledge/zod.ts';
import { requestKind } from './request-kind.ts';

const nothing = z.strictObject({});
const orderRef = sightSchema.pick({ marketplace: true, orderNumber: true });
const mark = z.strictObject({ atMs: z.int(), by: z.string() });

export const FOLLOW_UP_REQUESTS = {
  /** What a page says of its orders. Said once: two pages that show one differently would go on contradicting each other. */
  'orders.seen': requestKind(['sidebar'], z.strictObject({ orders: z.array(sightSchema).max(50) }), nothing),
  /** Of those that are kept: whether somebody was urged. */
  'orders.known': requestKind(
    ['sidebar'],
    z.strictObject({ orders: z.array(orderRef).max(50) }),
    z.strictObject({
      /** `urged`: for this order, or today for another one of the same buyer. */
      orders: z.array(z.strictObject({ orderNumber: z.string(), state: z.string(), urged: mark.nullable() })),
    }),
  ),
  'orders.list': requestKind(['workbench'], nothing, z.strictObject({ orders: z.array(seenOrderSchema) })),
  /** `already`: the buyer was urged before, and nothing was changed; nor where no such order is kept. */
  'orders.mark': requestKind(
    ['sidebar', 'workbench'],
    orderRef.extend({ kind: z.enum(MARKS), by: z.string().max(60) }),
    z.strictObject({ isKnown: z.boolean(), already: mark.nullable() }),
  ),
  'recurring.get': requestKind(['workbench'], nothing, z.strictObject({ rows: z.array(occurrenceRowSchema) })),
  'recurring.mark': requestKind(['workbench'], occurrenceRowSchema, nothing),
} as const;
