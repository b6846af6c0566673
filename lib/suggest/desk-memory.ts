// What the desk's picks say about a new message: an in-memory structure of the worker
// that counts from the next question on, without a new build. See suggest.design.md.
import {
  addExample,
  eachSimilar,
  type Example,
  type Examples,
  makeExamples,
  takeBack,
  weighExamples,
} from './desk-memory-examples.ts';
import { type Asker, countPick, fading, makePopularity, popularityFor } from './desk-memory-popularity.ts';
import { DESK_BOUNDS, DESK_RULES, type DeskRules } from './desk-memory-rules.ts';
import type { WeighedTerm } from './desk-memory-words.ts';
import type { DeskPick } from './suggestion.ts';
import { readTokens } from './tokens.ts';
import { WEIGHTS } from './weights.ts';

export interface ReplyEvidence {
  /** 0 to 1: how far picks for messages like this one agree on this reply; a single pick gives at most 1/3. */
  readonly similar: number;
  /** 0 to 1: how often it is picked at all. */
  readonly popularity: number;
  /** 0 to 1: how far it was marked as wrong for messages like this one. */
  readonly wrong: number;
  /** How many picks for messages like this one there were. */
  readonly picks: number;
}

export interface DeskEvidence {
  /** Replies that picks for similar messages speak for, best first; at most 20, all in the base. */
  readonly proposed: readonly string[];
  of(replyId: string): ReplyEvidence;
}

export interface DeskMemory {
  /** In any order; what is known already changes nothing. */
  add(picks: readonly DeskPick[]): void;
  /**
   * After each build: which edition of a reply is in use (see `replyEdition`; undefined when the
   * base does not have it), and how telling a word is among them.
   */
  know(editionOf: (replyId: string) => string | undefined, idfOf: (term: number) => number): void;
  evidence(message: string, asker: Asker): DeskEvidence;
  count(): number;
  /** As on the first day; what is known of the base stays. */
  clear(): void;
  readonly rules: DeskRules;
}

export function createDeskMemory(rules: DeskRules = DESK_RULES): DeskMemory {
  let examples = makeExamples();
  let popularity = makePopularity();
  let editionOf: (replyId: string) => string | undefined = () => undefined;
  return {
    add(picks) {
      for (const pick of picks) learnOne({ examples, popularity, rules }, pick);
    },
    know(editionNow, idfOf) {
      editionOf = editionNow;
      weighExamples(examples, idfOf);
    },
    evidence(message, asker) {
      const votes = collectVotes({ examples, editionOf, rules }, termsOf(message), asker);
      const judged = new Map<string, ReplyEvidence>();
      const popularityOf = popularityFor(popularity, asker, rules);
      const judge = (replyId: string): ReplyEvidence => ({
        ...judgedBy(votes, replyId, rules),
        popularity: popularityOf(replyId, editionOf(replyId) ?? ''),
      });
      return {
        proposed: proposedBy(votes, rules),
        of(replyId) {
          // Asked for several times of each candidate.
          const known = judged.get(replyId) ?? judge(replyId);
          judged.set(replyId, known);
          return known;
        },
      };
    },
    count: () => examples.slotOf.size,
    clear() {
      const { idfOf } = examples.words;
      examples = makeExamples();
      popularity = makePopularity();
      weighExamples(examples, idfOf);
    },
    rules,
  };
}

interface Memory {
  readonly examples: Examples;
  readonly popularity: ReturnType<typeof makePopularity>;
  readonly rules: DeskRules;
}

function learnOne({ examples, popularity, rules }: Memory, pick: DeskPick): void {
  // A time that is no number would spoil every sum it enters.
  if (!Number.isFinite(pick.atMs)) return;
  if (pick.verdict === 'undone') {
    const undone = takeBack(examples, pick);
    if (undone?.verdict === 'picked') countPick(popularity, counted(pick), -1, rules);
    return;
  }
  if (addExample(examples, pick, termsOf(pick.message)) && pick.verdict === 'picked')
    countPick(popularity, counted(pick), 1, rules);
}

