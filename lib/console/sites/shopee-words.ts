// Shopee's own words in the languages of its seller centres.
import type { StateWords } from '../normalise/order-state.ts';
import type { FieldRule, OrderField } from './site.ts';

// In the chat's right panel name and price are both titles.
const NOT_MONEY = /^(?![A-Z]{0,3}[$¥₫฿₱] ?\d|R[pM] ?\d).+/u;

const words = (list: string): string[] => list.split('|');

export const SHOPEE_FIELDS: Partial<Record<OrderField, FieldRule>> = {
  number: {
    picks: ['span.order-sn', '[data-testid="order-sn"]'],
    labels: words(
      'ID do Pedido|ID do pedido|Nº do Pedido|Número do Pedido|Order ID|Order No.|Order SN|No. Pesanan|訂單編號|订单编号|订单号|Mã đơn hàng|หมายเลขคำสั่งซื้อ',
    ),
  },
  state: {
    picks: ['.order-status .status-wrapper span.status', 'span.status'],
    labels: words('Status do Pedido|Order Status|Status Pesanan|Status|訂單狀態|订单状态|状态：|Trạng thái'),
    leaf: true,
  },
  product: {
    picks: [
      '[data-testid="order-item-infos"] .item-name',
      { select: '#workstation [title]', attr: 'title', part: NOT_MONEY },
    ],
    labels: words('Produto：|Product：|Produk：|商品名稱|商品名称|商品：|Sản phẩm：'),
  },
  amount: {
    picks: ['[data-testid="order-payment-info"] .total-price', '.total-price'],
    labels: words(
      'Valor Total|Total do Pedido|Total do pedido|Order Total|Total Amount|Total Pesanan|Total：|訂單金額|订单金额|实付金额|實付金額|Tổng tiền',
    ),
  },
  orderedAt: {
    labels: words(
      'Data do Pedido|Data do pedido|Pedido feito em|Order Time|Order Date|Order Creation Date|Ordered|Waktu Pemesanan|訂單成立時間|下單時間|下单时间|Ngày đặt hàng',
    ),
  },
  paidAt: {
    labels: words(
      'Data do Pagamento|Data de pagamento|Pago em|Payment Time|Payment Date|Paid|Waktu Pembayaran|付款時間|付款时间|支付时间|Ngày thanh toán',
    ),
  },
  shippedAt: {
    labels: words(
      'Data de Envio|Data de envio|Enviado em|Ship Time|Shipping Date|Shipped|Waktu Pengiriman|出貨時間|出货时间|发货时间|Ngày gửi',
    ),
  },
  receivedAt: {
    labels: words(
      'Data de Entrega|Data de entrega|Entregue em|Recebido em|Delivery Date|Delivered Time|Delivered|Received Time|Waktu Diterima|收貨時間|簽收時間|签收时间|收货时间|Ngày giao',
    ),
  },
  trackingNumber: {
    picks: ['.tracking-number'],
    labels: words(
      'Código de Rastreio|Código de rastreio|Número de Rastreio|Tracking Number|Tracking number|Tracking No.|No. Resi|物流編號|物流单号|快递单号|Mã vận đơn',
    ),
  },
  carrier: {
    picks: ['[data-testid="order-fulfilment-info"] .fulfilment-channel-name', '.fulfilment-channel-name'],
    labels: words(
      'Transportadora|Carrier|Shipping Carrier|Courier|Jasa Kirim|物流商|物流公司|快递公司|Đơn vị vận chuyển',
    ),
  },
};

export const SHOPEE_STATES: StateWords = {
  UNPAID: 'awaiting-payment',
  READY_TO_SHIP: 'awaiting-shipment',
  PROCESSED: 'awaiting-shipment',
  RETRY_SHIP: 'awaiting-shipment',
  INVOICE_PENDING: 'awaiting-shipment',
  SHIPPED: 'shipped',
  TO_CONFIRM_RECEIVE: 'delivered',
  COMPLETED: 'completed',
  CANCELLED: 'closed',
  TO_RETURN: 'returning',
  Unpaid: 'awaiting-payment',
  'To Ship': 'awaiting-shipment',
  Shipping: 'shipped',
  Delivered: 'delivered',
  Received: 'delivered',
  Canceled: 'closed',
  Closed: 'closed',
  Refunding: 'refunding',
  'Refund in Progress': 'refunding',
  Returning: 'returning',
  'Return in Progress': 'returning',
  'Return/Refund': 'returning',
  Exchanging: 'exchanging',
  'Não pago': 'awaiting-payment',
  'A Enviar': 'awaiting-shipment',
  Enviado: 'shipped',
  'A caminho': 'shipped',
  Entregue: 'delivered',
  'Pedido Recebido': 'delivered',
  Concluído: 'completed',
  Cancelado: 'closed',
  'Em reembolso': 'refunding',
  'Reembolso em andamento': 'refunding',
  'Em devolução': 'returning',
  'Devolução em andamento': 'returning',
  'Em troca': 'exchanging',
  'Troca em andamento': 'exchanging',
  'Exchange in Progress': 'exchanging',
  'Belum Bayar': 'awaiting-payment',
  'Perlu Dikirim': 'awaiting-shipment',
  Dikirim: 'shipped',
  Selesai: 'completed',
  Dibatalkan: 'closed',
  Pengembalian: 'returning',
  尚未付款: 'awaiting-payment',
  待出貨: 'awaiting-shipment',
  待出货: 'awaiting-shipment',
  運送中: 'shipped',
  运送中: 'shipped',
  已完成: 'completed',
  已出货: 'shipped',
  已送达: 'delivered',
  已送達: 'delivered',
  退貨中: 'returning',
  換貨中: 'exchanging',
  不成立: 'closed',
  'Chờ thanh toán': 'awaiting-payment',
  'Chờ lấy hàng': 'awaiting-shipment',
  'Đang giao': 'shipped',
  'Đã giao': 'completed',
  'Đã hủy': 'closed',
};
