// Finds the trade's words in a folded text, the longest first, each place once.
import { foldText } from '../knowledge/fold.ts';
import { CONCEPTS } from './concepts.ts';
import type { FoldedText } from './folded-text.ts';
import { addWording, longestFrom, makeCharacterTree } from './character-tree.ts';
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

/** Chinese wordings with the number of their concept. */
const tree = makeCharacterTree();
/** Wordings of other scripts by the key of their stems, and the concept of each. */
const phrases = makeKeyTable();
const conceptOfPhrase: number[] = [];

for (const [concept, name] of NAMES.entries()) {
  const wordings = CONCEPTS[name] ?? { zh: '', en: '' };
  for (const wording of wordings.zh.split(' ')) addWording(tree, wording, concept);
  for (const wording of [wordings.en, wordings.more ?? ''].join(',').split(','))
    conceptOfPhrase[addKey(phrases, phraseKey(foldText(wording).trim().split(' ')))] = concept;
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
    const concept = longestFrom(tree, codes, from, length);
    if (concept === -1) continue;
    report(concept, from, tree.end);
    from = tree.end - 1;
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
