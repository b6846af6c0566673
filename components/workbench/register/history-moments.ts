// The history's lines gathered by the event they came with, newest first.
import type { HistoryEntry } from '../../../lib/cases/case-history.ts';

export interface Moment {
  readonly eventId: string;
  readonly at: string;
  /** Name and work number; either may be missing. */
  readonly agent: string;
  readonly entries: readonly HistoryEntry[];
  /** The case was taken back afterwards: what stands here no longer counts. */
  readonly struck: boolean;
}

export function historyMoments(history: readonly HistoryEntry[]): Moment[] {
  const undoneAt = history.findLastIndex((entry) => entry.kind === 'undone');
  const moments = new Map<string, Moment & { entries: HistoryEntry[] }>();
  for (const [position, entry] of history.entries()) {
    const moment = moments.get(entry.eventId);
    if (moment) {
      moment.entries.push(entry);
      continue;
    }
    moments.set(entry.eventId, {
      eventId: entry.eventId,
      at: entry.at,
      agent: [entry.agentName, entry.workNumber].filter((part) => part !== '').join(' '),
      entries: [entry],
      struck: position < undoneAt,
    });
  }
  return [...moments.values()].reverse();
}
