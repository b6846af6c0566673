// When each message of the conversation in view was first seen, and whether it came meanwhile:
// many consoles do not say when a message was written.
import type { PageReading } from '../../lib/console/reading.ts';
import type { TimedMessage } from '../../lib/procedure/reply-clock.ts';

interface FirstSeen {
  readonly seenMs: number;
  readonly isNew: boolean;
}

export interface SeenMessages {
  /** Of which reading this is. */
  readonly of: PageReading | null;
  readonly key: string | null;
  readonly messages: ReadonlyMap<string, FirstSeen>;
  /** Of the newest look. */
  readonly atMs: number;
}

export const NOTHING_SEEN: SeenMessages = { of: null, key: null, messages: new Map(), atMs: 0 };

/** Those of the first look at a conversation were there before; of an earlier conversation nothing is kept. */
export function noteSeen(before: SeenMessages, reading: PageReading | null, atMs: number): SeenMessages {
  const key = reading?.conversationKey ?? null;
  const isSame = key !== null && key === before.key;
  const known = isSame ? before.messages : new Map<string, FirstSeen>();
  const messages = (reading?.messages ?? []).map(({ id }) => {
    return [id, known.get(id) ?? { seenMs: atMs, isNew: isSame && before.messages.size > 0 }] as const;
  });
  return { of: reading, key, messages: new Map(messages), atMs };
}

/** Every message of a reading that was noted. */
export function timed({ of, messages, atMs: lookedMs }: SeenMessages): readonly TimedMessage[] {
  return (of?.messages ?? []).map(({ id, side, sentAt }) => {
    const { seenMs = lookedMs, isNew = false } = messages.get(id) ?? {};
    const atMs = sentAt === undefined ? NaN : Date.parse(sentAt);
    return { id, side, seenMs, isNew, atMs: Number.isNaN(atMs) ? null : atMs };
  });
}
