// What the page's script sends: texts as the console shows them. What they mean is
// settled in the sidebar (settle-reading.ts), so that no console page carries the parsers.
import type { PersonField } from '../knowledge/console-fields.ts';
import type { ChatMessage, Found, MissingReason, PageReading } from './reading.ts';
import type { HostLocale, OrderField } from './sites/site.ts';

/** Longer texts are no names, numbers or products; one more character is sent, to say that it was. */
export const VALUE_CHARS = 500;

/** More distinct texts than this are not sent: then "only one of them is a value" is not certain. */
export const TIER_CAP = 20;

/** The distinct texts that one candidate of a field gave, in document order. */
export type Tier = readonly Found<string>[];

/** Best candidate first; those without any text are left out. */
export type RawField = readonly Tier[];

export interface RawOrder {
  /** The fields that the site's definition says how to find; empty for one that was not. */
  readonly fields: Readonly<Partial<Record<OrderField | PersonField, RawField>>>;
  /** The card is the open one of several. */
  readonly isOpen: boolean;
  /** Its part of the page was larger than what is looked at. */
  readonly isCut: boolean;
}

export interface RawReading extends Pick<
  PageReading,
  'siteId' | 'marketplace' | 'pageKind' | 'confidence' | 'conversationKey' | 'composer'
> {
  /** By which times and amounts on this host are understood. */
  readonly locale: HostLocale;
  readonly people: Readonly<Partial<Record<PersonField, RawField>>>;
  readonly messages: readonly ChatMessage[] | MissingReason;
  /** A page of this kind has a reply box. */
  readonly hasComposer: boolean;
  /** At most 50; null on a page that shows none. */
  readonly orders: readonly RawOrder[] | null;
  /** The order number in the page's address. */
  readonly urlNumber: Found<string> | null;
  /** None found does not mean none there: the page was larger than what is looked at. */
  readonly isCut: boolean;
}
