// Finds the trade's words in a folded text, the longest first, each place once.
import { foldText } from '../knowledge/fold.ts';
import { CONCEPTS } from './concepts.ts';
import { stem } from './stem.ts';
import type { Token } from './token.ts';

export interface ConceptFound {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
}

const LONGEST_PHRASE = 4;

/** Chinese wordings by their first character, longest first. */
const joined = new Map<string, (readonly [string, string])[]>();
/** Wordings of other scripts as stems joined by a blank. */
const spaced = new Map<string, string>();

for (const [concept, wordings] of Object.entries(CONCEPTS)) {
  for (const wording of wordings.zh.split(' ')) {
    const first = wording.charAt(0);
    joined.set(first, [...(joined.get(first) ?? []), [wording, concept]]);
  }
  for (const wording of [wordings.en, wordings.more ?? ''].join(',').split(','))
    spaced.set(foldText(wording).trim().split(' ').map(stem).join(' '), concept);
}
for (const wordings of joined.values()) wordings.sort((a, b) => b[0].length - a[0].length);

export function conceptsIn(folded: string, tokens: readonly Token[]): ConceptFound[] {
  return [...joinedConcepts(folded), ...spacedConcepts(tokens)];
}

function joinedConcepts(folded: string): ConceptFound[] {
  const found: ConceptFound[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const match = joined.get(folded.charAt(at))?.find(([wording]) => folded.startsWith(wording, at));
    if (!match) continue;
    found.push({ concept: match[1], from: at, to: at + match[0].length });
    at += match[0].length - 1;
  }
  return found;
}

function spacedConcepts(tokens: readonly Token[]): ConceptFound[] {
  const words = tokens.filter((token) => !token.term.startsWith('~') && /^\p{Script=Latin}/u.test(token.term));
  const found: ConceptFound[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const match = longestFrom(words, at);
    if (!match) continue;
    found.push(match.found);
    at += match.words - 1;
  }
  return found;
}

function longestFrom(words: readonly Token[], at: number): { found: ConceptFound; words: number } | null {
  for (let count = Math.min(LONGEST_PHRASE, words.length - at); count > 0; count -= 1) {
    const phrase = words.slice(at, at + count);
    const concept = spaced.get(phrase.map((word) => word.term).join(' '));
    const from = phrase[0]?.from;
    const to = phrase.at(-1)?.to;
    if (concept !== undefined && from !== undefined && to !== undefined)
      return { found: { concept, from, to }, words: count };
  }
  return null;
}
