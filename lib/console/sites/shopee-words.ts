// Shopee's own words in front of those that its countries' languages share.
import type { StateWords } from '../normalise/order-state.ts';
import { joinFields, joinStates } from './words/join.ts';
import type { OrderFields } from './words/join.ts';
import { SOUTHEAST_ASIAN_LABELS, SOUTHEAST_ASIAN_STATES } from './words/southeast-asia.ts';

// In the chat's right panel name and price are both titles.
const NOT_MONEY = /^(?![A-Z]{0,3}[$¥₫฿₱] ?\d|R[pM] ?\d).+/u;

const OWN_FIELDS: OrderFields = {
  number: {
    picks: ['span.order-sn'],
    labels: 'ID do Pedido|ID do pedido|Nº do Pedido|Order ID|Order No.|Order SN|No. Pesanan|訂單編號|订单编号|订单号',
  },
  state: {
    picks: ['.status-wrapper span.status'],
    labels: 'Status do Pedido|Order Status|Status Pesanan|Status|訂單狀態|订单状态|状态：',
    leaf: true,
  },
  product: {
    picks: [
      '[data-testid="order-item-infos"] .item-name',
      { select: '#workstation [title]', attr: 'title', part: NOT_MONEY },
    ],
    labels: 'Produto：|Product：|Produk：|商品名稱|商品名称|商品：',
  },
  amount: {
    picks: ['[data-testid="order-payment-info"] .total-price'],
    labels:
      'Valor Total|Total do Pedido|Total do pedido|Order Total|Total Amount|Total Pesanan|Total：|訂單金額|订单金额|实付金额',
  },
  orderedAt: {
    labels: 'Data do Pedido|Data do pedido|Order Time|Order Date|Waktu Pemesanan|訂單成立時間|下單時間|下单时间',
  },
  paidAt: { labels: 'Data do Pagamento|Pago em|Payment Time|Waktu Pembayaran|付款時間|付款时间|支付时间' },
  shippedAt: { labels: 'Data de Envio|Enviado em|Ship Time|Waktu Pengiriman|出貨時間|出货时间|发货时间' },
  receivedAt: {
    labels: 'Data de Entrega|Entregue em|Recebido em|Delivered Time|Received Time|收貨時間|簽收時間|签收时间|收货时间',
  },
  trackingNumber: {
    picks: ['.tracking-number'],
    labels: 'Código de Rastreio|Código de rastreio|Tracking Number|Tracking No.|No. Resi|物流編號|物流單號|物流单号',
  },
  carrier: {
    picks: ['.fulfilment-channel-name'],
    labels: 'Transportadora|Carrier|Courier|Jasa Kirim|物流商|物流公司|快递公司',
  },
};

// Words differ in case only by language version; comparisons fold it.
const OWN_STATES: StateWords = {
  'awaiting-payment': 'unpaid|não pago|belum bayar|尚未付款|待付款',
  'awaiting-shipment':
    'to ship|ready_to_ship|processed|retry_ship|invoice_pending|a enviar|perlu dikirim|待出貨|待出货|待发货',
  shipped: 'shipped|shipping|enviado|a caminho|dikirim|運送中|运送中|已出货|已发货',
  delivered: 'delivered|received|to_confirm_receive|entregue|pedido recebido|已送达|已送達|已签收',
  completed: 'completed|concluído|selesai|已完成',
  closed: 'cancelled|canceled|closed|cancelado|dibatalkan|不成立|已取消',
  refunding: 'refunding|refund in progress|em reembolso|reembolso em andamento|退款中',
  returning: 'returning|return in progress|to_return|devolução em andamento|pengembalian|退貨中|退货中',
  exchanging: 'exchanging|exchange in progress|troca em andamento|換貨中|换货中',
};

export const SHOPEE_FIELDS = joinFields(SOUTHEAST_ASIAN_LABELS, OWN_FIELDS);
export const SHOPEE_STATES = joinStates(OWN_STATES, ...SOUTHEAST_ASIAN_STATES);
