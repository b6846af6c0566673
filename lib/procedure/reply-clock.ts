// Since when a buyer waits for an answer: from the first of their messages that nobody answered,
// because marketplaces count by rounds.

export interface TimedMessage {
  readonly id: string;
  readonly side: 'buyer' | 'seller' | 'system' | 'robot';
  /** Ms since 1970, as the page says; null where it does not. */
  readonly atMs: number | null;
  /** When it was first seen here. */
  readonly seenMs: number;
  /** It came while the conversation was watched, so that it was seen when it came. */
  readonly isNew: boolean;
}

export interface Waiting {
  readonly messageId: string;
  readonly sinceMs: number;
  /** The page does not say when the message came: it may be older than that. */
  readonly isAtLeast: boolean;
}

/** Oldest first, as the page shows them. Null: nobody waits. */
export function waitingSince(messages: readonly TimedMessage[], robotAnswers: boolean, nowMs: number): Waiting | null {
  const answered = messages.findLastIndex(({ side }) => side === 'seller' || (robotAnswers && side === 'robot'));
  const first = messages.slice(answered + 1).find(({ side }) => side === 'buyer');
  if (!first) return null;
  const { id, atMs, seenMs, isNew } = first;
  // A page's clock, or one that was put back, may be ahead of this machine's.
  return { messageId: id, sinceMs: Math.min(atMs ?? seenMs, nowMs), isAtLeast: atMs === null && !isNew };
}
