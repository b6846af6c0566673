import type { Sight } from '../../lib/procedure/follow-ups/seen-orders.ts';

export const UNPAID: Sight = {
  marketplace: 'pinduoduo',
  orderNumber: '260312-402211',
  shop: '小窑日用旗舰店',
  buyerName: '王**',
  buyerId: 'b-7',
  state: 'awaiting-payment',
  amount: { minor: 4_990, currency: 'CNY' },
  receivedAt: '',
};
