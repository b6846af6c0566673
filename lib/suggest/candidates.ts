// The best few replies by words that are allowed in this conversation at all.
import { type ConditionFacts, type ConditionVerdict, meetsConditions } from '../knowledge/conditions.ts';
import { editionFit } from '../knowledge/message-language.ts';
import { type IndexedReply, replyAt, type SuggestIndex } from './index-shape.ts';
import { BOUNDS, type Weights } from './weights.ts';

export interface Candidate {
  /** Number of the reply within the index. */
  readonly number: number;
  readonly reply: IndexedReply;
  readonly verdict: ConditionVerdict;
  readonly score: number;
}

export interface Situation {
  readonly facts: ConditionFacts;
  readonly nowMs: number;
}

/** The best so far, and what a further candidate has to reach: nothing while there is room. */
interface Shortlist {
  readonly best: Candidate[];
  readonly most: number;
  floor: number;
}

/** Out of date and violated replies are never offered. Best first; of equals the first of the base. */
export function bestCandidates(index: SuggestIndex, situation: Situation, atLeast = 0): Candidate[] {
  const { scores } = index;
  const list: Shortlist = { best: [], most: Math.max(BOUNDS.candidates, atLeast), floor: 0 };
  for (let number = 0; number < scores.length; number += 1) {
    const lexical = scores[number] ?? 0;
    if (lexical === 0 || lexical < list.floor) continue;
    const candidate = consider(index, situation, number, list);
    if (candidate && candidate.score >= list.floor) keep(list, candidate, index.positions);
  }
  return list.best;
}

function consider(index: SuggestIndex, situation: Situation, number: number, list: Shortlist): Candidate | null {
  const { positions, scores } = index;
  const lexical = scores[number] ?? 0;
  if ((positions[number] ?? -1) < 0) return null;
  // Thousands of equals are not all to be judged.
  if (lexical === list.floor && !comesBefore(positions, number, list.best.at(-1))) return null;
  return candidateOf(index, situation, number, lexical);
}

function keep(list: Shortlist, candidate: Candidate, positions: Int32Array): void {
  const { best, most } = list;
  let at = best.length;
  while (at > 0 && isBetter(candidate, best[at - 1], positions)) at -= 1;
  best.splice(at, 0, candidate);
  if (best.length > most) best.pop();
  if (best.length === most) list.floor = best.at(-1)?.score ?? 0;
}

function isBetter(candidate: Candidate, other: Candidate | undefined, positions: Int32Array): boolean {
  if (other === undefined || candidate.score !== other.score) return candidate.score > (other?.score ?? 0);
  return comesBefore(positions, candidate.number, other);
}

function comesBefore(positions: Int32Array, number: number, other: Candidate | undefined): boolean {
  return other === undefined || (positions[number] ?? 0) < (positions[other.number] ?? 0);
}

/** Null when the reply must not be offered here. */
export function candidateOf(
  index: SuggestIndex,
  { facts, nowMs }: Situation,
  number: number,
  lexical: number,
): Candidate | null {
  const reply = replyAt(index, number);
  if (!reply || nowMs < reply.validFromMs || nowMs > reply.validUntilMs) return null;
  const verdict = meetsConditions(reply.when, facts);
  if (verdict.verdict === 'violated') return null;
  return { number, reply, verdict, score: lexical * languageFactor(reply.lang, facts.language, index.weights) };
}

function languageFactor(edition: string, wanted: string | null, weights: Weights): number {
  const fit = editionFit(edition, wanted);
  return fit === 2 ? 1 : fit === 1 ? weights.readableEdition : weights.foreignEdition;
}

/** The reply is for the kind of case that the message shows; an unknown kind is nobody's. */
export function isOfCategory({ reply }: Candidate, category: string | null): boolean {
  return category !== null && reply.category === category;
}
