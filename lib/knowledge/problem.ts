// What is wrong with a base, and where.

/** `path` as in `replies.3.shortcut`. */
export interface Problem {
  readonly path: string;
  readonly problem: string;
}
