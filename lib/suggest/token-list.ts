// Tokens of one text in columns that are used again for the next text: an object for each
// of a million tokens would cost more than reading them.
export interface TokenList {
  count: number;
  keys: Int32Array;
  weights: Float32Array;
  /** Places in `TOKEN_KINDS`. */
  kinds: Uint8Array;
  from: Int32Array;
  to: Int32Array;
}

const FIRST_LENGTH = 1024;

export function makeTokenList(): TokenList {
  return { count: 0, ...columns(FIRST_LENGTH) };
}

function columns(length: number) {
  return {
    keys: new Int32Array(length),
    weights: new Float32Array(length),
    kinds: new Uint8Array(length),
    from: new Int32Array(length),
    to: new Int32Array(length),
  };
}

/** Empties the list and makes room for as many. */
export function startTokens(list: TokenList, most: number): void {
  list.count = 0;
  if (list.keys.length < most) Object.assign(list, columns(most * 2));
}

/** Where the next token stands. */
export function at(list: TokenList, from: number, to: number): TokenList {
  list.from[list.count] = from;
  list.to[list.count] = to;
  return list;
}

/** What weighs nothing is no token. */
export function addToken(list: TokenList, key: number, weight: number, kind: number): void {
  if (weight === 0) return;
  list.keys[list.count] = key;
  list.weights[list.count] = weight;
  list.kinds[list.count] = kind;
  list.count += 1;
}
