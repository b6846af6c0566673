// What taking a hand-over would do, and in which portions. By the ids of events alone: what is in
// the log here is left as it is, the rest comes behind it, in the order in which it was handed over.
import type { CaseEvent } from '../case-event.ts';
import type { HandedCase, HandOver } from './hand-over.ts';

/**
 * `new`: no such case here; `newer`: the same log, longer there; `both`: each side wrote something that the
 * other lacks; `known`: nothing in it that is not here.
 */
export const TAKE_VERDICTS = ['new', 'newer', 'both', 'known'] as const;
export type TakeVerdict = (typeof TAKE_VERDICTS)[number];

/** What taking a hand-over did with one of its cases; holds no buyer. */
export interface TakenCase {
  readonly caseId: string;
  readonly verdict: TakeVerdict;
}

export interface JudgedCase {
  readonly handed: HandedCase;
  readonly verdict: TakeVerdict;
  /** Those that the log here lacks. */
  readonly fresh: readonly CaseEvent[];
}

/** `eventsHere`: ids of the events of a case here; undefined where there is no such case. */
export function judgeCases(
  { cases }: HandOver,
  eventsHere: (caseId: string) => ReadonlySet<string> | undefined,
): JudgedCase[] {
  return cases.map((handed) => {
    const here = eventsHere(handed.caseId);
    if (!here) return { handed, verdict: 'new', fresh: handed.events };
    const fresh = handed.events.filter(({ eventId }) => !here.has(eventId));
    if (fresh.length === 0) return { handed, verdict: 'known', fresh };
    const there = new Set(handed.events.map(({ eventId }) => eventId));
    const isBoth = [...here].some((eventId) => !there.has(eventId));
    return { handed, verdict: isBoth ? 'both' : 'newer', fresh };
  });
}

/** Written in well under half a second, so that a case logged meanwhile need not wait. */
export const TAKE_PORTION = 250;

/** At most `TAKE_PORTION` events each; a long log may go on in the next one. */
export function portionsOf(cases: readonly HandedCase[]): HandedCase[][] {
  const portions: HandedCase[][] = [];
  let room = 0;
  for (const { events, ...of } of cases) {
    for (let at = 0; at < events.length;) {
      if (room === 0) {
        portions.push([]);
        room = TAKE_PORTION;
      }
      const part = events.slice(at, at + room);
      portions.at(-1)?.push({ ...of, events: part });
      room -= part.length;
      at += part.length;
    }
  }
  return portions;
}

/** Whose number it is, where two cases have the same: work number, else name. */
export function senderMark({ agentName, workNumber }: HandOver['from']): string {
  const mark = (workNumber || agentName).normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  return [...mark].slice(0, 12).join('') || 'x';
}

/**
 * The number under which a case that came from elsewhere is kept. Each machine counts on its own, so another case
 * may have the sender's number here: then it is marked with the sender, and agents can still say it to each other.
 * Kept for good: a number that changed later would be another one.
 */
export function numberHere(given: string, mark: string, isFree: (number: string) => boolean): string {
  if (isFree(given)) return given;
  const marked = `${given.split('/')[0] ?? given}/${mark}`;
  for (let count = 1; count < 1_000; count += 1) {
    const number = count === 1 ? marked : `${marked}-${count}`;
    if (isFree(number)) return number;
  }
  return marked;
}
