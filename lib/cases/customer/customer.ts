// What the desk knows of one buyer (DOMAIN.md §6): what agents noted, and which orders were seen.
// The buyer's cases are not in it: they are looked up in the register, which is the truth.
import { MARKETPLACES, ORDER_STATES } from '../../knowledge/terms.ts';
import { z } from '../../knowledge/zod.ts';

export const CUSTOMER_LIMITS = { notesChars: 2_000, preferencesChars: 500, orders: 30 } as const;

/** High value, ordinary, potential; empty: nobody said. */
export const GRADES = ['high-value', 'ordinary', 'potential'] as const;
export type Grade = (typeof GRADES)[number];

const text = (max: number) => z.string().max(max);
const instant = z.iso.datetime();
const instantOrNone = z.union([z.literal(''), instant]);

export const buyerSchema = z.strictObject({
  marketplace: z.enum(MARKETPLACES),
  shop: text(120),
  buyerId: text(120),
  /** As the console masks it. */
  buyerName: text(120),
});
export type Buyer = z.infer<typeof buyerSchema>;

export const seenOrderSchema = z.strictObject({
  orderNumber: text(64).min(1),
  state: z.enum(['', ...ORDER_STATES]),
  amount: z.strictObject({ minor: z.int().min(0), currency: z.string().length(3) }).nullable(),
  firstSeenAt: instant,
  lastSeenAt: instant,
});
export type SeenOrder = z.infer<typeof seenOrderSchema>;

export const customerSchema = z.strictObject({
  ...buyerSchema.shape,
  /** See `customerKey`. */
  key: text(900).min(1),
  notes: text(CUSTOMER_LIMITS.notesChars),
  /** Preferences and special requirements. */
  preferences: text(CUSTOMER_LIMITS.preferencesChars),
  grade: z.enum(['', ...GRADES]),
  /** When somebody last said so: of two hand-overs the later word counts. */
  gradeAt: instantOrNone,
  /** Goes into every hand-over. */
  special: z.boolean(),
  specialAt: instantOrNone,
  /** Newest seen first. */
  orders: z.array(seenOrderSchema).max(CUSTOMER_LIMITS.orders),
  updatedAt: instant,
});
export type Customer = z.infer<typeof customerSchema>;

const MASKED = /[*＊•●∗⁎✱]/u;

/**
 * What identifies a buyer: the marketplace's own id in one shop of it. Of the shop, because several marketplaces
 * give a buyer another id in each shop, so that the same id in two of them may be two people. Never the name: it is
 * masked, changed at will, and shared. Null without an id, and for an id that is masked itself: no card then.
 * Width and case of the shop's name make no difference; those of an id do.
 */
export function customerKey({ marketplace, shop, buyerId }: Omit<Buyer, 'buyerName'>): string | null {
  const id = buyerId.trim();
  return id === '' || MASKED.test(id) ? null : JSON.stringify([marketplace, shopName(shop), id]);
}

function shopName(shop: string): string {
  return shop.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** A case that names no shop may be of any: an imported register seldom has that column. */
export function isOfBuyer(of: Omit<Buyer, 'buyerName'>, buyer: Omit<Buyer, 'buyerName'>): boolean {
  const [here, there] = [shopName(of.shop), shopName(buyer.shop)];
  const sameShop = here === there || here === '' || there === '';
  return sameShop && of.marketplace === buyer.marketplace && of.buyerId.trim() === buyer.buyerId.trim();
}

/** Null: nothing identifies this buyer. */
export function newCustomer(buyer: Buyer, at: string): Customer | null {
  const key = customerKey(buyer);
  if (key === null) return null;
  const nothing = { notes: '', preferences: '', grade: '', gradeAt: '', special: false, specialAt: '' } as const;
  return { ...buyer, ...nothing, key, orders: [], updatedAt: at };
}

/** Nobody wrote anything on it: only orders were seen. */
export function isUnwritten({ notes, preferences, grade, special }: Customer): boolean {
  return notes === '' && preferences === '' && grade === '' && !special;
}
