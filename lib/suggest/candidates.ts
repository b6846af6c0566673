// The best few replies by words that are allowed in this conversation at all.
import { type ConditionFacts, type ConditionVerdict, meetsConditions } from '../knowledge/conditions.ts';
import { editionFit } from '../knowledge/message-language.ts';
import type { IndexedReply, SuggestIndex } from './index-shape.ts';
import type { Scratch } from './lexical.ts';
import { BOUNDS, WEIGHTS } from './weights.ts';

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

/** Out of date and violated replies are never offered. Best first. */
export function bestCandidates(
  index: SuggestIndex,
  situation: Situation,
  { scores, touched }: Scratch,
  count: number,
): Candidate[] {
  const best: Candidate[] = [];
  let floor = 0;
  for (let n = 0; n < count; n += 1) {
    const number = touched[n] ?? 0;
    const lexical = scores[number] ?? 0;
    if (lexical <= floor) continue;
    const candidate = candidateOf(index, situation, number, lexical);
    if (candidate && candidate.score > floor) floor = keepBest(best, candidate);
  }
  return best;
}

/** Null when the reply must not be offered here. */
export function candidateOf(
  index: SuggestIndex,
  { facts, nowMs }: Situation,
  number: number,
  lexical: number,
): Candidate | null {
  const reply = index.replies[number];
  if (!reply || nowMs < reply.validFromMs || nowMs > reply.validUntilMs) return null;
  const verdict = meetsConditions(reply.when, facts);
  if (verdict.verdict === 'violated') return null;
  return { number, reply, verdict, score: lexical * languageFactor(reply.lang, facts.language) };
}

function languageFactor(edition: string, wanted: string | null): number {
  const fit = editionFit(edition, wanted);
  return fit === 2 ? 1 : fit === 1 ? WEIGHTS.readableEdition : WEIGHTS.foreignEdition;
}

/** Returns the score above which a further candidate is still of interest. */
function keepBest(best: Candidate[], candidate: Candidate): number {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.score ?? 0) < candidate.score) at -= 1;
  best.splice(at, 0, candidate);
  if (best.length > BOUNDS.candidates) best.pop();
  return best.length === BOUNDS.candidates ? (best.at(-1)?.score ?? 0) : 0;
}

/** The reply is for the kind of case that the message shows; an unknown kind is nobody's. */
export function isOfCategory({ reply }: Candidate, category: string | null): boolean {
  return category !== null && reply.category === category;
}
