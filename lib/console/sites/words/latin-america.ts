// Words that Portuguese and Spanish consoles share. A claim or mediation that was opened is no state
// of the order: it may end in a refund, a new parcel or nothing.
import type { StateWords } from '../../normalise/order-state.ts';
import type { FieldLabels } from './join.ts';

export const PT_LABELS: FieldLabels = {
  number: 'ID do pedido|ID do Pedido|Número do pedido|N.º do pedido|Nº do pedido|Pedido|Número da venda|Venda',
  state: 'Status do pedido|Status da venda|Situação|Status',
  product: 'Nome do produto|Produto：|Item：',
  amount: 'Total do pedido|Valor total|Total da venda|Total：',
  orderedAt: 'Data do pedido|Data da compra|Data da venda|Criado em',
  paidAt: 'Pago em|Data do pagamento|Pagamento aprovado em',
  shippedAt: 'Enviado em|Data de envio|Despachado em',
  receivedAt: 'Entregue em|Recebido em|Data de entrega',
  trackingNumber: 'Código de rastreio|Código de rastreamento|Número de rastreio',
  carrier: 'Transportadora',
};

export const ES_LABELS: FieldLabels = {
  number: 'ID del pedido|Número de pedido|N.º de pedido|Nº de pedido|Pedido|Número de venta|Venta',
  state: 'Estado del pedido|Estado de la venta|Estado',
  product: 'Nombre del producto|Producto：|Artículo：',
  amount: 'Total del pedido|Importe total|Monto total|Total de la venta|Total：',
  orderedAt: 'Fecha del pedido|Fecha de compra|Fecha de venta|Creado el',
  paidAt: 'Pagado el|Fecha de pago',
  shippedAt: 'Enviado el|Fecha de envío|Despachado el',
  receivedAt: 'Entregado el|Recibido el|Fecha de entrega',
  trackingNumber: 'Número de seguimiento|Código de seguimiento|N.º de seguimiento',
  carrier: 'Transportista|Empresa de transporte|Correo：',
};

export const PT_STATES: StateWords = {
  'awaiting-payment': 'não pago|aguardando pagamento|pagamento pendente',
  'awaiting-shipment': 'a enviar|aguardando envio|pronto para enviar|pronta para enviar|para enviar|pago|em preparação',
  shipped: 'enviado|enviada|a caminho|em trânsito|despachado',
  delivered: 'entregue|recebido|pedido recebido',
  completed: 'concluído|concluída|finalizado|finalizada',
  closed: 'cancelado|cancelada|reembolsado|reembolsada',
  refunding: 'em reembolso|reembolso em andamento|reembolso pendente',
  returning: 'devolução em andamento|em devolução|devolução a caminho',
  exchanging: 'troca em andamento|em troca',
};

export const ES_STATES: StateWords = {
  'awaiting-payment': 'no pagado|pendiente de pago|esperando el pago|pago pendiente',
  'awaiting-shipment':
    'por enviar|pendiente de envío|listo para enviar|lista para enviar|para enviar|pagado|en preparación',
  shipped: 'enviado|enviada|en camino|en tránsito|despachado',
  delivered: 'entregado|entregada|recibido',
  completed: 'completado|completada|finalizado|finalizada|concretada',
  closed: 'cancelado|cancelada|reembolsado|reembolsada',
  refunding: 'reembolso en curso|reembolso pendiente',
  returning: 'devolución en curso|en devolución|devolución en camino',
  exchanging: 'cambio en curso|en cambio',
};
