// A customer's card to change one thing on, and any card at all.
import fc from 'fast-check';
import type { Buyer, Customer, SeenOrder } from '../../../../lib/cases/customer/customer.ts';
import { newCustomer } from '../../../../lib/cases/customer/customer.ts';
import type { CustomerCase } from '../../../../lib/cases/customer/warnings.ts';

export const BUYER: Buyer = { marketplace: 'pinduoduo', shop: '小窑日用', buyerId: 'b1', buyerName: '王**' };

export function exampleCustomer(part: Partial<Customer> = {}): Customer {
  const card = newCustomer(BUYER, '2026-03-01T08:00:00.000Z');
  if (!card) throw new Error('the example has no id');
  return { ...card, ...part };
}

let made = 0;
export function exampleClaim(part: Partial<CustomerCase> = {}): CustomerCase {
  made += 1;
  return {
    caseId: `c${made}`,
    caseNumber: `C01-${String(made).padStart(4, '0')}`,
    category: 'short-or-missing',
    reason: '',
    handling: '',
    status: 'closed',
    orderNumber: `o${made}`,
    openedAt: '2026-03-01T08:00:00.000Z',
    reopenedAt: '',
    undone: false,
    ...part,
  };
}

const instant = fc.integer({ min: 0, max: 5 }).map((day) => new Date(Date.UTC(2026, 2, day + 1)).toISOString());
const text = fc
  .array(fc.constantFrom('请先电联', '不要塑料包装', 'no lids', ' ', 'a'), { maxLength: 4 })
  .map((lines) => lines.join('\n'));
const order: fc.Arbitrary<SeenOrder> = fc
  .record({
    orderNumber: fc.integer({ min: 1, max: 4 }).map(String),
    state: fc.constantFrom('' as const, 'shipped' as const, 'delivered' as const),
    amount: fc.constantFrom(null, { minor: 100, currency: 'CNY' }, { minor: 200, currency: 'CNY' }),
    firstSeenAt: instant,
    lastSeenAt: instant,
  })
  .map((each) => (each.firstSeenAt <= each.lastSeenAt ? each : { ...each, firstSeenAt: each.lastSeenAt }));

/** Cards of one buyer as two machines may have them. */
export const anyCard: fc.Arbitrary<Customer> = fc
  .record({
    notes: text,
    preferences: text,
    grade: fc.constantFrom('' as const, 'high-value' as const, 'ordinary' as const),
    gradeAt: instant,
    special: fc.boolean(),
    specialAt: instant,
    orders: fc.uniqueArray(order, { selector: ({ orderNumber }) => orderNumber, maxLength: 4 }),
    updatedAt: instant,
  })
  .map((part) => exampleCustomer(part));
