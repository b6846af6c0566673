// What is read of a console, by name: the one list from which the reading, definitions, the
// self-check and teaching take theirs. No zod here, so that a page's script may use it too.

export const PAGE_KINDS = ['chat', 'compose', 'order-list', 'order-detail', 'after-sale-list'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

export const PERSON_FIELDS = ['buyerName', 'buyerId', 'shop'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** Of an order, when it was what and where its parcel is. */
export const ORDER_COURSE = ['orderedAt', 'paidAt', 'shippedAt', 'receivedAt', 'trackingNumber', 'carrier'] as const;
/** Besides its number and its state, which within an order are called so alone. */
export const ORDER_DETAILS = ['product', 'amount', ...ORDER_COURSE] as const;

/** What may be shown on a page, one element or one label each. */
export const TEACHABLE_FIELDS = [...PERSON_FIELDS, 'orderNumber', 'orderState', ...ORDER_DETAILS] as const;
export type TeachableField = (typeof TEACHABLE_FIELDS)[number];

/** All that may be found or missed. */
export const FIELDS = [...TEACHABLE_FIELDS, 'messages', 'composer'] as const;
export type FieldName = (typeof FIELDS)[number];

/** Shown with two clicks: the buyer's message and ours; the same in each of two orders. */
export const isTwofold = (shown: FieldName | 'card'): boolean => shown === 'messages' || shown === 'card';
