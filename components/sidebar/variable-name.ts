// What a variable is called in the interface: ours by our words, others as the supervisor wrote them.
import { PAGE_VARIABLES } from '../../lib/knowledge/variables.ts';
import type { PageVariable } from '../../lib/knowledge/variables.ts';
import type { MessageKey, Text } from '../shared/i18n.tsx';

const KEYS: Readonly<Record<PageVariable, MessageKey>> = {
  buyer: 'field_buyerName',
  orderNumber: 'field_orderNumber',
  product: 'field_product',
  amount: 'field_amount',
  trackingNumber: 'field_trackingNumber',
  carrier: 'field_carrier',
  orderState: 'field_orderState',
  shop: 'field_shop',
  marketplace: 'field_marketplace',
  agentName: 'field_agentName',
  workNumber: 'field_workNumber',
  orderedAt: 'field_orderedAt',
  paidAt: 'field_paidAt',
  shippedAt: 'field_shippedAt',
  receivedAt: 'field_receivedAt',
  today: 'field_today',
};

function isPageVariable(name: string): name is PageVariable {
  return Object.hasOwn(PAGE_VARIABLES, name);
}

export function variableName(name: string, text: Text): string {
  return isPageVariable(name) ? text(KEYS[name]) : name;
}
