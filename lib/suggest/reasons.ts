// Why a reply is offered, in words that an agent recognises: phrases of the buyer's
// message, then what is known of the order.
import type { ConditionName } from '../knowledge/conditions.ts';
import { type Candidate, isOfCategory } from './candidates.ts';
import type { SuggestIndex } from './index-shape.ts';
import type { QueryTerms, ReadMessage } from './query-terms.ts';
import { stageSuits } from './stage-prior.ts';
import { isStopCharacter } from './stop-words.ts';
import type { Reason, SuggestQuery } from './suggestion.ts';
import type { Token } from './token.ts';
import { WEIGHTS } from './weights.ts';

const MOST_WORDS = 3;
const LONGEST_WORD = 16;

export function reasonsFor(
  index: SuggestIndex,
  candidate: Candidate,
  query: SuggestQuery,
  terms: QueryTerms | null,
): Reason[] {
  const words = terms ? matchedWords(index, candidate.number, terms) : [];
  const reasons: Reason[] = words.length > 0 ? [{ kind: 'words', words }] : [];
  if (isOfCategory(candidate, query.category)) reasons.push({ kind: 'category' });
  reasons.push(...conditionReasons(candidate.verdict.matched, query));
  const { stage } = candidate.reply;
  if (terms === null || stageSuits(stage, query.orderState)) reasons.push({ kind: 'stage', stage });
  return reasons;
}

function conditionReasons(matched: readonly ConditionName[], query: SuggestQuery): Reason[] {
  const reasons: Reason[] = [];
  if (matched.includes('order-state') && query.orderState !== null)
    reasons.push({ kind: 'order-state', state: query.orderState });
  if (matched.includes('days') && query.daysSinceReceipt !== null)
    reasons.push({ kind: 'days', days: query.daysSinceReceipt });
  if (matched.includes('product')) reasons.push({ kind: 'product' });
  if (matched.includes('marketplace')) reasons.push({ kind: 'marketplace' });
  return reasons;
}

interface Stretch {
  from: number;
  to: number;
  worth: number;
}

/** Of the newest message that shares words with the reply. */
function matchedWords(index: SuggestIndex, reply: number, { messages }: QueryTerms): string[] {
  for (const message of messages) {
    const words = wordsIn(index, reply, message);
    if (words.length > 0) return words;
  }
  return [];
}

/** Overlapping matches make one phrase; single characters and particles alone are not named. */
function wordsIn(index: SuggestIndex, reply: number, message: ReadMessage): string[] {
  const matches = message.tokens
    .filter((token) => isNameable(token) && speaksFor(index, reply, token.term))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const stretches: Stretch[] = [];
  for (const token of matches) {
    const worth = token.weight > WEIGHTS.stopWord ? token.weight * idfOf(index, token.term) : 0;
    const last = stretches.at(-1);
    if (last && token.from < last.to && token.to - last.from <= LONGEST_WORD) {
      last.to = Math.max(last.to, token.to);
      last.worth += worth;
    } else stretches.push({ from: token.from, to: token.to, worth });
  }
  const words = stretches
    .filter((stretch) => stretch.worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .map(({ from, to }) => originalWords(message, from, to));
  return [...new Set(words)].filter((word) => word !== '').slice(0, MOST_WORDS);
}

function isNameable({ term, from, to }: Token): boolean {
  return !term.startsWith('~') && to - from > 1;
}

function speaksFor(index: SuggestIndex, reply: number, term: string): boolean {
  const id = index.terms.get(term);
  if (id === undefined) return false;
  const { starts, replies } = index.postings;
  // Postings are in the order of the base, so the reply is found by halving.
  let low = starts[id] ?? 0;
  let high = (starts[id + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = replies[middle] ?? 0;
    if (found === reply) return true;
    if (found < reply) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

function idfOf(index: SuggestIndex, term: string): number {
  const id = index.terms.get(term);
  return id === undefined ? 0 : (index.idf[id] ?? 0);
}

/** As the buyer wrote it, where folding kept the places; else as it was compared. */
function originalWords({ text, folded }: ReadMessage, from: number, to: number): string {
  const source = text.length === folded.length ? text : folded;
  return withoutParticles(source.slice(from, to).trim());
}

/** 你便宜 → 便宜; what would be left with one character stays whole. */
function withoutParticles(words: string): string {
  const characters = [...words];
  let [start, end] = [0, characters.length];
  while (start < end && isStopCharacter(characters[start] ?? '')) start += 1;
  while (end > start && isStopCharacter(characters[end - 1] ?? '')) end -= 1;
  return end - start < 2 ? words : characters.slice(start, end).join('');
}
