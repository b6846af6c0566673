// Words that Indonesian, Malay, Thai and Vietnamese consoles share. Two are left out: Vietnam's
// `chờ xác nhận` is said both before the payment and before the parcel is packed, Malay's `telah
// dihantar` of what was sent and of what was delivered.
import type { StateWords } from '../../normalise/order-state.ts';
import type { FieldLabels } from './join.ts';

const ID_LABELS: FieldLabels = {
  number: 'No. Pesanan|No Pesanan|Nomor Pesanan|ID Pesanan|Nomor pesanan',
  state: 'Status Pesanan|Status pesanan|Status',
  product: 'Nama Produk|Nama produk|Produk：',
  amount: 'Total Pesanan|Total pesanan|Total Pembayaran',
  orderedAt: 'Waktu Pemesanan|Waktu Pesanan Dibuat|Tanggal Pemesanan|Tanggal Pesanan|Waktu pesanan',
  paidAt: 'Waktu Pembayaran|Tanggal Pembayaran|Waktu pembayaran',
  shippedAt: 'Waktu Pengiriman|Tanggal Pengiriman|Waktu pengiriman',
  receivedAt: 'Waktu Diterima|Tanggal Diterima|Waktu Terkirim',
  trackingNumber: 'No. Resi|Nomor Resi|Nomor resi|No. Pelacakan',
  carrier: 'Jasa Kirim|Kurir|Jasa Pengiriman|Ekspedisi',
};

const MS_LABELS: FieldLabels = {
  number: 'ID Pesanan|No. Pesanan|Nombor Pesanan',
  state: 'Status Pesanan|Status',
  product: 'Nama Produk|Produk：',
  amount: 'Jumlah Pesanan|Jumlah Bayaran',
  orderedAt: 'Masa Pesanan|Tarikh Pesanan',
  paidAt: 'Masa Pembayaran|Tarikh Pembayaran|Masa Bayaran',
  shippedAt: 'Masa Penghantaran|Tarikh Penghantaran',
  receivedAt: 'Masa Diterima|Tarikh Diterima',
  trackingNumber: 'Nombor Penjejakan|No. Penjejakan',
  carrier: 'Syarikat Penghantaran|Kurier',
};

const TH_LABELS: FieldLabels = {
  number: 'หมายเลขคำสั่งซื้อ|เลขที่คำสั่งซื้อ|หมายเลขออเดอร์',
  state: 'สถานะคำสั่งซื้อ|สถานะ',
  product: 'ชื่อสินค้า|สินค้า：',
  amount: 'ยอดคำสั่งซื้อทั้งหมด|ยอดรวมคำสั่งซื้อ|ยอดรวมทั้งหมด|ยอดชำระเงินทั้งหมด|ยอดรวม：',
  orderedAt: 'เวลาที่สั่งซื้อ|วันที่สั่งซื้อ|วันที่ทำการสั่งซื้อ',
  paidAt: 'เวลาการชำระเงิน|เวลาที่ชำระเงิน|วันที่ชำระเงิน',
  shippedAt: 'เวลาส่งสินค้า|เวลาจัดส่ง|วันที่จัดส่ง',
  receivedAt: 'เวลาที่ได้รับสินค้า|วันที่ได้รับสินค้า',
  trackingNumber: 'หมายเลขติดตามพัสดุ|หมายเลขพัสดุ|เลขพัสดุ',
  carrier: 'บริษัทขนส่ง|ผู้ให้บริการขนส่ง|ขนส่ง：',
};

