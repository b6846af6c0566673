// The best few replies by words that are allowed in this conversation at all.
import { type ConditionFacts, type ConditionVerdict, meetsConditions } from '../knowledge/conditions.ts';
import { editionFit } from '../knowledge/message-language.ts';
import { type IndexedReply, type PlacedSegment, type Profile, replyAt, type SuggestIndex } from './index-shape.ts';
import { BOUNDS, type Weights } from './weights.ts';

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

interface Listed {
  readonly number: number;
  readonly score: number;
  readonly standing: Standing;
}

/** The best so far; what a further reply has to reach is 0 while there is room. */
interface Shortlist {
  readonly best: Listed[];
  readonly most: number;
  readonly positions: Int32Array;
}

/** Out of date and violated replies are never offered. Best first; of equals the first of the base. */
export function bestCandidates(index: SuggestIndex, situation: Situation, atLeast = 0): Candidate[] {
  const list: Shortlist = { best: [], most: Math.max(BOUNDS.candidates, atLeast), positions: index.positions };
  for (const segment of index.segments) addBest(list, segment, index.scores, standings(index, segment, situation));
  return list.best.flatMap(({ number, score, standing: { verdict, factor } }) => {
    const reply = replyAt(index, number);
    const meaning = (index.meant[number] ?? 0) * factor;
    return reply ? { number, reply, verdict, score, meaning, editionFactor: factor } : [];
  });
}

/** One reply that something other than words proposes; null when it must not be offered here. */
export function candidateAt(index: SuggestIndex, situation: Situation, number: number): Candidate | null {
  const reply = replyAt(index, number);
  const standing = standingOf(reply, situation, index.weights);
  if (!reply || standing.factor === 0 || (index.positions[number] ?? -1) < 0) return null;
  const { verdict, factor } = standing;
  const [score, meaning] = [index.scores[number] ?? 0, index.meant[number] ?? 0];
  return { number, reply, verdict, score: score * factor, meaning: meaning * factor, editionFactor: factor };
}

/** Judged when first met: most conditions are shared by many replies, and most replies score too little. */
function standings({ weights }: SuggestIndex, { profiles }: PlacedSegment, situation: Situation) {
  const known: Standing[] = [];
  return (profile: number): Standing => (known[profile] ??= standingOf(profiles[profile], situation, weights));
}

function standingOf(profile: Profile | undefined, { facts, nowMs }: Situation, weights: Weights): Standing {
  const verdict = meetsConditions(profile?.when, facts);
  const isOut = !profile || nowMs < profile.validFromMs || nowMs > profile.validUntilMs;
  if (isOut || verdict.verdict === 'violated') return { factor: 0, verdict };
  return { factor: languageFactor(profile.languages, facts.language, weights), verdict };
}

/** By the wording that serves the buyer best: it is the one that the card shows. */
function languageFactor(languages: readonly string[], wanted: string | null, weights: Weights): number {
  const fit = Math.max(0, ...languages.map((language) => editionFit(language, wanted)));
  return fit === 2 ? 1 : fit === 1 ? weights.readableEdition : weights.foreignEdition;
}

function addBest(
  list: Shortlist,
  { first, profileOf }: PlacedSegment,
  scores: Float32Array,
  standingOf: (profile: number) => Standing,
): void {
  let floor = floorOf(list);
  for (let n = 0; n < profileOf.length; n += 1) {
    const lexical = scores[first + n] ?? 0;
    // Factors are at most 1, so what falls short by its words falls short.
    if (lexical < floor || lexical === 0) continue;
    const standing = standingOf(profileOf[n] ?? 0);
    const score = lexical * standing.factor;
    if (score < floor || score === 0) continue;
    keep(list, { number: first + n, score, standing });
    floor = floorOf(list);
  }
}

function floorOf({ best, most }: Shortlist): number {
  return best.length < most ? 0 : (best.at(-1)?.score ?? 0);
}

function keep(list: Shortlist, listed: Listed): void {
  const { best, most, positions } = list;
  if ((positions[listed.number] ?? -1) < 0) return;
  let at = best.length;
  while (at > 0 && comesBefore(listed, best[at - 1], positions)) at -= 1;
  if (at === most) return;
  best.splice(at, 0, listed);
  if (best.length > most) best.pop();
}

function comesBefore(listed: Listed, other: Listed | undefined, positions: Int32Array): boolean {
  if (other === undefined || listed.score !== other.score) return listed.score > (other?.score ?? 0);
  return (positions[listed.number] ?? 0) < (positions[other.number] ?? 0);
}

/** The reply is for the kind of case that the message shows; an unknown kind is nobody's. */
export function isOfCategory({ reply }: Candidate, category: string | null): boolean {
  return category !== null && reply.category === category;
}
