// Words that consoles of any marketplace use, in the languages of the marketplaces here: what is
// still read of a console of which nobody said more. A wrong word costs more than a missing one.
import type { StateWords } from '../normalise/order-state.ts';
import { EN_LABELS, EN_STATES } from './words/en.ts';
import { joinFields, joinStates } from './words/join.ts';
import type { FieldLabels } from './words/join.ts';
import { ZH_STATES, zhFields } from './zh.ts';

const MORE_LABELS: FieldLabels = {
  number: '訂單編號|訂單號碼|Número do pedido|ID do pedido|Número de pedido|Número de orden',
  state: 'Status do pedido|Estado del pedido|Estado：|訂單狀態',
  product: 'Produto：|Producto：',
  amount: 'Total do pedido|Total del pedido|訂單金額',
  orderedAt: 'Ordered on|Placed on|Data do pedido|Fecha del pedido|下單時間',
  paidAt: 'Data do pagamento|Fecha de pago|付款時間',
  shippedAt: 'Date shipped|Data de envio|Fecha de envío|出貨時間',
  receivedAt: 'Delivery date|Data de entrega|Fecha de entrega|簽收時間',
  trackingNumber: 'Código de rastreio|Número de seguimiento|物流單號',
  carrier: 'Transportadora|Transportista|物流商',
};

export const GENERIC_FIELDS = joinFields([EN_LABELS, MORE_LABELS], zhFields());

const MORE_STATES: StateWords = {
  'awaiting-payment': 'Aguardando pagamento|Pendiente de pago|尚未付款',
  'awaiting-shipment': 'Unfulfilled|A enviar|Pendiente de envío|待出貨',
  shipped: 'Fulfilled|Enviado|運送中',
  delivered: 'Entregue|Entregado|已送達',
  completed: 'Concluído|Completado',
  closed: 'Cancelado|Reembolsado',
  refunding: 'Em reembolso|Reembolso en curso|退款處理中',
  returning: 'Devolução em andamento|Devolución en curso|退貨中',
  exchanging: '換貨中',
};

export const GENERIC_STATES: StateWords = joinStates(ZH_STATES, EN_STATES, MORE_STATES);

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

/** Any run with a digit in it: for beside a label only, never for a text found by itself. */
export const GENERIC_ORDER_NUMBER = /(?<![\w-])(?=[A-Z-]{0,20}\d)[A-Z0-9][A-Z0-9-]{3,39}(?![\w-])/gu;
