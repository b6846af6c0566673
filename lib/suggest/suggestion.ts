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
  /** Who asks and for which shop: their own picks count for more. Empty when unknown. */
  readonly agent: string;
  readonly shop: string;
  /**
   * For measuring: so many replies, far-behind ones included, and whenever nothing would be
   * offered the closest instead. The interface leaves it out and gets what an agent should see.
   */
  readonly limit?: number;
}

/** One agent's judgement of one suggestion: a labelled example, kept on this machine. */
export interface DeskPick {
  readonly replyId: string;
  /** The buyer's newest message, scrubbed of numbers, names and addresses before it is kept. */
  readonly message: string;
  /** Put into the reply box, or marked as wrong for this message; `undone` takes the same agent's earlier one back. */
  readonly verdict: 'picked' | 'wrong' | 'undone';
  /** Milliseconds since 1970. */
  readonly atMs: number;
  readonly agent: string;
  readonly shop: string;
  /** What the reply said then (`replyEdition`); a pick of what it no longer says counts for little. */
  readonly edition?: string | undefined;
}

/** Why a reply was offered, most telling first; each has its own wording in the interface. */
export type Reason =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'order-state'; readonly state: OrderState }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'product' }
  | { readonly kind: 'marketplace' }
  | { readonly kind: 'category' }
  | { readonly kind: 'stage'; readonly stage: Stage }
  /** It shares no word with the message, but what it means. */
  | { readonly kind: 'meaning' }
  /** Agents of this desk picked it for messages like this one. */
  | { readonly kind: 'desk'; readonly picks: number };

/** What the score is made of; the parts add up to it. */
export type Signal =
  | 'words'
  | 'intent'
  | 'meaning'
  | 'conditions'
  | 'category'
  | 'stage'
  | 'desk'
  | 'popularity'
  | 'marked-wrong'
  | 'just-inserted';

export interface ScorePart {
  readonly signal: Signal;
  readonly value: number;
}

export interface Suggestion {
  readonly replyId: string;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** Probability, 0 to 1, that this reply answers the message; measured in `npm run eval`. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  /** For "why this?". */
  readonly parts: readonly ScorePart[];
}

export interface SuggestAnswer {
  /** Best first, at most five. */
  readonly suggestions: readonly Suggestion[];
  /** Set when nothing in the base fits; `suggestions` is then empty. */
  readonly abstained: boolean;
  /** When nothing fits: the closest there is, best first, at most three; not to be offered by itself. */
  readonly closest: readonly Suggestion[];
  /** The newest message asks nothing: thanks, agreement, a greeting. */
  readonly smallTalk: boolean;
}

export interface SuggestLink {
  /** Replaces what is ranked; answers of the old index are still given meanwhile. */
  load(generation: string, replies: readonly Reply[]): Promise<void>;
  suggest(query: SuggestQuery): Promise<SuggestAnswer>;
  /** The agent's search box: typo-tolerant, over title, shortcut, body, tags; best first. */
  search(text: string, limit: number): Promise<readonly string[]>;
  /** Further picks of the desk; they count from the next question on, without a new build. */
  learn(picks: readonly DeskPick[]): void;
  /** Everything learnt so far is forgotten, from the next question on. */
  forget(): void;
}
