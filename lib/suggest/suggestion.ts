// What the ranking is asked and what it answers. Plain data: it crosses to the worker.
import type { Reply } from '../knowledge/schema.ts';
import type { Marketplace, OrderState, Stage } from '../knowledge/terms.ts';

export interface SuggestQuery {
  /** Earlier buyer messages of this conversation, oldest first; the last is the newest. */
  readonly buyerMessages: readonly string[];
  readonly marketplace: Marketplace | null;
  readonly orderState: OrderState | null;
  /** Whole days since the parcel was received; null when unknown. */
  readonly daysSinceReceipt: number | null;
  /** Title of the product in view, or null. */
  readonly product: string | null;
  /** Id of the case category that the newest message shows, or null. */
  readonly category: string | null;
  /** Ids of replies already inserted in this conversation; not offered again at the top. */
  readonly justInserted: readonly string[];
  /** ISO 8601; decides which replies are within their validity dates. */
  readonly now: string;
}

/** Why a reply was offered, most telling first; each has its own wording in the interface. */
export type Reason =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'order-state'; readonly state: OrderState }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'product' }
  | { readonly kind: 'marketplace' }
  | { readonly kind: 'category' }
  | { readonly kind: 'stage'; readonly stage: Stage };

export interface Suggestion {
  readonly replyId: string;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

export interface SuggestAnswer {
  /** Best first, at most five. */
  readonly suggestions: readonly Suggestion[];
  /** Set when nothing in the base fits; `suggestions` is then empty. */
  readonly abstained: boolean;
}

export interface SuggestLink {
  /** Replaces what is ranked; answers of the old index are still given meanwhile. */
  load(generation: string, replies: readonly Reply[]): Promise<void>;
  suggest(query: SuggestQuery): Promise<SuggestAnswer>;
  /** The agent's search box: typo-tolerant, over title, shortcut, body, tags; best first. */
  search(text: string, limit: number): Promise<readonly string[]>;
}
