// What a site definition may say about a console. Definitions are data: selectors
// drift, so each field has candidates in order, then labels, and never a guess.
// Sources and their certainty: the design notes on consoles; marks there S+, S, S?.
import type { PageKind } from '../../knowledge/console-fields.ts';
import { ORDER_DETAILS } from '../../knowledge/console-fields.ts';
import type { PersonField } from '../../knowledge/console-fields.ts';
import type { Marketplace } from '../../knowledge/terms.ts';
import type { ChatMessage, Confidence } from '../reading.ts';
import type { StateWords } from '../normalise/order-state.ts';

/**
 * A selector, or a selector with the attribute and the part of it to take (group 1, else the match).
 * ` >>> ` in any selector leads into the open shadow root, or the document of the same-origin frame,
 * of what stands before it: `iframe.core >>> .message`. Such a selector is one path, in which a comma belongs to its
 * step: `iframe.a, iframe.b >>> .x, .y` are the `.x` and `.y` of either frame.
 */
export type Pick =
  | string
  /** From the tab's own address (path, query and hash): group 1, else the match. */
  | { readonly address: RegExp }
  | {
      readonly select: string;
      readonly attr?: string;
      readonly part?: RegExp;
      /** Only values that also stand as the text of one of these elements. */
      readonly among?: Pick;
      /** Only the first element counts; others of that selector are something else. */
      readonly first?: true;
    };

export interface FieldRule {
  readonly picks?: readonly Pick[];
  /** Words of the console after which the value stands, parted by `|`; with `：` only before a colon. */
  readonly labels?: string;
  /** The value may be the whole text of a text node without a label beside it. */
  readonly leaf?: true;
  /** What a person showed by clicking: asked when neither selectors nor labels gave a value. */
  readonly taught?: readonly Pick[];
}

export interface MessageRule {
  /** The list; without one on the page, messages are missing. */
  readonly list: string;
  readonly row: string;
  /** First that matches the row or something in it; a row of none is skipped. */
  readonly sides: readonly (readonly [selector: string, side: ChatMessage['side']])[];
  /**
   * For rows of none of these sides, where no mark tells: the name in the row is the one that the page calls
   * the buyer, or else the shop's. A row without a name, or a page without exactly one buyer, tells nothing.
   */
  readonly speaker?: { readonly name: Pick; readonly buyer: Pick };
  readonly text: string;
  readonly card?: string;
  readonly at?: string;
  /** The attribute with the console's own id of a message, on the row unless `idIn` says otherwise; empty: none. */
  readonly id: string;
  readonly idIn?: string;
  /** Rows with such an id are the console's own doings. */
  readonly skipId?: RegExp;
}

/** Where the open conversation's identity stands. */
export interface ConversationRule {
  /** The key is made of these parts; each has alternatives in order. */
  readonly parts: readonly (readonly Pick[])[];
  /** Within a group, all that are on the page must say the same: consoles switch piece by piece. */
  readonly same?: readonly (readonly Pick[])[];
}

export const ORDER_FIELDS = ['number', 'state', ...ORDER_DETAILS] as const;
export type OrderField = (typeof ORDER_FIELDS)[number];

export interface OrderRule {
  /** Elements that each hold one order. Without: found around each labelled order number. */
  readonly card?: string;
  /** Matches the card that is open, where several are shown. */
  readonly open?: string;
  /** Where the order number stands in the address's path and query: group 1. */
  readonly address?: RegExp;
  /** Of people only labels, for consoles that name the buyer beside the order. */
  readonly fields: Partial<Record<OrderField | PersonField, FieldRule>>;
}

/** A container to observe; `attrs` where the console rewrites attributes in place. */
export interface WatchRule {
  readonly select: string;
  /**
   * For a list without a name, of which `select` names a row: the largest part around it that holds none of these is
   * meant. What people write stands there: labels are not looked for in it.
   */
  readonly without?: string;
  readonly attrs?: readonly string[];
}

export interface SitePage {
  readonly kind: PageKind;
  /** The one host it is on, where the site's hosts differ. */
  readonly host?: string;
  /** Prefixes; a pattern where a prefix cannot tell two pages apart. */
  readonly paths: readonly (string | RegExp)[];
  readonly confidence: Confidence;
  readonly watch: readonly WatchRule[];
  /**
   * The part in which labels are looked for, the body unless given; for consoles that live in a frame. `skip` and the
   * selectors of order fields without a card are then looked for inside it (`skip` from the page if it has ` >>> `).
   */
  readonly root?: string;
  /** Parts whose text people write: a buyer who types `订单编号：…` must not set the order. */
  readonly skip?: string;
  readonly conversation?: ConversationRule;
  readonly buyerName?: FieldRule;
  readonly buyerId?: FieldRule;
  readonly shop?: FieldRule;
  /** The first with a readable row counts. */
  readonly messages?: readonly MessageRule[];
  readonly composer?: readonly string[];
  readonly orders?: OrderRule;
}

/** What differs from host to host of one marketplace. */
export interface HostLocale {
  /** Of the times shown: `+08:00`, or an IANA zone where clocks are put forward. */
  readonly timeZone: string;
  /** ISO 4217, for amounts that do not name their own. */
  readonly currency: string;
  /** How `08/09/2026` is meant; `dmy` unless given. */
  readonly dates?: 'mdy' | 'dmy';
}

export interface Site {
  readonly id: string;
  readonly marketplace: Marketplace;
  readonly hosts: Readonly<Record<string, HostLocale>>;
  /** Match patterns without the scheme: whole apps, because these route without loading a page. */
  readonly apps: readonly string[];
  /** Linear, with look-arounds that refuse a part of a longer number; global. */
  readonly orderNumber: RegExp;
  readonly states: StateWords;
  readonly pages: readonly SitePage[];
}

export interface SiteMatch {
  readonly site: Site;
  readonly page: SitePage;
  readonly locale: HostLocale;
}