const VI_LABELS: FieldLabels = {
  number: 'Mã đơn hàng|Số đơn hàng|Mã đơn',
  state: 'Trạng thái đơn hàng|Trạng thái',
  product: 'Tên sản phẩm|Sản phẩm：',
  amount: 'Tổng tiền đơn hàng|Tổng giá trị đơn hàng|Tổng đơn hàng|Tổng số tiền|Tổng cộng|Thành tiền',
  orderedAt: 'Thời gian đặt hàng|Ngày đặt hàng',
  paidAt: 'Thời gian thanh toán|Ngày thanh toán',
  shippedAt: 'Thời gian giao hàng cho vận chuyển|Thời gian gửi hàng|Ngày gửi hàng',
  receivedAt: 'Thời gian nhận hàng|Ngày nhận hàng|Thời gian hoàn thành giao hàng',
  trackingNumber: 'Mã vận đơn|Mã theo dõi',
  carrier: 'Đơn vị vận chuyển|Đơn vị giao hàng',
};

export const SOUTHEAST_ASIAN_LABELS: readonly FieldLabels[] = [ID_LABELS, MS_LABELS, TH_LABELS, VI_LABELS];

const ID_STATES: StateWords = {
  'awaiting-payment': 'belum bayar|belum dibayar|menunggu pembayaran',
  'awaiting-shipment': 'perlu dikirim|siap dikirim|menunggu pengiriman|dikemas',
  shipped: 'dikirim|sedang dikirim|dalam pengiriman',
  delivered: 'terkirim|diterima|pesanan diterima',
  completed: 'selesai|pesanan selesai',
  closed: 'dibatalkan|pembatalan',
  refunding: 'pengembalian dana|menunggu pengembalian dana',
  returning: 'pengembalian|pengembalian barang|pengembalian barang/dana',
};

const MS_STATES: StateWords = {
  'awaiting-payment': 'belum dibayar|untuk dibayar|menunggu bayaran',
  'awaiting-shipment': 'untuk dihantar|perlu dihantar|menunggu penghantaran',
  shipped: 'dihantar|sedang dihantar|dalam penghantaran',
  delivered: 'telah diterima',
  completed: 'selesai',
  closed: 'dibatalkan|pembatalan',
  refunding: 'bayaran balik|bayaran balik sedang diproses',
  returning: 'pemulangan|pemulangan/bayaran balik',
};

const TH_STATES: StateWords = {
  'awaiting-payment': 'ยังไม่ชำระ|ยังไม่ชำระเงิน|ที่ต้องชำระ|รอชำระเงิน',
  'awaiting-shipment': 'ที่ต้องจัดส่ง|รอจัดส่ง|รอการจัดส่ง|พร้อมจัดส่ง',
  shipped: 'กำลังจัดส่ง|อยู่ระหว่างการจัดส่ง|จัดส่งแล้ว|กำลังขนส่ง',
  delivered: 'จัดส่งสำเร็จ|ได้รับสินค้าแล้ว|ส่งถึงแล้ว',
  completed: 'สำเร็จ|เสร็จสิ้น|คำสั่งซื้อสำเร็จ',
  closed: 'ยกเลิก|ยกเลิกแล้ว|คืนเงินแล้ว',
  refunding: 'คืนเงิน|กำลังคืนเงิน|การคืนเงิน',
  returning: 'คืนสินค้า|กำลังคืนสินค้า|คืนเงิน/คืนสินค้า|การคืนเงิน/คืนสินค้า',
};

const VI_STATES: StateWords = {
  'awaiting-payment': 'chờ thanh toán|chưa thanh toán',
  'awaiting-shipment': 'chờ lấy hàng|chờ vận chuyển|chờ gửi hàng|chờ giao hàng cho vận chuyển|sẵn sàng giao',
  shipped: 'đang giao|đang giao hàng|đang vận chuyển|đã gửi hàng',
  delivered: 'đã giao|đã giao hàng|đã nhận hàng|giao hàng thành công',
  completed: 'hoàn thành|đã hoàn thành|hoàn tất',
  closed: 'đã hủy|đã huỷ|đơn hủy|đã hoàn tiền',
  refunding: 'đang hoàn tiền|yêu cầu hoàn tiền',
  returning: 'trả hàng/hoàn tiền|trả hàng|đang trả hàng|yêu cầu trả hàng',
};

export const SOUTHEAST_ASIAN_STATES: readonly StateWords[] = [ID_STATES, MS_STATES, TH_STATES, VI_STATES];
