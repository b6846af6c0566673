// Every number of the ranking in one place. All are round figures chosen for a reason
// and checked on several kinds of messages at once (`npm run eval`), not fitted to one.

/** How much a match in each part of a reply counts. */
export const FIELD_WEIGHTS = {
  question: 1,
  title: 1,
  tags: 0.7,
  // Replies apologise and thank in the same words, so their text says least about what was asked.
  body: 0.3,
} as const;

export const WEIGHTS = {
  /** BM25: saturation of repeated words, and how far long replies are marked down. */
  bm25: { k1: 1.2, b: 0.75 },
  /** Shares of the two lexical signals, each between 0 and 1. */
  share: 0.7,
  centroid: 0.7,
  /**
   * Nearness of meaning, between 0 and 1, by the word vectors of public/meaning. Chinese words have
   * theirs by way of their English glosses, and say less.
   */
  meaning: 0.4,
  meaningInChinese: 0.12,
  /** A word of the trade's vocabulary, as a multiple of an ordinary word's weight. */
  concept: 1.5,
  hanCharacter: 1,
  subWord: 0.5,
  /** Particles, courtesies and pronouns; that they are everywhere the counts say already. */
  stopWord: 0.85,
  /** The buyer's message before the newest one, and each further one back. */
  earlierMessage: 0.7,
  earlierDecay: 0.6,
  /** Added for each condition that is known to be met. */
  conditionMet: 0.06,
  /** Added where the reply belongs to the kind of case that the message shows. */
  sameCategory: 0.08,
  /** Added where the stage suits the order's state. */
  stagePrior: 0.02,
  /** Lexical score from which a reply counts as written for a message of small talk. */
  writtenForSmallTalk: 0.6,
  /** Factors for replies in a language that the buyer does not write. */
  readableEdition: 0.7,
  foreignEdition: 0.4,
  /** Factor for a reply that was just put into this conversation. */
  justInserted: 0.3,
  /**
   * Below this fit nothing is offered. Of messages that had a reply 2 to 4 in 100 fall below it, of
   * those without one 20 to 35 (`npm run eval`).
   */
  abstainBelow: 0.23,
  shortMessageTerms: 8,
  /** See certainty.ts. Fitted on all development tasks, each with replies taken out, each judged by the others. */
  certainty: { meaning: 0.2, usualNearness: 0.5, acknowledging: 0.3, slope: 6, evenAt: 0.5 },
  /** A suggestion that scores less than this share of the best one is left out. */
  farBehind: 0.3,
} as const;

type Numbers<T> = T extends number ? number : { readonly [K in keyof T]: Numbers<T[K]> };
/** The same table with other numbers, as when the evaluation leaves a signal out. */
export type Weights = Numbers<typeof WEIGHTS>;

/** Bounds on work, whatever is pasted into a chat. */
export const BOUNDS = {
  messageChars: 600,
  earlierMessages: 5,
  queryTerms: 120,
  unitChars: 2_000,
  /** Entries of postings read per query; most telling words first. */
  postingsRead: 60_000,
  candidates: 40,
  /** Up to this many replies all are compared by meaning, beyond it about so many of the best by words. */
  meaningOfAll: 1_000,
  meaningOfBest: 200,
  suggestions: 5,
} as const;
