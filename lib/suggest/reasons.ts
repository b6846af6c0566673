// Why a reply is offered, in words that an agent recognises: phrases of the buyer's
// message, then what is known of the order.
import type { ConditionName } from '../knowledge/conditions.ts';
import { type Candidate, isOfCategory } from './candidates.ts';
import { idfOf, segmentOf, type SuggestIndex } from './index-shape.ts';
import { findKey } from './key-table.ts';
import { entryOf } from './posting-entry.ts';
import { stageSuits } from './stage-prior.ts';
import { isStopCharacter } from './stop-words.ts';
import type { Reason, SuggestQuery } from './suggestion.ts';
import type { Token } from './token.ts';
import { type ReadText, readText } from './tokens.ts';
import { BOUNDS } from './weights.ts';

const MOST_WORDS = 3;
const LONGEST_WORD = 16;

/** A message of the buyer, newest first; read when it is needed, once for all suggestions. */
export type ToName = readonly (() => ReadMessage)[];

interface ReadMessage extends ReadText {
  readonly text: string;
}

export function messagesToName(index: SuggestIndex, messages: readonly string[]): ToName {
  return messages.map((text) => {
    let read: ReadMessage | null = null;
    return () => (read ??= { text, ...readText(text, BOUNDS.messageChars, index.weights) });
  });
}

/** What the reasons say of the conversation besides its words. */
export type Known = Pick<SuggestQuery, 'category' | 'orderState' | 'daysSinceReceipt'>;

export interface Telling {
  /** Null: small talk, whose words say nothing. */
  readonly messages: ToName | null;
  /** How many similar picks there were, where they are worth naming. */
  readonly picks: number | null;
}

export function reasonsFor(
  index: SuggestIndex,
  candidate: Candidate,
  query: Known,
  { messages, picks }: Telling,
): Reason[] {
  const words = messages ? matchedWords(index, candidate.number, messages) : [];
  const reasons: Reason[] = words.length > 0 ? [{ kind: 'words', words }] : [];
  if (messages && words.length === 0 && candidate.meaning > 0) reasons.push({ kind: 'meaning' });
  if (picks !== null) reasons.push({ kind: 'desk', picks });
  if (isOfCategory(candidate, query.category)) reasons.push({ kind: 'category' });
  reasons.push(...conditionReasons(candidate.verdict.matched, query));
  const { stage } = candidate.reply;
  if (messages === null || stageSuits(stage, query.orderState)) reasons.push({ kind: 'stage', stage });
  return reasons;
}

function conditionReasons(matched: readonly ConditionName[], query: Known): Reason[] {
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
function matchedWords(index: SuggestIndex, reply: number, messages: ToName): string[] {
  for (const message of messages) {
    const words = wordsIn(index, reply, message());
    if (words.length > 0) return words;
  }
  return [];
}

/** Overlapping matches make one phrase; single characters and particles alone are not named. */
function wordsIn(index: SuggestIndex, reply: number, message: ReadMessage): string[] {
  const segment = segmentOf(index, reply);
  if (!segment) return [];
  const matches = message.tokens
    .filter((token) => isNameable(token) && entryOf(segment, reply, findKey(index.terms, token.key)) >= 0)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const stretches: Stretch[] = [];
  for (const token of matches) {
    const worth =
      token.weight > index.weights.stopWord ? token.weight * idfOf(index, findKey(index.terms, token.key)) : 0;
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

function isNameable({ kind, from, to }: Token): boolean {
  return kind !== 'part' && to - from > 1;
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
