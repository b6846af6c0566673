// What the page and the settings give to a reply's variables, in the reply's
// language, not the interface's: the buyer reads it.
import { isMaskedName } from '../../lib/knowledge/masked-name.ts';
import type { Found, OrderReading, PageReading } from '../../lib/console/reading.ts';
import type { Settings } from '../../lib/knowledge/settings.ts';
import type { VariableValues } from '../../lib/knowledge/variables.ts';
import { variableValues } from '../../lib/knowledge/values.ts';
import { keyOf, textIn } from '../shared/messages.ts';

export interface ValueSources {
  readonly reading: PageReading | null;
  readonly order: OrderReading | null;
  readonly settings: Settings;
  readonly now: Date;
}

function valueOf<T>(found: Found<T> | null | undefined): T | null {
  return found?.value ?? null;
}

export function valuesFor(sources: ValueSources, language: string): VariableValues {
  const { reading, order, settings, now } = sources;
  const text = textIn(language.startsWith('zh') ? 'zh-CN' : 'en');
  const state = valueOf(order?.state);
  const buyer = valueOf(reading?.buyerName);
  const facts = {
    buyer: buyer !== null && isMaskedName(buyer) ? null : buyer,
    shop: valueOf(reading?.shop),
    marketplaceName: reading && text(keyOf('marketplace', reading.marketplace)),
    orderStateName: state && text(keyOf('state', state)),
    ...(order ? orderFacts(order) : {}),
  };
  return variableValues(facts, settings, now.toISOString(), { language });
}

function orderFacts(order: OrderReading) {
  return {
    orderNumber: valueOf(order.number),
    product: valueOf(order.product),
    amount: valueOf(order.amount),
    trackingNumber: valueOf(order.trackingNumber),
    carrier: valueOf(order.carrier),
    orderedAt: valueOf(order.orderedAt),
    paidAt: valueOf(order.paidAt),
    shippedAt: valueOf(order.shippedAt),
    receivedAt: valueOf(order.receivedAt),
  };
}
