// What an agent, a console's page or a hand-over changes on a customer's card. Each field says what
// it was when the agent began: two tabs never overwrite each other's words without a sign.
import { z } from '../../knowledge/zod.ts';
import { CUSTOMER_LIMITS, GRADES } from './customer.ts';
import type { Customer, SeenOrder } from './customer.ts';
import { maskContacts } from './mask-contact.ts';

const edit = <T extends z.ZodType>(value: T) => z.strictObject({ was: value, now: value }).optional();
const notes = z.string().max(CUSTOMER_LIMITS.notesChars);
const preferences = z.string().max(CUSTOMER_LIMITS.preferencesChars);
const grade = z.enum(['', ...GRADES]);

export const customerChangeSchema = z.strictObject({
  notes: edit(notes),
  preferences: edit(preferences),
  grade: edit(grade),
  special: edit(z.boolean()),
});
export type CustomerChange = z.infer<typeof customerChangeSchema>;

export const EDITED_FIELDS = ['notes', 'preferences', 'grade', 'special'] as const;
export type EditedField = (typeof EDITED_FIELDS)[number];

export interface Changed {
  readonly customer: Customer;
  /** Another tab had written there: both texts stand now. */
  readonly joined: readonly EditedField[];
  /** Another tab had chosen otherwise, or both texts are too long together: this field stays as it was stored. */
  readonly conflicts: readonly EditedField[];
}

const TEXT_CHARS = { notes: CUSTOMER_LIMITS.notesChars, preferences: CUSTOMER_LIMITS.preferencesChars } as const;

/** `at`: ISO 8601. A change that says what is there already changes nothing, not even the time. */
export function changeCustomer(before: Customer, change: CustomerChange, at: string): Changed {
  const texts = changedTexts(before, change);
  const { grade: graded, special: marked } = change;
  const conflicts = [...texts.conflicts];
  const next = { ...before, ...texts.fields };
  if (graded && graded.now !== before.grade) {
    if (graded.was === before.grade) Object.assign(next, { grade: graded.now, gradeAt: at });
    else conflicts.push('grade');
  }
  // One of two: whoever says it last has seen the other.
  if (marked && marked.now !== before.special) Object.assign(next, { special: marked.now, specialAt: at });
  const isSame = EDITED_FIELDS.every((field) => next[field] === before[field]);
  return { customer: isSame ? before : { ...next, updatedAt: at }, joined: texts.joined, conflicts };
}

function changedTexts(before: Customer, change: CustomerChange) {
  const [joined, conflicts]: [EditedField[], EditedField[]] = [[], []];
  const fields: { notes?: string; preferences?: string } = {};
  for (const field of ['notes', 'preferences'] as const) {
    const of = change[field];
    if (!of || of.now === before[field]) continue;
    const isOurs = of.was === before[field];
    const both = isOurs ? of.now : joinTexts(before[field], of.now, TEXT_CHARS[field]);
    if (both === null) conflicts.push(field);
    else fields[field] = both;
    if (both !== null && !isOurs) joined.push(field);
  }
  return { fields, joined, conflicts };
}

/** Ours, and those of their lines that ours lacks. Null: longer than `max` together, so nothing is cut. */
export function joinTexts(ours: string, theirs: string, max: number): string | null {
  // What was handed over masked comes back masked.
  const known = new Set(linesOf(ours).flatMap((line) => [line, maskContacts(line).text]));
  const fresh = [...new Set(linesOf(theirs))].filter((line) => !known.has(line));
  if (fresh.length === 0) return ours;
  const both = ours.trim() === '' ? fresh.join('\n') : [ours.trimEnd(), ...fresh].join('\n');
  return both.length > max ? null : both;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What is still the same is written down again only after this long: a page is read every second. */
const SEEN_AGAIN_MS = 3_600_000;

export type OrderLook = Pick<SeenOrder, 'orderNumber' | 'state' | 'amount'>;

/** The same card where nothing is new. Of more than are kept the longest unseen goes. */
export function withSeenOrders(before: Customer, looks: readonly OrderLook[], at: string): Customer {
  const seen = looks.map((look) => ({ ...look, firstSeenAt: at, lastSeenAt: at }));
  const orders = joinOrders(
    before.orders,
    seen.filter((order) => !isKnown(before.orders, order, at)),
  );
  const isSame = orders.every((order, index) => order === before.orders[index]);
  return isSame && orders.length === before.orders.length ? before : { ...before, orders, updatedAt: at };
}

function isKnown(orders: readonly SeenOrder[], look: SeenOrder, at: string): boolean {
  const known = orders.find(({ orderNumber }) => orderNumber === look.orderNumber);
  if (!known || Date.parse(at) - Date.parse(known.lastSeenAt) > SEEN_AGAIN_MS) return false;
  const sameAmount = look.amount === null || JSON.stringify(look.amount) === JSON.stringify(known.amount);
  return sameAmount && (look.state === '' || look.state === known.state);
}

/** By number: first and last seen of both, state and amount of the later look that says any. */
export function joinOrders(ours: readonly SeenOrder[], theirs: readonly SeenOrder[]): SeenOrder[] {
  const byNumber = new Map(ours.map((order) => [order.orderNumber, order]));
  for (const order of theirs) {
    const known = byNumber.get(order.orderNumber);
    byNumber.set(order.orderNumber, known ? joinOrder(known, order) : order);
  }
  return [...byNumber.values()].toSorted(newestSeenFirst).slice(0, CUSTOMER_LIMITS.orders);
}

function joinOrder(a: SeenOrder, b: SeenOrder): SeenOrder {
  const [early, late] = isLater(a, b) ? [b, a] : [a, b];
  const joined: SeenOrder = {
    orderNumber: late.orderNumber,
    state: late.state || early.state,
    amount: late.amount ?? early.amount,
    firstSeenAt: a.firstSeenAt < b.firstSeenAt ? a.firstSeenAt : b.firstSeenAt,
    lastSeenAt: late.lastSeenAt,
  };
  return JSON.stringify(joined) === JSON.stringify(pick(a)) ? a : joined;
}

const pick = ({ orderNumber, state, amount, firstSeenAt, lastSeenAt }: SeenOrder): SeenOrder => {
  return { orderNumber, state, amount, firstSeenAt, lastSeenAt };
};

/** Of two looks in one instant it must not matter which came first. */
function isLater(a: SeenOrder, b: SeenOrder): boolean {
  if (a.lastSeenAt !== b.lastSeenAt) return a.lastSeenAt > b.lastSeenAt;
  return JSON.stringify([a.state, a.amount]) > JSON.stringify([b.state, b.amount]);
}

function newestSeenFirst(a: SeenOrder, b: SeenOrder): number {
  if (a.lastSeenAt !== b.lastSeenAt) return a.lastSeenAt > b.lastSeenAt ? -1 : 1;
  return a.orderNumber < b.orderNumber ? -1 : 1;
}
