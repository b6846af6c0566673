// What a reading says of the console's definition: which fields were found and how, which were
// not. Names only; nothing that stands on the page.
import type { FieldName } from '../../lib/knowledge/console-fields.ts';
import type { FoundHow, MissingField, PageReading } from '../../lib/console/reading.ts';
import type { HealthReport } from '../../lib/knowledge/console-health.ts';
import { isPasted } from './pasted-messages.ts';

const PEOPLE = ['buyerName', 'buyerId', 'shop'] as const;

/** Names of an order's fields in the reading → as everywhere else. */
const ORDER = {
  number: 'orderNumber',
  state: 'orderState',
  product: 'product',
  amount: 'amount',
  orderedAt: 'orderedAt',
  paidAt: 'paidAt',
  shippedAt: 'shippedAt',
  receivedAt: 'receivedAt',
  trackingNumber: 'trackingNumber',
  carrier: 'carrier',
} as const satisfies Record<keyof PageReading['orders'][number], FieldName>;

function foundIn(reading: PageReading): Map<FieldName, FoundHow> {
  const found = new Map<FieldName, FoundHow>();
  for (const name of PEOPLE) {
    const field = reading[name];
    if (field) found.set(name, field.how);
  }
  // Of a list of orders none may be in view; what each of them shows was found all the same.
  for (const order of reading.orders) {
    for (const [name, field] of Object.entries(ORDER) as [keyof typeof ORDER, FieldName][]) {
      const value = order[name];
      if (value && !found.has(field)) found.set(field, value.how);
    }
  }
  // What was pasted stands on no page.
  if (reading.messages.some((message) => !isPasted(message))) found.set('messages', 'selector');
  if (reading.composer === 'ready' || reading.composer === 'read-only') found.set('composer', 'selector');
  return found;
}

/** `missed`: what a page may lack without a defect is not in it. */
export function healthReport(reading: PageReading, missed: readonly MissingField[]): HealthReport {
  const found = foundIn(reading);
  const missing = new Map(missed.map(({ field, reason }) => [field, reason]));
  return {
    siteId: reading.siteId,
    pageKind: reading.pageKind,
    found: [...found].map(([field, how]) => ({ field, how })),
    missing: [...missing].flatMap(([field, reason]) => (found.has(field) ? [] : [{ field, reason }])),
  };
}
