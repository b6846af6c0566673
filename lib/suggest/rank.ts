// From a conversation to at most five replies, each with its reasons, or to none.
import { conversationLanguage } from '../knowledge/message-language.ts';
import type { Stage } from '../knowledge/terms.ts';
import { confidenceOf, fitOf, PLAIN, type Scale, scaleOf } from './certainty.ts';
import { bestCandidates, type Candidate, candidateAt, isOfCategory, type Situation } from './candidates.ts';
import type { DeskEvidence } from './desk-memory.ts';
import { askDesk, type Desk, picksToName, popularityPart, proposedNumbers, similarParts } from './desk-signal.ts';
import { segmentOf, type SuggestIndex } from './index-shape.ts';
import { intentShare } from './intent-share.ts';
import { addScores, clearScores, termsRead } from './lexical.ts';
import { addMeaning } from './meaning/add-meaning.ts';
import { sayNearlyTheSame, SKETCH } from './near-duplicates.ts';
import { queryTerms, type QueryTerms } from './query-terms.ts';
import { messagesToName, reasonsFor } from './reasons.ts';
import { smallTalkOf } from './small-talk.ts';
import { stageSuits, stagesForSmallTalk } from './stage-prior.ts';
import type { ScorePart, SuggestAnswer, Suggestion, SuggestQuery } from './suggestion.ts';
import { BOUNDS } from './weights.ts';

const CLOSEST = 3;

/** What is written, and what was put into it already. */
export type Conversation = Pick<SuggestQuery, 'buyerMessages' | 'category' | 'justInserted' | 'limit'>;
export type Order = Pick<SuggestQuery, 'marketplace' | 'orderState' | 'daysSinceReceipt' | 'product'>;
/** Who asks and when. */
export type History = Pick<SuggestQuery, 'agent' | 'shop' | 'now'> & {
  /** What the desk picked before. */
  readonly desk?: Desk;
};

type Asking = Conversation & Order & History;

export function suggest(
  index: SuggestIndex,
  conversation: Conversation,
  order: Order,
  history: History,
): SuggestAnswer {
  const query: Asking = { ...order, ...history, ...conversation };
  const situation = situationOf(query);
  const chat = chatStages(query.buyerMessages);
  if (chat === null) return answerByWords(index, query, situation);
  const answer = answerSmallTalk(index, situation, query, chat);
  if (query.limit === undefined) return answer;
  const { suggestions, closest } = answerByWords(index, query, situation);
  return { ...answer, closest: [...suggestions, ...closest] };
}

function answerByWords(index: SuggestIndex, query: Asking, situation: Situation): SuggestAnswer {
  const { weights } = index;
  const terms = queryTerms(index, query.buyerMessages);
  const desk = query.desk ?? null;
  const evidence = askDesk(desk, terms.messages, query);
  const proposed = proposedNumbers(desk, evidence);
  const { candidates, fullMeaning } = rankCandidates(index, { terms, proposed }, situation, query.limit);
  const ranked = candidates.map((one) => weighed(one, similarParts(desk, evidence, one.reply.id)));
  const top = Math.max(0, ...ranked.map((candidate) => candidate.score));
  const scale = scaleOf(index, terms, fullMeaning);
  const near = ranked
    .filter((candidate) => query.limit !== undefined || candidate.score >= top * weights.farBehind)
    .map((candidate) => adjusted(index, candidate, query, popularityPart(desk, evidence, candidate.reply.id)))
    .sort((a, b) => b.score - a.score);
  const offered = offer(index, query, withoutRepeats(index, near, query.limit), { terms, scale, evidence });
  const fit = Math.max(0, ...ranked.map((candidate) => fitOf(index, candidate, scale)));
  if (fit >= weights.abstainBelow) return answerOf(offered, false);
  return { suggestions: [], abstained: true, closest: offered.slice(0, query.limit ?? CLOSEST), smallTalk: false };
}

function situationOf(query: Asking): Situation {
  const { marketplace, orderState, daysSinceReceipt, product } = query;
  const language = conversationLanguage(query.buyerMessages.slice(-1 - BOUNDS.earlierMessages));
  return {
    facts: { marketplace, orderState, daysSinceReceipt, product, language },
    // Not a number when the clock cannot be read; dates are then not judged, rather than every dated reply lost.
    nowMs: Date.parse(query.now),
  };
}

/** The newest message is small talk; a mere greeting after a question is a nudge, so the question stands. */
function chatStages(buyerMessages: readonly string[]): readonly Stage[] | null {
  const kind = smallTalkOf(buyerMessages.at(-1) ?? '');
  if (kind === null) return null;
  const asked = buyerMessages.slice(-1 - BOUNDS.earlierMessages, -1).some((message) => smallTalkOf(message) === null);
  return kind === 'greeting' && asked ? null : stagesForSmallTalk(kind);
}

/** What is asked, in words, and what the desk's memory proposes by itself. */
interface Wanted {
  readonly terms: QueryTerms;
  readonly proposed: readonly number[];
}

function rankCandidates(
  index: SuggestIndex,
  { terms, proposed }: Wanted,
  situation: Situation,
  limit?: number,
): { readonly candidates: Candidate[]; readonly fullMeaning: number } {
  addScores(index, terms);
  const fullMeaning = addMeaning(index, terms.messages);
  const candidates = bestCandidates(index, situation, limit);
  for (const number of proposed) {
    if (candidates.some((candidate) => candidate.number === number)) continue;
    const candidate = candidateAt(index, situation, number);
    if (candidate) candidates.push(candidate);
  }
  clearScores(index);
  return { candidates, fullMeaning };
}

