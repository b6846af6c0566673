// One thing by which a message and a reply are compared.
export interface Token {
  readonly term: string;
  /** What the index knows the term by. */
  readonly key: number;
  readonly kind: TokenKind;
  /** Where it stands in the folded text. */
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Which rule of `tokens.ts` it comes from. */
export const TOKEN_KINDS = ['character', 'pair', 'number', 'word', 'part', 'concept'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];
