// From a conversation to at most five replies, each with its reasons, or to none.
import { messageLanguage } from '../knowledge/message-language.ts';
import type { Stage } from '../knowledge/terms.ts';
import { bestCandidates, type Candidate, candidateOf, isOfCategory, type Situation } from './candidates.ts';
import type { SuggestIndex } from './index-shape.ts';
import { addScores, clearScores, type Scratch } from './lexical.ts';
import { sayNearlyTheSame } from './near-duplicates.ts';
import { queryTerms, type QueryTerms } from './query-terms.ts';
import { reasonsFor } from './reasons.ts';
import { smallTalkOf } from './small-talk.ts';
import { stageSuits, stagesForSmallTalk } from './stage-prior.ts';
import type { ScorePart, SuggestAnswer, Suggestion, SuggestQuery } from './suggestion.ts';
import { BOUNDS, WEIGHTS } from './weights.ts';

const CLOSEST = 3;

/** `scratch` belongs to `index` and is left as it was found. */
export function suggest(index: SuggestIndex, scratch: Scratch, query: SuggestQuery): SuggestAnswer {
  const situation = situationOf(query);
  const chat = chatStages(query.buyerMessages);
  if (chat) return answerSmallTalk({ index, scratch }, situation, query, chat);
  const terms = queryTerms(index, query.buyerMessages);
  const ranked = rankCandidates(index, scratch, terms, situation);
  // Judged by the words alone: an order's state must not lift noise, nor a reply just used hide that it fits.
  const top = Math.max(0, ...ranked.map((candidate) => candidate.score));
  const factor = longMessageFactor(index, terms);
  const near = ranked
    .filter((candidate) => candidate.score >= top * WEIGHTS.farBehind)
    .map((candidate) => adjusted(candidate, query))
    .sort((a, b) => b.score - a.score);
  const offered = offer(index, query, withoutRepeats(near), { terms, factor });
  if (top * factor >= WEIGHTS.abstainBelow) return answerOf(offered, false);
  return { suggestions: [], abstained: true, closest: offered.slice(0, CLOSEST), smallTalk: false };
}

/**
 * A long message matches a smaller share of itself while saying more: its score counts by the
 * cube root of its length, measured in words that the base does not know.
 */
function longMessageFactor(index: SuggestIndex, terms: QueryTerms): number {
  return Math.cbrt(terms.sum / (index.unknownIdf * WEIGHTS.shortMessageTerms));
}

function situationOf(query: SuggestQuery): Situation {
  const { marketplace, orderState, daysSinceReceipt, product } = query;
  const language = languageOf(query.buyerMessages);
  return {
    facts: { marketplace, orderState, daysSinceReceipt, product, language },
    // Not a number when the clock cannot be read; dates are then not judged, rather than every dated reply lost.
    nowMs: Date.parse(query.now),
  };
}

/** Of the newest message that shows one. */
function languageOf(buyerMessages: readonly string[]): string | null {
  for (const message of buyerMessages.slice(-1 - BOUNDS.earlierMessages).reverse()) {
    const language = messageLanguage(message);
    if (language !== null) return language;
  }
  return null;
}

/** The newest message is small talk; a mere greeting after a question is a nudge, so the question stands. */
function chatStages(buyerMessages: readonly string[]): readonly Stage[] | null {
  const kind = smallTalkOf(buyerMessages.at(-1) ?? '');
  if (kind === null) return null;
  const asked = buyerMessages.slice(-1 - BOUNDS.earlierMessages, -1).some((message) => smallTalkOf(message) === null);
  return kind === 'greeting' && asked ? null : stagesForSmallTalk(kind);
}

function rankCandidates(index: SuggestIndex, scratch: Scratch, terms: QueryTerms, situation: Situation): Candidate[] {
  const count = addScores(index, terms, scratch);
  const candidates = bestCandidates(index, situation, scratch, count);
  clearScores(scratch, count);
  return candidates;
}

interface Weighed extends Candidate {
  readonly parts: readonly ScorePart[];
}

function adjusted(candidate: Candidate, query: SuggestQuery): Weighed {
  const parts: ScorePart[] = [{ signal: 'words', value: candidate.score }];
  const met = candidate.verdict.matched.length;
  if (met > 0) parts.push({ signal: 'conditions', value: WEIGHTS.conditionMet * met });
  if (isOfCategory(candidate, query.category)) parts.push({ signal: 'category', value: WEIGHTS.sameCategory });
  if (stageSuits(candidate.reply.stage, query.orderState)) parts.push({ signal: 'stage', value: WEIGHTS.stagePrior });
  const sum = parts.reduce((total, { value }) => total + value, 0);
  if (query.justInserted.includes(candidate.reply.id))
    parts.push({ signal: 'just-inserted', value: sum * (WEIGHTS.justInserted - 1) });
  return { ...candidate, parts, score: parts.reduce((total, { value }) => total + value, 0) };
}

/** Keeps the better of two that say nearly the same. */
function withoutRepeats(candidates: readonly Weighed[]): Weighed[] {
  const kept: Weighed[] = [];
  for (const candidate of candidates) {
    if (kept.length === BOUNDS.suggestions) break;
    if (!kept.some((better) => sayNearlyTheSame(better.reply.sketch, candidate.reply.sketch))) kept.push(candidate);
  }
  return kept;
}

interface Asked {
  readonly terms: QueryTerms | null;
  /** What a score is multiplied by before it is compared with those of other messages. */
  readonly factor: number;
}

function offer(
  index: SuggestIndex,
  query: SuggestQuery,
  candidates: readonly Weighed[],
  { terms, factor }: Asked,
): Suggestion[] {
  return candidates.map((candidate) => ({
    replyId: candidate.reply.id,
    score: candidate.score,
    confidence: confidenceOf(candidate.score * factor),
    reasons: reasonsFor(index, candidate, query, terms),
    parts: candidate.parts,
  }));
}

function confidenceOf(score: number): number {
  return 1 / (1 + Math.exp(-WEIGHTS.confidence.slope * (score - WEIGHTS.confidence.evenAt)));
}

function answerOf(suggestions: readonly Suggestion[], smallTalk: boolean): SuggestAnswer {
  return { suggestions, abstained: suggestions.length === 0, closest: [], smallTalk };
}

/** Thanks get a farewell and a greeting a welcome: by stage, for their words say nothing. */
function answerSmallTalk(
  { index, scratch }: { index: SuggestIndex; scratch: Scratch },
  situation: Situation,
  query: SuggestQuery,
  stages: readonly Stage[],
): SuggestAnswer {
  const count = addScores(index, queryTerms(index, query.buyerMessages.slice(-1)), scratch);
  const fitting: Weighed[] = [];
  index.replies.forEach((reply, number) => {
    const lexical = scratch.scores[number] ?? 0;
    const rank = stages.indexOf(reply.stage);
    // Of another stage only what was written for these very words, such as an own 在吗.
    if (rank === -1 && lexical < WEIGHTS.writtenForSmallTalk) return;
    const candidate = candidateOf(index, situation, number, lexical + (rank === -1 ? 0 : 0.5 / (1 + rank)));
    if (candidate) fitting.push(adjusted(candidate, query));
  });
  clearScores(scratch, count);
  fitting.sort((a, b) => b.score - a.score);
  return answerOf(offer(index, query, withoutRepeats(fitting), { terms: null, factor: 1 }), true);
}
