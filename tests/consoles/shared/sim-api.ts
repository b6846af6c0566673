// What tests and the demo may do to a simulated console, from the page's main
// world: `page.evaluate(() => window.__sim.open('c2'))`.
import type { TurnKind } from './scenario.ts';

export const HOSTILE_KINDS = [
  'clobber',
  'huge-name',
  'two-order-numbers',
  'renamed-markup',
  'composer-read-only',
  'remove-foreign-nodes',
  'modal',
] as const;
export type HostileKind = (typeof HOSTILE_KINDS)[number];

export interface SentMessage {
  readonly conversationId: string;
  readonly text: string;
}

export interface SimApi {
  /** Ids of the conversations, as listed on the page. */
  readonly conversations: () => string[];
  /** Id of the conversation in the header, null when none is open. */
  readonly openId: () => string | null;
  readonly open: (id: string) => void;
  /** Into the open conversation unless another is named; the text of an image is ignored. */
  readonly buyerSays: (text: string, to?: { conversationId?: string; kind?: TurnKind }) => void;
  readonly remountList: () => void;
  /** The framework's own state, not what the box shows. */
  readonly composerModel: () => string;
  readonly setComposer: (text: string) => void;
  readonly sent: readonly SentMessage[];
  /** Order numbers of the open conversation (chat) or of the whole page (orders). */
  readonly orderNumbers: () => string[];
  readonly addOrderCard: () => void;
  /** A `FieldName` of lib/console/reading.ts: that field is no longer on the page. */
  readonly dropField: (name: string) => void;
  /** Resolves when n mutations were made, `perFrame` (25) in each animation frame. */
  readonly mutateUnrelated: (n: number, perFrame?: number) => Promise<void>;
  readonly hostile: (kind: HostileKind) => void;
}

declare global {
  interface Window {
    __sim: SimApi;
    /** ISO 8601; set before load to move the console's clock. */
    __simNow?: string;
  }
}
