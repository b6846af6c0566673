// Situations to look at: one per line of LOOK.md that says something about states.
import type { MissingField, OrderReading, PageReading } from '../../../lib/console/reading.ts';

const found = <T>(value: T, how: 'selector' | 'label' = 'selector', by = '.order-info [data-key]') => ({
  value,
  how,
  by,
});

export const NOW = '2026-03-12T10:24:00+08:00';

export const ORDER: OrderReading = {
  number: found('240309-402211180710071', 'label', '订单编号'),
  state: found('delivered' as const),
  product: found('北欧简约陶瓷马克杯 带盖勺 350ml 礼盒装'),
  amount: found({ minor: 3990, currency: 'CNY' }),
  orderedAt: found('2026-03-06T21:14:05+08:00'),
  paidAt: found('2026-03-06T21:15:40+08:00'),
  shippedAt: found('2026-03-07T16:02:00+08:00'),
  receivedAt: found('2026-03-09T12:40:00+08:00'),
  trackingNumber: found('YT8842097713365'),
  carrier: found('圆通速递'),
};

const ENGLISH_ORDER: OrderReading = {
  ...ORDER,
  number: found('2403097K2JQ4XA', 'label', 'Order ID'),
  product: found('Nordic ceramic mug with lid and spoon, 350 ml, gift box'),
  amount: found({ minor: 1890, currency: 'SGD' }),
  trackingNumber: found('SPXSG0488120771'),
  carrier: found('SPX Express'),
};

export function reading(
  text: string,
  part: Partial<PageReading> = {},
  order: OrderReading | null = ORDER,
): PageReading {
  return {
    siteId: 'pinduoduo',
    marketplace: 'pinduoduo',
    pageKind: 'chat',
    confidence: 'verified-2026-09',
    conversationKey: 'c-1',
    buyerName: found('王**'),
    buyerId: found('b-20933'),
    shop: found('宜家家旗舰店'),
    messages: text === '' ? [] : [{ id: 'm1', side: 'buyer', kind: 'text', text }],
    orders: order ? [order] : [],
    orderInView: order ? 0 : null,
    composer: 'ready',
    missing: [],
    ...part,
  };
}

const waiting = (seconds: number): PageReading['messages'][number] => {
  const sentAt = new Date(Date.parse(NOW) - seconds * 1_000).toISOString();
  return { id: 'm1', side: 'buyer', kind: 'text', text: '收到的杯子碎了怎么办，我要退款', sentAt };
};

const UNREAD: MissingField[] = [
  { field: 'amount', reason: 'absent' },
  { field: 'trackingNumber', reason: 'unreadable' },
  { field: 'buyerId', reason: 'too-large' },
];

const ENGLISH = {
  siteId: 'shopee',
  marketplace: 'shopee',
  buyerName: found('amelia_tan'),
  shop: found('Hygge Home'),
} as const;

export const READINGS: Readonly<Record<string, PageReading>> = {
  damage: reading('收到的杯子碎了怎么办，我要退款'),
  missing: reading('包裹里少了一个杯盖，漏发了吧'),
  // A step grants a share of an order whose amount the page does not show.
  unpriced: reading('收到的杯子碎了怎么办，我要退款', {}, { ...ORDER, amount: null }),
  // A third of the time is left for the answer, and the marketplace decides soon.
  soon: reading(
    '收到的杯子碎了怎么办，我要退款',
    { messages: [waiting(240)] },
    { ...ORDER, state: found('refunding' as const) },
  ),
  // A request of which the page does not say since when it runs.
  request: reading(
    '收到的杯子碎了怎么办，我要退款',
    { siteId: 'taobao', marketplace: 'taobao', messages: [waiting(100)] },
    { ...ORDER, state: found('refunding' as const) },
  ),
  'request-en': reading(
    'Where is my refund?',
    { ...ENGLISH, marketplace: 'ebay' },
    { ...ENGLISH_ORDER, state: found('returning' as const) },
  ),
  late: reading('收到的杯子碎了怎么办，我要退款', { messages: [waiting(412)] }),
  'late-en': reading('Where is my parcel?', { ...ENGLISH, messages: [waiting(13 * 3_600)] }),
  logistics: reading(
    '都三天了怎么还没到啊，快递停在杭州不动了',
    {},
    { ...ORDER, state: found('shipped' as const), receivedAt: null },
  ),
  unread: reading('这款杯子可以放微波炉吗？', { missing: UNREAD }, { ...ORDER, amount: null, trackingNumber: null }),
  // The page shows messages, or a box, and does not say whose.
  unnamed: reading('收到的杯子碎了怎么办，我要退款', { conversationKey: null, buyerName: null, buyerId: null }),
  nobodys: reading('', {
    siteId: 'xiaohongshu',
    marketplace: 'xiaohongshu',
    confidence: 'generic',
    conversationKey: null,
    buyerName: null,
    buyerId: null,
    missing: [{ field: 'messages', reason: 'absent' }],
  }),
  // A console that was taught: what its pages may not have at all is not complained of.
  taught: reading(
    '什么时候发货',
    {
      siteId: 'acme-desk',
      marketplace: 'other',
      confidence: 'taught',
      missing: (['amount', 'paidAt', 'shippedAt', 'receivedAt', 'trackingNumber', 'carrier'] as const).map((field) => ({
        field,
        reason: 'absent',
      })),
    },
    { ...ORDER, amount: null, trackingNumber: null, carrier: null, paidAt: null, shippedAt: null, receivedAt: null },
  ),
  ambiguous: reading('少发了一件', {
    orders: [ORDER, { ...ORDER, number: found('240301-118820419550442'), state: found('completed' as const) }],
    orderInView: null,
    missing: [
      { field: 'orderNumber', reason: 'ambiguous', candidates: ['240309-402211180710071', '240301-118820419550442'] },
    ],
  }),
  closed: reading('', { conversationKey: null, buyerName: null, buyerId: null }, null),
  silent: reading(''),
  abstained: reading('zxcv qwer'),
  why: reading('收到的杯子碎了怎么办，我要退款'),
  'why-en': reading('Hi, the mug arrived broken. I want my money back please', ENGLISH, ENGLISH_ORDER),
  closest: reading('陶土产自景德镇哪里'),
  'closest-en': reading('can cats drink from it', ENGLISH, ENGLISH_ORDER),
  'small-talk': reading('好的，谢谢啦'),
  'small-talk-en': reading('ok thank you!', ENGLISH, ENGLISH_ORDER),
  confidence: reading('可以送到乡下吗，晚上有人在家'),
  'confidence-en': reading('Could the courier leave it with my neighbour?', ENGLISH, ENGLISH_ORDER),
  english: reading('Hi, the mug arrived broken. I want my money back please', ENGLISH, ENGLISH_ORDER),
  hostile: reading('<b>退款</b> \u202egpj.exe\u202c 给\u200b我 <script>alert(1)</script> 🙏🏽👨‍👩‍👧 '.repeat(6), {
    buyerName: found('محمد علي \u202e王'),
  }),
};
