// Wordings as a tree of characters: the longest one that begins at a place of a text,
// found without cutting the text up.
import { addKey, findKey, type KeyTable, makeKeyTable } from './key-table.ts';

export interface CharacterTree {
  /** Branch `n` leads from a node and by a character to node `n + 1`. */
  readonly branches: KeyTable;
  /** By node: the value of the wording that ends there, or -1. */
  readonly values: number[];
  /** Where the wording found last ends. */
  end: number;
}

export function makeCharacterTree(): CharacterTree {
  return { branches: makeKeyTable(), values: [-1], end: 0 };
}

/** Of two values for the same wording the first stays. */
export function addWording({ branches, values }: CharacterTree, wording: string, value: number): void {
  let node = 0;
  for (let n = 0; n < wording.length; n += 1) {
    node = addKey(branches, branchOf(node, wording.charCodeAt(n))) + 1;
    values[node] ??= -1;
  }
  if (node !== 0 && values[node] === -1) values[node] = value;
}

/** The value of the longest wording that begins at `from`, or -1; `tree.end` says where it ends. */
export function longestFrom(tree: CharacterTree, codes: Uint16Array, from: number, length: number): number {
  const { branches, values } = tree;
  let node = findKey(branches, codes[from] ?? 0) + 1;
  let value = -1;
  for (let to = from + 1; node !== 0; to += 1) {
    const ending = values[node] ?? -1;
    if (ending !== -1) [value, tree.end] = [ending, to];
    node = to < length ? findKey(branches, branchOf(node, codes[to] ?? 0)) + 1 : 0;
  }
  return value;
}

function branchOf(node: number, code: number): number {
  return (node << 16) | code;
}
