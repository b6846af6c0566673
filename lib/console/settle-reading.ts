// From what the page's script saw to the reading that everything else knows. Pure;
// runs in the sidebar.
import type { PersonField } from '../knowledge/console-fields.ts';
import type { RawOrder, RawReading } from './raw-reading.ts';
import type { Found, MissingField, PageReading } from './reading.ts';
import { settleField } from './settle-field.ts';
import { withTimes } from './message-times.ts';
import { settleOrders } from './settle-orders.ts';
import type { Missing } from './settle-orders.ts';

/** `order`: the one in view. What stands beside a label there counts where no element said anything. */
function settlePeople(
  { people }: RawReading,
  order: RawOrder | undefined,
  missing: Missing,
): Pick<PageReading, PersonField> {
  const settle = (name: PersonField): Found<string> | null => {
    const field = people[name];
    // Not said to be missing where the site's definition does not say how to find it.
    if (!field) return null;
    const result = settleField([...field, ...(order?.fields[name] ?? [])], false, ({ value }) => value);
    if (result.found === null) missing(name, result);
    return result.found;
  };
  return { buyerName: settle('buyerName'), buyerId: settle('buyerId'), shop: settle('shop') };
}

/** `now`: a time of day alone is today's. */
export function settleReading(raw: RawReading, now = new Date()): PageReading {
  const list: MissingField[] = [];
  const missing: Missing = (field, { reason, candidates }) => {
    list.push(candidates && candidates.length > 0 ? { field, reason, candidates } : { field, reason });
  };
  const { siteId, marketplace, pageKind, confidence, conversationKey, composer, messages } = raw;
  const settled = settleOrders(raw, missing);
  const people = settlePeople(raw, raw.orders?.[settled.orderInView ?? -1], missing);
  if (typeof messages === 'string') missing('messages', { found: null, reason: messages });
  // On an order page the box is there only while somebody writes from it.
  const isForWriting = pageKind === 'chat' || pageKind === 'compose';
  if (isForWriting && raw.hasComposer && (composer === 'absent' || composer === 'ambiguous')) {
    missing('composer', { found: null, reason: composer });
  }
  return {
    siteId,
    marketplace,
    pageKind,
    confidence,
    conversationKey,
    ...people,
    messages: withTimes(messages, raw.locale, now),
    composer,
    ...settled,
    missing: list,
  };
}
