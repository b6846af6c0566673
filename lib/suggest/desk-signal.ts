// The desk's memory as a signal of the ranking: what it adds to a reply's score.
import type { DeskLookup } from './desk-lookup.ts';
import type { DeskEvidence, DeskMemory } from './desk-memory.ts';
import type { ScorePart, SuggestQuery } from './suggestion.ts';

/** The memory, and where the index has a reply that the memory proposes. */
export interface Desk {
  readonly memory: DeskMemory;
  readonly lookup: DeskLookup;
}

/** By the message that asks: picks are kept with the newest telling message alone. */
export function askDesk(
  desk: Desk | null,
  [message]: readonly string[],
  { agent, shop, now }: Pick<SuggestQuery, 'agent' | 'shop' | 'now'>,
): DeskEvidence | null {
  if (!desk || message === undefined || desk.memory.count() === 0) return null;
  return desk.memory.evidence(message, { agent, shop, nowMs: Date.parse(now) });
}

/** Numbers of the replies that the memory proposes by itself. */
export function proposedNumbers(desk: Desk | null, evidence: DeskEvidence | null): number[] {
  const numbers = (evidence?.proposed ?? []).map((id) => desk?.lookup.numberOf(id) ?? -1);
  return numbers.filter((number) => number >= 0);
}

const NOTHING: readonly ScorePart[] = [];

/** What similar picks and marks say; with the words it decides whether anything fits. */
export function similarParts(desk: Desk | null, evidence: DeskEvidence | null, replyId: string): readonly ScorePart[] {
  if (!desk || !evidence) return NOTHING;
  const { worth } = desk.memory.rules;
  const { similar, wrong } = evidence.of(replyId);
  if (similar <= 0 && wrong <= 0) return NOTHING;
  const parts: ScorePart[] = [];
  if (similar > 0) parts.push({ signal: 'desk', value: worth.similar * similar });
  if (wrong > 0) parts.push({ signal: 'marked-wrong', value: -worth.wrong * wrong });
  return parts;
}

/** Only between replies that fit: what is picked often is not for that the answer to everything. */
export function popularityPart(
  desk: Desk | null,
  evidence: DeskEvidence | null,
  replyId: string,
): readonly ScorePart[] {
  const popularity = desk && evidence ? desk.memory.rules.worth.popularity * evidence.of(replyId).popularity : 0;
  return popularity > 0 ? [{ signal: 'popularity', value: popularity }] : NOTHING;
}

/** Fewer would be one colleague's click: not worth naming as a reason. */
const PICKS_NAMED = 2;

export function picksToName(evidence: DeskEvidence | null, replyId: string): number | null {
  const picks = evidence?.of(replyId).picks ?? 0;
  return picks >= PICKS_NAMED ? picks : null;
}
