// Finds the trade's words in a folded text, the longest first, each place once.
import { foldText } from '../knowledge/fold.ts';
import { CONCEPTS } from './concepts.ts';
import type { FoldedText } from './folded-text.ts';
import { addKey, findKey, makeKeyTable } from './key-table.ts';
import { stem } from './stem.ts';
import { keyOfLongerPhrase, keyOfTerm, PHRASE_START } from './term-key.ts';

/** Words of one text in order: the keys of their stems and where they stand. */
export interface WordRow {
  count: number;
  keys: Int32Array;
  from: Int32Array;
  to: Int32Array;
}

type Report = (concept: number, from: number, to: number) => void;

const LONGEST_PHRASE = 4;
const NAMES = Object.keys(CONCEPTS);
/** Keys of the concepts' terms, by number. */
export const CONCEPT_KEYS: readonly number[] = NAMES.map((name) => keyOfTerm(conceptTerm(name)));

/** Chinese wordings as a tree of characters. Branch `n` leads from a node and by a character to node `n + 1`. */
const branches = makeKeyTable();
/** By node: number of the concept that ends there, or -1. */
const endsAt: number[] = [-1];
/** Wordings of other scripts by the key of their stems, and the concept of each. */
const phrases = makeKeyTable();
const conceptOfPhrase: number[] = [];

for (const [concept, name] of NAMES.entries()) {
  const wordings = CONCEPTS[name] ?? { zh: '', en: '' };
  for (const wording of wordings.zh.split(' ')) addJoined(wording, concept);
  for (const wording of [wordings.en, wordings.more ?? ''].join(',').split(','))
    conceptOfPhrase[addKey(phrases, phraseKey(foldText(wording).trim().split(' ')))] = concept;
}

function addJoined(wording: string, concept: number): void {
  let node = 0;
  for (let n = 0; n < wording.length; n += 1) {
    node = addKey(branches, branchOf(node, wording.charCodeAt(n))) + 1;
    endsAt[node] ??= -1;
  }
  // Of two concepts that claim the same wording the first has it.
  if (node !== 0 && endsAt[node] === -1) endsAt[node] = concept;
}

function branchOf(node: number, code: number): number {
  return (node << 16) | code;
}

function phraseKey(words: readonly string[]): number {
  return words.reduce((phrase, word) => keyOfLongerPhrase(phrase, keyOfTerm(stem(word))), PHRASE_START);
}

export function conceptTerm(name: string): string {
  return `@${name}`;
}

export function nameOfConcept(key: number): string {
  return NAMES[CONCEPT_KEYS.indexOf(key)] ?? '';
}

export function joinedConcepts({ codes, length }: FoldedText, report: Report): void {
  for (let from = 0; from < length; from += 1) {
    let node = findKey(branches, codes[from] ?? 0) + 1;
    let concept = -1;
    let end = from;
    for (let to = from + 1; node !== 0; to += 1) {
      if ((endsAt[node] ?? -1) !== -1) [concept, end] = [endsAt[node] ?? -1, to];
      node = to < length ? findKey(branches, branchOf(node, codes[to] ?? 0)) + 1 : 0;
    }
    if (concept === -1) continue;
    report(concept, from, end);
    from = end - 1;
  }
}

export function spacedConcepts(words: WordRow, report: Report): void {
  for (let first = 0; first < words.count; first += 1) {
    let phrase = PHRASE_START;
    let concept = -1;
    let last = first;
    for (let n = first; n < Math.min(words.count, first + LONGEST_PHRASE); n += 1) {
      phrase = keyOfLongerPhrase(phrase, words.keys[n] ?? 0);
      const found = findKey(phrases, phrase);
      if (found >= 0) [concept, last] = [conceptOfPhrase[found] ?? -1, n];
    }
    if (concept === -1) continue;
    report(concept, words.from[first] ?? 0, words.to[last] ?? 0);
    first = last;
  }
}
