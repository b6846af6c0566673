// What one look at a console page gives. Plain data, so that it can cross the
// port to the sidebar; types only, so that the page's bundle stays small.
import type { FieldName, PageKind } from '../knowledge/console-fields.ts';
import type { Marketplace, Money, OrderState } from '../knowledge/terms.ts';

/** How a value was found; shown to the agent, so that nothing is taken on faith. */
export type FoundHow = 'selector' | 'label' | 'url' | 'taught' | 'chosen';

export interface Found<T> {
  readonly value: T;
  readonly how: FoundHow;
  /** The selector or the label beside which the value stood. */
  readonly by: string;
}

/** `ambiguous`: more than one candidate, so none is taken. */
export type MissingReason = 'absent' | 'ambiguous' | 'too-large' | 'unreadable';

export interface MissingField {
  readonly field: FieldName;
  readonly reason: MissingReason;
  /** For `ambiguous`: what was seen, at most five, for the agent to choose from. */
  readonly candidates?: readonly string[];
}

export interface ChatMessage {
  /** The console's own id, or one made from side, time and text where it gives none. */
  readonly id: string;
  readonly side: 'buyer' | 'seller' | 'system' | 'robot';
  readonly kind: 'text' | 'image' | 'card';
  /** At most 20,000 characters; longer ones are cut. Empty for images. */
  readonly text: string;
  /** As the page shows it; not parsed. */
  readonly at?: string;
  /** ISO 8601, where `at` can be understood; only of messages that nobody answered. */
  readonly sentAt?: string;
}

export interface OrderReading {
  readonly number: Found<string> | null;
  readonly state: Found<OrderState> | null;
  readonly product: Found<string> | null;
  readonly amount: Found<Money> | null;
  /** Times as ISO 8601 with the console's offset. */
  readonly orderedAt: Found<string> | null;
  readonly paidAt: Found<string> | null;
  readonly shippedAt: Found<string> | null;
  readonly receivedAt: Found<string> | null;
  readonly trackingNumber: Found<string> | null;
  readonly carrier: Found<string> | null;
}

/**
 * On what a definition was built (CONSOLES.md §0): a source that checked it on the live console in that month; code or
 * notes that nobody checked; labels and patterns alone; or a person's clicks. `verified`: checked, the source names no month.
 */
export type Confidence = 'verified' | `verified-${number}-${number}` | 'unverified' | 'generic' | 'taught';

export interface PageReading {
  /** Id of the site definition that read it, e.g. `pinduoduo`. */
  readonly siteId: string;
  readonly marketplace: Marketplace;
  readonly pageKind: PageKind;
  /** On what the definition of this kind of page was built. */
  readonly confidence: Confidence;
  /** Identifies the open conversation; compared again before anything is inserted. Null: none open. */
  readonly conversationKey: string | null;
  readonly buyerName: Found<string> | null;
  readonly buyerId: Found<string> | null;
  readonly shop: Found<string> | null;
  /** The last messages on the page, oldest first, at most 30. */
  readonly messages: readonly ChatMessage[];
  /** Orders on the page, at most 50. */
  readonly orders: readonly OrderReading[];
  /** Which of `orders` is in view (the only one, or the only open one); null when that is not certain. */
  readonly orderInView: number | null;
  readonly composer: 'ready' | 'absent' | 'ambiguous' | 'read-only';
  readonly missing: readonly MissingField[];
}

/** Why text was not put into the reply box; each has a sentence in the interface. */
export type RefusalReason =
  | 'conversation-changed'
  | 'no-conversation'
  | 'composer-missing'
  | 'composer-ambiguous'
  | 'composer-read-only'
  | 'composing'
  /** The typed code is no longer right before the caret. */
  | 'code-gone'
  | 'not-verified'
  | 'page-gone'
  | 'timeout'
  /** Where the clipboard is the reply box: the browser refused it. */
  | 'clipboard';

export type InsertResult =
  /** `copied`: there is no page; the text is on the clipboard, to be pasted by the agent. */
  { readonly ok: true; readonly copied?: true } | { readonly ok: false; readonly reason: RefusalReason };

/** `caret`: at the caret, keeping what is there; `replace`: instead of what is there. */
export type InsertMode = 'caret' | 'replace';

export interface InsertRequest {
  readonly text: string;
  readonly mode: InsertMode;
  /** The conversation for which the text was made. */
  readonly conversationKey: string;
  /**
   * Ids of its newest messages; one of them has to be on the page still. Some consoles name
   * a conversation only by the buyer's masked name, and two buyers may share one.
   */
  readonly anchors?: readonly string[];
  /** A typed code right before the caret, which the text takes the place of. */
  readonly typed?: string;
}

export interface SidebarLayout {
  readonly side: 'left' | 'right';
  /** CSS pixels, 300–520. */
  readonly widthPx: number;
  readonly collapsed: boolean;
}
