// Every number of the desk's memory. Decided by simulating a desk
// (`npm run eval -- --desk`) on several kinds of messages at once.

export interface DeskRules {
  /** What is added to a score, or taken off it, for full evidence of each kind. A full written match brings 1.2. */
  readonly worth: { readonly similar: number; readonly popularity: number; readonly wrong: number };
  /** After so many days a pick counts half. */
  readonly halfLifeDays: number;
  /** Messages less alike than this (cosine, 0 to 1) have nothing to do with each other. */
  readonly leastAlike: number;
  /** How fast likeness loses weight: its power. */
  readonly sharpness: number;
  /** Imagined picks of something else: with n real ones a reply gets n / (n + doubt). */
  readonly doubt: number;
  /** What one agent's similar picks of one reply count at most. */
  readonly mostPerAgent: number;
  /** The same for marks as wrong. */
  readonly mostWrongPerAgent: number;
  /** The asking agent's own picks, as a multiple of a colleague's. */
  readonly own: number;
  /** What is left of picks of a reply that says something else now. */
  readonly outdated: number;
  /** Share of a reply among all picks: imagined picks of others, and what the agent's and the shop's own shares count. */
  readonly popularityDoubt: number;
  readonly agentShare: number;
  readonly shopShare: number;
}

export const DESK_RULES: DeskRules = {
  worth: { similar: 0.8, popularity: 0.15, wrong: 0.5 },
  halfLifeDays: 60,
  leastAlike: 0.2,
  sharpness: 2,
  doubt: 2,
  mostPerAgent: 3,
  mostWrongPerAgent: 1,
  own: 1.5,
  outdated: 0.25,
  popularityDoubt: 50,
  agentShare: 1,
  shopShare: 0.5,
};

/** Bounds on memory and work. */
export const DESK_BOUNDS = {
  examples: 20_000,
  examplesPerReply: 60,
  messageChars: 200,
  /** Most telling words first, of an example and of a question. */
  exampleTerms: 40,
  queryTerms: 40,
  /** Entries of the word lists read for one question. */
  postingsRead: 4_000,
  /** Replies that the memory proposes by itself. */
  proposed: 20,
} as const;