/** Always by the same weights: what is kept must meet what is asked, whatever is being measured. */
function termsOf(message: string): WeighedTerm[] {
  const { count, keys, weights } = readTokens(message, DESK_BOUNDS.messageChars, WEIGHTS);
  return Array.from({ length: count }, (_, n) => ({ term: keys[n] ?? 0, weight: weights[n] ?? 0 }));
}

function counted({ replyId, agent, shop, atMs, edition = '' }: DeskPick) {
  return { replyId, agent, shop, nowMs: atMs, edition };
}

interface AgentsPart {
  readonly agent: string;
  weight: number;
}

interface Vote {
  /** By agent, so that none of them counts for more than a few. */
  readonly picked: AgentsPart[];
  readonly wrong: AgentsPart[];
  picks: number;
}

interface Votes {
  readonly byReply: ReadonlyMap<string, Vote>;
  /** All that was picked for similar messages. */
  readonly sum: number;
}

interface Judges {
  readonly examples: Examples;
  readonly editionOf: (replyId: string) => string | undefined;
  readonly rules: DeskRules;
}

function collectVotes({ examples, editionOf, rules }: Judges, terms: readonly WeighedTerm[], asker: Asker): Votes {
  const byReply = new Map<string, Vote>();
  eachSimilar(examples, terms, rules.leastAlike, (example, alike) => {
    const edition = editionOf(example.replyId);
    // Not in the base now; the pick waits, for the reply may come back.
    if (edition === undefined) return;
    let vote = byReply.get(example.replyId);
    if (!vote) byReply.set(example.replyId, (vote = { picked: [], wrong: [], picks: 0 }));
    const weight = weightOf(example, { edition, nowMs: asker.nowMs, rules }) * alike ** rules.sharpness;
    addPart(example.verdict === 'picked' ? vote.picked : vote.wrong, example.agent, weight);
    if (example.verdict === 'picked') vote.picks += example.times;
  });
  let sum = 0;
  for (const { picked } of byReply.values()) sum += capAgents(picked, rules.mostPerAgent, { asker, rules });
  return { byReply, sum };
}

function weightOf(
  { times, atMs, edition }: Example,
  now: { readonly edition: string; readonly nowMs: number; readonly rules: DeskRules },
): number {
  const outdated = edition !== '' && edition !== now.edition;
  return (
    Math.min(times, now.rules.mostPerAgent) * fading(atMs, now.nowMs, now.rules) * (outdated ? now.rules.outdated : 1)
  );
}

/** A desk has few agents, and few of them met one question. */
function addPart(side: AgentsPart[], agent: string, weight: number): void {
  const part = side.find((one) => one.agent === agent);
  if (part) part.weight += weight;
  else side.push({ agent, weight });
}

/** Each agent's part is cut in place: what the sum is made of and what a reply gets are then the same. */
function capAgents(
  side: readonly AgentsPart[],
  most: number,
  { asker, rules }: { readonly asker: Asker; readonly rules: DeskRules },
): number {
  let sum = 0;
  for (const part of side) {
    const isOwn = part.agent === asker.agent && part.agent !== '';
    part.weight = Math.min(part.weight, most) * (isOwn ? rules.own : 1);
    sum += part.weight;
  }
  return sum;
}

function judgedBy({ byReply, sum }: Votes, replyId: string, rules: DeskRules) {
  const vote = byReply.get(replyId);
  if (!vote) return { similar: 0, wrong: 0, picks: 0 };
  const wrong = total(vote.wrong, rules.mostWrongPerAgent);
  return {
    similar: total(vote.picked, Infinity) / (sum + rules.doubt),
    wrong: wrong / (wrong + rules.doubt),
    picks: vote.picks,
  };
}

function total(side: readonly AgentsPart[], most: number): number {
  let sum = 0;
  for (const { weight } of side) sum += Math.min(weight, most);
  return sum;
}

function proposedBy(votes: Votes, rules: DeskRules): string[] {
  const judged = [...votes.byReply.keys()].map((id) => ({ id, similar: judgedBy(votes, id, rules).similar }));
  return judged
    .filter(({ similar }) => similar > 0)
    .sort((a, b) => b.similar - a.similar)
    .slice(0, DESK_BOUNDS.proposed)
    .map(({ id }) => id);
}
