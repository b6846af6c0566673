// The best few replies by words that are allowed in this conversation at all.
import { type ConditionFacts, type ConditionVerdict, meetsConditions } from '../knowledge/conditions.ts';
import { editionFit } from '../knowledge/message-language.ts';
import type { Conditions } from '../knowledge/schema.ts';
import { type IndexedReply, type PlacedSegment, type Profile, replyAt, type SuggestIndex } from './index-shape.ts';
import { BOUNDS } from './weights.ts';

export interface Candidate {
  /** Number of the reply within the index. */
  readonly number: number;
  readonly reply: IndexedReply;
  readonly verdict: ConditionVerdict;
  readonly score: number;
  /** What words and meaning were multiplied by for the language of the reply. */
  readonly editionFactor: number;
  /** What of the score is for meaning rather than for words. */
  readonly meaning: number;
}

export interface Situation {
  readonly facts: ConditionFacts;
  readonly nowMs: number;
}

/** What all replies of one profile have in common in this conversation. */
interface Standing {
  /** 0: must not be offered here. */
  readonly factor: number;
  readonly verdict: ConditionVerdict;
}

/** The best so far, in columns: an object for each that was among them for a while would cost more than finding them. */
interface Shortlist {
  count: number;
  /** By rank; one place more than are kept. */
  readonly numbers: Int32Array;
  readonly scores: Float64Array;
  readonly standings: Standing[];
  readonly positions: Int32Array;
  /** What a further reply has to reach: 0 while there is room. */
  floor: number;
}

/** Out of date and violated replies are never offered. Best first; of equals the first of the base. */
export function bestCandidates(index: SuggestIndex, situation: Situation, atLeast = 0): Candidate[] {
  const places = Math.max(BOUNDS.candidates, atLeast) + 1;
  const list: Shortlist = {
    count: 0,
    numbers: new Int32Array(places),
    scores: new Float64Array(places),
    standings: [],
    positions: index.positions,
    floor: 0,
  };
  const judge = judgeOf(index, situation);
  for (const segment of index.segments) addBest(list, index.scores, segment, standings(segment, judge));
  return list.standings.slice(0, list.count).flatMap(({ verdict, factor }, n) => {
    const number = list.numbers[n] ?? 0;
    const reply = replyAt(index, number);
    const meaning = (index.meant[number] ?? 0) * factor;
    return reply ? { number, reply, verdict, score: list.scores[n] ?? 0, meaning, editionFactor: factor } : [];
  });
}

/** One reply that something other than words proposes; null when it must not be offered here. */
export function candidateAt(index: SuggestIndex, situation: Situation, number: number): Candidate | null {
  const reply = replyAt(index, number);
  const standing = standingOf(reply, judgeOf(index, situation));
  if (!reply || standing.factor === 0 || (index.positions[number] ?? -1) < 0) return null;
  const { verdict, factor } = standing;
  const [score, meaning] = [index.scores[number] ?? 0, index.meant[number] ?? 0];
  return { number, reply, verdict, score: score * factor, meaning: meaning * factor, editionFactor: factor };
}

/** What is asked of many profiles, answered once for all that have the same conditions or language. */
interface Judge {
  readonly nowMs: number;
  readonly verdictOf: (when: Conditions | undefined) => ConditionVerdict;
  readonly factorOf: (edition: string) => number;
}

function judgeOf({ weights }: SuggestIndex, { facts, nowMs }: Situation): Judge {
  const factors = { 2: 1, 1: weights.readableEdition, 0: weights.foreignEdition };
  return {
    nowMs,
    verdictOf: remembering((when: Conditions | undefined) => meetsConditions(when, facts)),
    factorOf: remembering((edition: string) => factors[editionFit(edition, facts.language)]),
  };
}

function remembering<K, V>(judge: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const judged = judge(key);
    known.set(key, judged);
    return judged;
  };
}

/** When first met, for most replies score too little. */
function standings({ profiles }: PlacedSegment, judge: Judge) {
  const known: Standing[] = [];
  return (profile: number): Standing => (known[profile] ??= standingOf(profiles[profile], judge));
}

function standingOf(profile: Profile | undefined, { nowMs, verdictOf, factorOf }: Judge): Standing {
  const verdict = verdictOf(profile?.when);
  const isOut = !profile || nowMs < profile.validFromMs || nowMs > profile.validUntilMs;
  if (isOut || verdict.verdict === 'violated') return { factor: 0, verdict };
  // By the wording that serves the buyer best: it is the one that the card shows.
  return { factor: Math.max(0, ...profile.languages.map(factorOf)), verdict };
}

function addBest(
  list: Shortlist,
  scores: Float32Array,
  { first, profileOf }: PlacedSegment,
  standingOf: (profile: number) => Standing,
): void {
  for (let n = 0; n < profileOf.length; n += 1) {
    const lexical = scores[first + n];
    // Factors are at most 1, so what falls short by its words falls short.
    if (lexical === undefined || lexical < list.floor || lexical === 0) continue;
    const standing = standingOf(profileOf[n] ?? 0);
    const score = lexical * standing.factor;
    if (score >= list.floor && score !== 0) keep(list, first + n, score, standing);
  }
}

function keep(list: Shortlist, number: number, score: number, standing: Standing): void {
  if ((list.positions[number] ?? -1) < 0) return;
  const most = list.numbers.length - 1;
  let at = list.count;
  for (; at > 0 && comesBefore(list, at - 1, number, score); at -= 1) moveDown(list, at - 1);
  if (at === most) return;
  [list.numbers[at], list.scores[at], list.standings[at]] = [number, score, standing];
  list.count = Math.min(most, list.count + 1);
  if (list.count === most) list.floor = list.scores[most - 1] ?? 0;
}

function moveDown({ numbers, scores, standings }: Shortlist, rank: number): void {
  numbers[rank + 1] = numbers[rank] ?? 0;
  scores[rank + 1] = scores[rank] ?? 0;
  const standing = standings[rank];
  if (standing) standings[rank + 1] = standing;
}

/** A further reply before the one that has the rank. */
function comesBefore({ numbers, scores, positions }: Shortlist, rank: number, number: number, score: number): boolean {
  const other = scores[rank];
  if (other !== score) return score > (other ?? 0);
  return (positions[number] ?? 0) < (positions[numbers[rank] ?? 0] ?? 0);
}

/** The reply is for the kind of case that the message shows; an unknown kind is nobody's. */
export function isOfCategory({ reply }: Candidate, category: string | null): boolean {
  return category !== null && reply.category === category;
}
