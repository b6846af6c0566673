// Who is meant by "this buyer", and which cases are theirs. Deciding too much deletes
// somebody else's cases, so what is empty or contradicts never matches.
import { MARKETPLACES } from '../knowledge/terms.ts';
import { z } from '../knowledge/zod.ts';
import type { Case } from './case.ts';

/** More orders of one buyer than any desk has seen. */
const MOST_ORDERS = 500;

export const buyerSchema = z.strictObject({
  marketplace: z.enum(MARKETPLACES),
  /** Empty: known by orders only. */
  buyerId: z.string().max(120),
  orderNumbers: z.array(z.string().min(1).max(64)).max(MOST_ORDERS),
  /** Empty: in every shop. */
  shop: z.string().max(120),
});
export type Buyer = z.infer<typeof buyerSchema>;

type Named = Pick<Case, 'marketplace' | 'buyerId' | 'orderNumber' | 'shop'>;

/** Nobody is meant where neither an id nor an order is given. */
export function isNobody({ buyerId, orderNumbers }: Buyer): boolean {
  return buyerId === '' && orderNumbers.every((order) => order === '');
}

/** By the id; or by the order where the case names no buyer. */
export function isOfBuyer(row: Named, buyer: Buyer): boolean {
  if (row.marketplace !== buyer.marketplace || !isShop(row, buyer)) return false;
  if (buyer.buyerId !== '' && row.buyerId === buyer.buyerId) return true;
  return row.buyerId === '' && row.orderNumber !== '' && buyer.orderNumbers.includes(row.orderNumber);
}

function isShop(row: Named, buyer: Buyer): boolean {
  return buyer.shop === '' || row.shop === '' || row.shop === buyer.shop;
}

/** The buyer of a case; null where it names neither an id nor an order. */
export function buyerOf({ marketplace, buyerId, orderNumber, shop }: Named): Buyer | null {
  const buyer = { marketplace, buyerId, orderNumbers: orderNumber === '' ? [] : [orderNumber], shop };
  return isNobody(buyer) ? null : buyer;
}

/** Of a buyer known by orders only: the id that these orders' cases agree on. */
export function withId(buyer: Buyer, ofOrders: readonly Named[]): Buyer {
  if (buyer.buyerId !== '') return buyer;
  const rows = ofOrders.filter((row) => row.marketplace === buyer.marketplace && isShop(row, buyer));
  const [id = '', ...others] = new Set(rows.map(({ buyerId }) => buyerId).filter((each) => each !== ''));
  return others.length > 0 ? buyer : { ...buyer, buyerId: id };
}

/** Who may be meant by what somebody typed, of the cases that have it as buyer's id or order number. */
export function buyersIn(rows: readonly Named[], typed: string): Buyer[] {
  const named = rows.filter((row) => typed !== '' && (row.buyerId === typed || row.orderNumber === typed));
  const found = new Map<string, Buyer>();
  for (const row of named) {
    const buyer = buyerOf({ ...row, shop: '' });
    if (!buyer) continue;
    const whole = withId(buyer, named);
    const key = JSON.stringify([whole.marketplace, whole.buyerId || whole.orderNumbers]);
    const known = found.get(key)?.orderNumbers ?? [];
    const orderNumbers = [...new Set([...known, ...whole.orderNumbers])].slice(0, MOST_ORDERS);
    found.set(key, { ...whole, orderNumbers });
  }
  return [...found.values()];
}
