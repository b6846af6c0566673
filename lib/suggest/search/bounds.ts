// What the search box reads and keeps, so that no base and no input costs unbounded time.
export const BOUNDS = {
  /** Of what is typed; fuse.js compares 32 characters at a time. */
  queryChars: 32,
  /** Read of a pasted text before folding; what is invisible in it folds away. */
  queryRead: 400,
  titleChars: 120,
  questionChars: 120,
  bodyChars: 240,
  tagChars: 30,
  questionsPerReply: 12,
  tagsPerReply: 12,
  readingsPerCharacter: 3,
  /** Postings read for one query, rarest grams first. */
  postingBytes: 1_500_000,
} as const;

/** How many records each way of looking hands to fuse.js. */
export const CANDIDATES = { words: 170, bodies: 40, sound: 90, initials: 90 } as const;