interface Weighed extends Candidate {
  readonly parts: readonly ScorePart[];
}

/** Words and picks for such words together: whether the reply fits at all. */
function weighed(candidate: Candidate, further: readonly ScorePart[]): Weighed {
  const { score, meaning } = candidate;
  const words: ScorePart = { signal: 'words', value: score - meaning };
  const own: ScorePart[] = meaning > 0 ? [words, { signal: 'meaning', value: meaning }] : [words];
  const parts = further.length > 0 ? own.concat(further) : own;
  return { ...candidate, parts, score: sumOf(parts) };
}

function sumOf(parts: readonly ScorePart[]): number {
  let sum = 0;
  for (const { value } of parts) sum += value;
  return sum;
}

const NOTHING: readonly ScorePart[] = [];

/** A list of one or none. To be joined rather than pushed: a list that grows by one takes room for sixteen, forty times a question. */
function partIf(isSo: boolean, signal: ScorePart['signal'], value: number): readonly ScorePart[] {
  return isSo ? [{ signal, value }] : NOTHING;
}

function adjusted(
  { weights }: SuggestIndex,
  candidate: Weighed,
  query: Asking,
  further: readonly ScorePart[] = NOTHING,
): Weighed {
  const { reply, verdict } = candidate;
  const met = verdict.matched.length;
  const fitting = candidate.parts.concat(
    further,
    partIf(met > 0, 'conditions', weights.conditionMet * met),
    partIf(isOfCategory(candidate, query.category), 'category', weights.sameCategory),
    partIf(stageSuits(reply.stage, query.orderState), 'stage', weights.stagePrior),
  );
  const sum = sumOf(fitting);
  const isRepeated = query.justInserted.includes(reply.id);
  const parts = isRepeated ? fitting.concat(partIf(true, 'just-inserted', sum * (weights.justInserted - 1))) : fitting;
  return { ...candidate, parts, score: isRepeated ? sumOf(parts) : sum };
}

/** Keeps the better of two that say nearly the same. */
function withoutRepeats(
  index: SuggestIndex,
  candidates: readonly Weighed[],
  limit: number = BOUNDS.suggestions,
): Weighed[] {
  const kept: Weighed[] = [];
  const sketches: Int32Array[] = [];
  for (const candidate of candidates) {
    if (kept.length >= limit) break;
    const sketch = sketchAt(index, candidate.number);
    if (sketches.some((better) => sayNearlyTheSame(better, sketch))) continue;
    kept.push(candidate);
    sketches.push(sketch);
  }
  return kept;
}

function sketchAt(index: SuggestIndex, number: number): Int32Array {
  const segment = segmentOf(index, number);
  const at = (number - (segment?.first ?? 0)) * SKETCH;
  return segment?.sketches.subarray(at, at + SKETCH) ?? new Int32Array(SKETCH);
}

interface Asked {
  readonly terms: QueryTerms | null;
  readonly scale: Scale;
  readonly evidence: DeskEvidence | null;
}

function offer(
  index: SuggestIndex,
  query: Asking,
  candidates: readonly Weighed[],
  { terms, scale, evidence }: Asked,
): Suggestion[] {
  const messages = terms && messagesToName(index, terms.messages);
  const worths = terms && termsRead(index, terms);
  return candidates.map((candidate) => ({
    replyId: candidate.reply.id,
    score: candidate.score,
    confidence: confidenceOf(index, candidate, scale),
    reasons: reasonsFor(index, candidate, query, { messages, picks: picksToName(evidence, candidate.reply.id) }),
    parts: worths ? withIntent(candidate, intentShare(index, worths, candidate.number)) : candidate.parts,
  }));
}

/** For "why this?": the part of its words that is for its intent has a line of its own. */
function withIntent({ parts, editionFactor }: Weighed, share: number): readonly ScorePart[] {
  const intent = share * editionFactor;
  return parts.flatMap((part) =>
    part.signal === 'words'
      ? [
          { ...part, value: part.value - intent },
          { signal: 'intent', value: intent },
        ]
      : part,
  );
}

function answerOf(suggestions: readonly Suggestion[], smallTalk: boolean): SuggestAnswer {
  return { suggestions, abstained: suggestions.length === 0, closest: [], smallTalk };
}

/** Thanks get a farewell and a greeting a welcome: by stage, for their words say nothing. */
function answerSmallTalk(
  index: SuggestIndex,
  situation: Situation,
  query: Asking,
  stages: readonly Stage[],
): SuggestAnswer {
  const { scores } = index;
  addScores(index, queryTerms(index, query.buyerMessages.slice(-1)));
  for (const segment of index.segments) {
    const ranks = segment.profiles.map(({ stage }) => stages.indexOf(stage));
    for (let n = 0; n < segment.profileOf.length; n += 1) {
      const lexical = scores[segment.first + n] ?? 0;
      const rank = ranks[segment.profileOf[n] ?? 0] ?? -1;
      // Of another stage only what was written for these very words, such as an own 在吗.
      if (rank >= 0) scores[segment.first + n] = lexical + 0.5 / (1 + rank);
      else if (lexical < index.weights.writtenForSmallTalk) scores[segment.first + n] = 0;
    }
  }
  const fitting = bestCandidates(index, situation, query.limit).map((candidate) =>
    adjusted(index, weighed(candidate, []), query),
  );
  clearScores(index);
  fitting.sort((a, b) => b.score - a.score);
  const offered = withoutRepeats(index, fitting, query.limit);
  return answerOf(offer(index, query, offered, { terms: null, scale: PLAIN, evidence: null }), true);
}
