// A buyer whom the desk knows: three claims of missing parts, orders seen, words of agents.
import type { Customer } from '../../../lib/cases/customer/customer.ts';
import { deriveCases } from '../../../lib/cases/derive-case.ts';
import type { BackgroundInMemory } from '../../support/background-in-memory.ts';
import { NOW } from './scenes.ts';

const daysAgo = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();
const id = (kind: number, count: number) => `0000000${String(kind)}-0000-4000-8000-00000000000${String(count)}`;

/** `skip`: so many of the newest claims were never logged. */
export function knownCustomer(
  background: BackgroundInMemory,
  shop = '宜家家旗舰店',
  buyerId = 'b-20933',
  skip = 0,
): void {
  const claims = [
    { days: 1, category: 'short-or-missing', handling: '', status: 'open' },
    { days: 17, category: 'short-or-missing', handling: 'reship', status: 'closed' },
    { days: 44, category: 'short-or-missing', handling: 'refund', status: 'closed' },
    { days: 120, category: 'late-delivery', handling: 'coupon', status: 'closed' },
  ] as const;
  background.memory.cases = deriveCases(
    claims.slice(skip).map(({ days, ...fields }, at) => ({
      caseNumber: `C${String(11 - at).padStart(2, '0')}-000${String(at + 1)}`,
      event: {
        eventId: id(1, at),
        caseId: id(2, at),
        at: daysAgo(days),
        agentName: '小林',
        workNumber: 'A21',
        change: {
          type: 'opened',
          fields: { ...fields, marketplace: 'pinduoduo', shop, buyerId, orderNumber: `2403${String(at)}-40221118071` },
        },
      },
    })),
  );
  const order = { firstSeenAt: daysAgo(50), amount: { minor: 3_990, currency: 'CNY' } } as const;
  const customer: Customer = {
    marketplace: 'pinduoduo',
    shop,
    buyerId,
    buyerName: '王**',
    key: JSON.stringify(['pinduoduo', shop, buyerId]),
    notes: '送货前请先打 13800001234，白天上班不方便签收。\n上次少的杯盖已补发。',
    preferences: '不要塑料泡沫，纸质填充即可',
    grade: 'high-value',
    gradeAt: daysAgo(20),
    special: true,
    specialAt: daysAgo(20),
    orders: [
      { ...order, orderNumber: '240309-402211180710071', state: 'delivered', lastSeenAt: daysAgo(0) },
      { ...order, orderNumber: '240224-118820419550442', state: 'completed', lastSeenAt: daysAgo(17) },
    ],
    updatedAt: daysAgo(0),
  };
  background.memory.customers = new Map([[customer.key, customer]]);
}
