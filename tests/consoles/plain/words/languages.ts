// Labels and states as sellers' consoles write them, by language: for pages of which no more
// is known. Written apart from the words by which the extension reads.
import type { LineLabels, StateWords } from '../../shared/order-lines.ts';

interface Words {
  readonly labels: LineLabels;
  readonly states: StateWords;
}

/** In the order in which the states are reached (lib/knowledge/terms.ts). */
function states(...words: readonly string[]): StateWords {
  const [unpaid = '', paid = '', shipped = '', delivered = '', completed = ''] = words;
  const [closed = '', refunding = '', returning = '', exchanging = ''] = words.slice(5);
  return {
    'awaiting-payment': unpaid,
    'awaiting-shipment': paid,
    shipped,
    delivered,
    completed,
    closed,
    refunding,
    returning,
    exchanging,
  };
}

/** Number, state, product, amount, ordered, shipped, received, carrier, parcel number. */
function labels(...words: readonly string[]): LineLabels {
  const [orderNumber = '', orderState = '', product = '', amount = '', orderedAt = ''] = words;
  const [shippedAt = '', receivedAt = '', carrier = '', trackingNumber = ''] = words.slice(5);
  return { orderNumber, orderState, product, amount, orderedAt, shippedAt, receivedAt, carrier, trackingNumber };
}

const split = (line: string): string[] => line.split('|');

export const WORDS = {
  zh: {
    labels: labels(...split('订单号|订单状态|商品名称|订单金额|下单时间|发货时间|签收时间|物流公司|物流单号')),
    states: states(...split('待付款|待发货|已发货|已签收|已完成|已关闭|退款中|退货中|换货中')),
  },
  en: {
    labels: labels(
      ...split(
        'Order ID|Order status|Product name|Order total|Order created|Shipped time|Delivered time|Carrier|Tracking ID',
      ),
    ),
    states: states(
      ...split('Unpaid|Awaiting shipment|In transit|Delivered|Completed|Canceled|Refund in progress'),
      ...split('Return in progress|Exchange in progress'),
    ),
  },
  pt: {
    labels: labels(
      ...split('Venda #|Status do pedido|Nome do produto|Valor total|Data da compra|Enviado em|Entregue em'),
      ...split('Transportadora|Código de rastreio'),
    ),
    states: states(
      ...split('Aguardando pagamento|Pronto para enviar|A caminho|Entregue|Concluído|Cancelada|Reembolso em andamento'),
      ...split('Devolução em andamento|Troca em andamento'),
    ),
  },
  es: {
    labels: labels(
      ...split('Venta #|Estado del pedido|Nombre del producto|Importe total|Fecha de compra|Enviado el|Entregado el'),
      ...split('Transportista|Número de seguimiento'),
    ),
    states: states(
      ...split('Pendiente de pago|Listo para enviar|En camino|Entregado|Completado|Cancelada|Reembolso en curso'),
      ...split('Devolución en curso|Cambio en curso'),
    ),
  },
  id: {
    labels: labels(
      ...split('No. Pesanan|Status Pesanan|Nama Produk|Total Pesanan|Waktu Pemesanan|Waktu Pengiriman|Waktu Diterima'),
      ...split('Jasa Kirim|No. Resi'),
    ),
    states: states(
      ...split('Belum Bayar|Perlu Dikirim|Dikirim|Terkirim|Selesai|Dibatalkan|Pengembalian Dana|Pengembalian'),
      'Tukar barang',
    ),
  },
  ms: {
    labels: labels(
      ...split('ID Pesanan|Status Pesanan|Nama Produk|Jumlah Pesanan|Masa Pesanan|Masa Penghantaran|Masa Diterima'),
      ...split('Syarikat Penghantaran|Nombor Penjejakan'),
    ),
    states: states(
      ...split('Belum Dibayar|Untuk Dihantar|Sedang Dihantar|Telah Diterima|Selesai|Dibatalkan|Bayaran Balik'),
      ...split('Pemulangan|Penukaran'),
    ),
  },
  th: {
    labels: labels(
      ...split('หมายเลขคำสั่งซื้อ|สถานะคำสั่งซื้อ|ชื่อสินค้า|ยอดรวมคำสั่งซื้อ|วันที่สั่งซื้อ|วันที่จัดส่ง|วันที่ได้รับสินค้า'),
      ...split('บริษัทขนส่ง|หมายเลขติดตามพัสดุ'),
    ),
    states: states(...split('ยังไม่ชำระ|ที่ต้องจัดส่ง|กำลังจัดส่ง|จัดส่งสำเร็จ|สำเร็จ|ยกเลิกแล้ว|กำลังคืนเงิน|กำลังคืนสินค้า|เปลี่ยนสินค้า')),
  },
  vi: {
    labels: labels(
      ...split('Mã đơn hàng|Trạng thái đơn hàng|Tên sản phẩm|Tổng số tiền|Ngày đặt hàng|Ngày gửi hàng|Ngày nhận hàng'),
      ...split('Đơn vị vận chuyển|Mã vận đơn'),
    ),
    states: states(
      ...split('Chờ thanh toán|Chờ lấy hàng|Đang giao hàng|Đã giao|Hoàn thành|Đã hủy|Đang hoàn tiền|Trả hàng|Đổi hàng'),
    ),
  },
} as const satisfies Readonly<Record<string, Words>>;

export type WordsOf = keyof typeof WORDS;
