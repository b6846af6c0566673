// Words that consoles of any marketplace use, in the languages of the marketplaces here: what is
// still read of a console of which nobody said more. A wrong word costs more than a missing one.
import type { StateWords } from '../normalise/order-state.ts';
import type { FieldRule, OrderField } from './site.ts';
import { ZH_STATES, zhFields } from './zh.ts';

const WORDS: Readonly<Record<OrderField, string>> = {
  number:
    '訂單編號|訂單號碼|Order number|Order Number|Order No.|Order no.|Order ID|Order #|Número do pedido|ID do pedido|Número de pedido|Número de orden',
  state: 'Order status|Order Status|Status：|Status do pedido|Estado del pedido|Estado：|訂單狀態',
  product: 'Product name|Product：|Item：|Produto：|Producto：',
  amount: 'Order total|Order Total|Total amount|Grand total|Total do pedido|Total del pedido|訂單金額',
  orderedAt: 'Order date|Order Date|Date ordered|Ordered on|Placed on|Data do pedido|Fecha del pedido|下單時間',
  paidAt: 'Payment date|Paid on|Payment time|Data do pagamento|Fecha de pago|付款時間',
  shippedAt: 'Ship date|Shipped on|Date shipped|Data de envio|Fecha de envío|出貨時間',
  receivedAt: 'Delivered on|Delivery date|Date delivered|Data de entrega|Fecha de entrega|簽收時間',
  trackingNumber:
    'Tracking number|Tracking Number|Tracking ID|Tracking No.|Código de rastreio|Número de seguimiento|物流單號',
  carrier: 'Carrier|Courier|Shipping carrier|Transportadora|Transportista|物流商',
};

function withWords(fields: Partial<Record<OrderField, FieldRule>>): Partial<Record<OrderField, FieldRule>> {
  // Object.entries forgets the key type that the record has.
  const entries = Object.entries(WORDS) as [OrderField, string][];
  return Object.fromEntries(
    entries.map(([field, words]) => {
      const { labels, ...rule } = fields[field] ?? {};
      return [field, { ...rule, labels: labels === undefined ? words : `${labels}|${words}` }];
    }),
  );
}

export const GENERIC_FIELDS: Partial<Record<OrderField, FieldRule>> = withWords(zhFields());

const MORE_STATES: StateWords = {
  'awaiting-payment': 'Unpaid|Awaiting payment|Payment pending|Aguardando pagamento|Pendiente de pago|尚未付款',
  'awaiting-shipment': 'To ship|Awaiting shipment|Unshipped|Unfulfilled|A enviar|Pendiente de envío|待出貨',
  shipped: 'Shipped|In transit|Fulfilled|Enviado|运送中|運送中',
  delivered: 'Delivered|Entregue|Entregado|已送達',
  completed: 'Completed|Concluído|Completado',
  closed: 'Cancelled|Canceled|Closed|Refunded|Cancelado|Reembolsado',
  refunding: 'Refund in progress|Refund requested|Em reembolso|Reembolso en curso|退款處理中',
  returning: 'Return in progress|Return requested|Devolução em andamento|Devolución en curso|退貨中',
  exchanging: 'Exchange in progress|換貨中',
};

/** Both lists of words for each state; where both have a word, `over` says what it means. */
export function mergeStates(base: StateWords, over: StateWords): StateWords {
  // Object.keys forgets the key type that the records have; a later state's word counts, so `over` comes last.
  const states = [...new Set([...Object.keys(base), ...Object.keys(over)])] as (keyof StateWords)[];
  const taken = new Set(Object.values(over).flatMap((words) => words.split('|')));
  return Object.fromEntries(
    states.map((state) => {
      const kept = (base[state] ?? '').split('|').filter((word) => !taken.has(word));
      return [state, [...kept, over[state] ?? ''].filter((words) => words !== '').join('|')];
    }),
  );
}

export const GENERIC_STATES: StateWords = mergeStates(ZH_STATES, MORE_STATES);

/** Any run with a digit in it: for beside a label only, never for a text found by itself. */
export const GENERIC_ORDER_NUMBER = /(?<![\w-])(?=[A-Z-]{0,20}\d)[A-Z0-9][A-Z0-9-]{3,39}(?![\w-])/gu;
