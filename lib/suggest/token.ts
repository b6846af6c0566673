// One thing by which a message and a reply are compared.
export interface Token {
  readonly term: string;
  /** Where it stands in the folded text. */
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}
