// Customers' cards in memory, with the answers of lib/store/customers.ts.
import type { CaseEvent } from '../../lib/cases/case-event.ts';
import { changeCustomer, withSeenOrders } from '../../lib/cases/customer/change-customer.ts';
import { customerKey, isOfBuyer, newCustomer } from '../../lib/cases/customer/customer.ts';
import type { Buyer, Customer } from '../../lib/cases/customer/customer.ts';
import { reopenedAt } from '../../lib/cases/customer/reopened.ts';
import type { Answer, AnswerOf, Broadcast } from '../../lib/channel/background-messages.ts';
import type { RequestOf } from '../../lib/channel/background-messages.ts';
import type { CaseLog } from './case-log-in-memory.ts';

export interface CustomerMemory extends CaseLog {
  customers: ReadonlyMap<string, Customer>;
}

const SHOWN = 40;

function knownIn(memory: CustomerMemory, buyer: Buyer): AnswerOf<'customer.get'> {
  const key = customerKey(buyer);
  if (key === null) return { customer: null, cases: [], more: 0 };
  const eventsOf = (caseId: string): CaseEvent[] =>
    [...memory.earlier, ...memory.events].filter((event) => event.caseId === caseId);
  const standing = memory.cases
    .filter((item) => !item.undone && item.buyerId === buyer.buyerId && isOfBuyer(item, buyer))
    .toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  const cases = standing.slice(0, SHOWN).map((item) => ({
    caseId: item.caseId,
    caseNumber: item.caseNumber,
    category: item.category,
    reason: item.reason,
    handling: item.handling,
    status: item.status,
    orderNumber: item.orderNumber,
    openedAt: item.openedAt,
    undone: item.undone,
    reopenedAt: reopenedAt(eventsOf(item.caseId)),
  }));
  return { customer: memory.customers.get(key) ?? null, cases, more: standing.length - cases.length };
}

export function customersInMemory(memory: CustomerMemory, at: () => string, tell: (news: Broadcast) => void) {
  const keep = (customer: Customer) => {
    memory.customers = new Map([...memory.customers, [customer.key, customer]]);
  };
  const cardOf = (buyer: Buyer): Customer | null => {
    const blank = newCustomer(buyer, at());
    const stored = blank && memory.customers.get(blank.key);
    return stored ? { ...stored, buyerName: buyer.buyerName || stored.buyerName } : blank;
  };
  return {
    'customer.get': (buyer: RequestOf<'customer.get'>): Answer<AnswerOf<'customer.get'>> => {
      return { ok: true, value: knownIn(memory, buyer) };
    },
    'customer.save': ({ buyer, change }: RequestOf<'customer.save'>): Answer<AnswerOf<'customer.save'>> => {
      const card = cardOf(buyer);
      if (!card) return { ok: true, value: { customer: null, joined: [], conflicts: [] } };
      const changed = changeCustomer(card, change, at());
      if (changed.customer !== card) keep(changed.customer);
      tell('customers-changed');
      return { ok: true, value: changed };
    },
    'customer.sawOrder': ({ buyer, orders }: RequestOf<'customer.sawOrder'>): Answer<Record<string, never>> => {
      const card = cardOf(buyer);
      const seen = card && withSeenOrders(card, orders, at());
      if (seen && seen !== card) {
        keep(seen);
        tell('customers-changed');
      }
      return { ok: true, value: {} };
    },
  };
}
