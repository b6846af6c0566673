// Somebody else's card of the same buyer laid beside ours: nothing is lost, and it does not
// matter how often or in which order that is done, but for the order of the lines.
import { CUSTOMER_LIMITS } from './customer.ts';
import type { Customer } from './customer.ts';
import { joinOrders, joinTexts } from './change-customer.ts';

export interface Merged {
  /** Ours itself where theirs brings nothing new. */
  readonly customer: Customer;
  /** Texts that are too long together; ours stays, theirs is only in the file. */
  readonly tooLong: readonly ('notes' | 'preferences')[];
}

export function mergeCustomer(ours: Customer, theirs: Customer): Merged {
  const notes = joinTexts(ours.notes, theirs.notes, CUSTOMER_LIMITS.notesChars);
  const preferences = joinTexts(ours.preferences, theirs.preferences, CUSTOMER_LIMITS.preferencesChars);
  const customer: Customer = {
    ...ours,
    buyerName: ours.buyerName || theirs.buyerName,
    notes: notes ?? ours.notes,
    preferences: preferences ?? ours.preferences,
    ...laterWord(ours, theirs),
    orders: joinOrders(ours.orders, theirs.orders),
    updatedAt: ours.updatedAt > theirs.updatedAt ? ours.updatedAt : theirs.updatedAt,
  };
  const tooLong = [
    ...(notes === null ? (['notes'] as const) : []),
    ...(preferences === null ? (['preferences'] as const) : []),
  ];
  return { customer: sameSaid(ours, customer) ? ours : customer, tooLong };
}

/** Of what cannot stand twice, the word that was said later counts; of one instant, the one further down the list. */
function laterWord(a: Customer, b: Customer): Pick<Customer, 'grade' | 'gradeAt' | 'special' | 'specialAt'> {
  const graded = `${a.gradeAt} ${a.grade}` >= `${b.gradeAt} ${b.grade}` ? a : b;
  const marked = `${a.specialAt} ${String(a.special)}` >= `${b.specialAt} ${String(b.special)}` ? a : b;
  return { grade: graded.grade, gradeAt: graded.gradeAt, special: marked.special, specialAt: marked.specialAt };
}

function sameSaid(a: Customer, b: Customer): boolean {
  return JSON.stringify({ ...a, updatedAt: '' }) === JSON.stringify({ ...b, updatedAt: '' });
}
