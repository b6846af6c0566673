// What is taught of which kind of page, in the order in which it is asked for.
import { ORDER_COURSE } from '../../../lib/knowledge/console-fields.ts';
import type { PageKind } from '../../../lib/knowledge/console-fields.ts';
import type { PickTarget } from '../../../lib/console/pick/pick-messages.ts';

const ORDER_FACTS = ['orderState', 'product', 'amount'] as const;
const REST = [...ORDER_COURSE, 'buyerId', 'shop'] as const satisfies readonly PickTarget[];

interface FieldsOfKind {
  /** Without these a page of this kind is of no use. */
  readonly needed: readonly PickTarget[];
  readonly wished: readonly PickTarget[];
  /** Behind one click more. */
  readonly rest: readonly PickTarget[];
}

/** A reading knows one buyer for the whole page; in a list each order has another. */
const LIST: FieldsOfKind = {
  needed: ['card', 'orderNumber'],
  wished: ORDER_FACTS,
  rest: REST.filter((field) => field !== 'buyerId'),
};

export const FIELDS_OF: Readonly<Record<PageKind, FieldsOfKind>> = {
  // The buyer's name is what a text is not put into another's chat by.
  chat: { needed: ['messages', 'composer', 'buyerName'], wished: ['orderNumber', ...ORDER_FACTS], rest: REST },
  compose: { needed: ['composer', 'buyerName'], wished: ['orderNumber', ...ORDER_FACTS], rest: REST },
  'order-list': LIST,
  'order-detail': { needed: ['orderNumber'], wished: [...ORDER_FACTS, 'buyerName'], rest: REST },
  'after-sale-list': LIST,
};

/** All that can be shown. */
export const FIELDS: readonly PickTarget[] = [
  'messages',
  'composer',
  'card',
  'buyerName',
  'orderNumber',
  ...ORDER_FACTS,
  ...REST,
];

export const isList = (kind: PageKind): boolean => FIELDS_OF[kind] === LIST;
