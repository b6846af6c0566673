// What the page and the settings give to a reply's variables, in the reply's
// language, not the interface's: the buyer reads it.
import type { OrderReading, PageReading } from '../../lib/console/reading.ts';
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

export function valuesFor(sources: ValueSources, language: string): VariableValues {
  const { reading, order, settings, now } = sources;
  const text = textIn(language.startsWith('zh') ? 'zh-CN' : 'en');
  const facts = {
    buyer: reading?.buyerName?.value ?? null,
    shop: reading?.shop?.value ?? null,
    marketplaceName: reading && text(keyOf('marketplace', reading.marketplace)),
    orderNumber: order?.number?.value ?? null,
    orderStateName: order?.state ? text(keyOf('state', order.state.value)) : null,
    product: order?.product?.value ?? null,
    amount: order?.amount?.value ?? null,
    trackingNumber: order?.trackingNumber?.value ?? null,
    carrier: order?.carrier?.value ?? null,
    orderedAt: order?.orderedAt?.value ?? null,
    paidAt: order?.paidAt?.value ?? null,
    shippedAt: order?.shippedAt?.value ?? null,
    receivedAt: order?.receivedAt?.value ?? null,
  };
  return variableValues(facts, settings, now.toISOString(), { language });
}
