// A conversation is open, but nothing on the page says which: its messages are read, and what is
// offered for them is copied, never put into a box, because nobody could tell whose box it is.
import { useEffect, useState } from 'react';
import type { PageReading } from '../../lib/console/reading.ts';

/** Somebody is written to there, whoever it is. An empty pane has neither messages nor a box. */
export function isUnnamed({ pageKind, conversationKey, messages, composer }: PageReading): boolean {
  const isForWriting = pageKind === 'chat' || pageKind === 'compose';
  return isForWriting && conversationKey === null && (messages.length > 0 || composer !== 'absent');
}

/** A reading, and how many times the page went to another conversation. */
export interface Seen {
  readonly reading: PageReading;
  readonly turn: number;
}

const whoIn = ({ siteId, pageKind, buyerName, buyerId, orders, orderInView }: PageReading): string =>
  JSON.stringify([siteId, pageKind, buyerName?.value, buyerId?.value, orders[orderInView ?? -1]?.number?.value]);

/** The newest message of one of the two is still, or was already, in the other. */
function goesOn({ messages: before }: PageReading, { messages: after }: PageReading): boolean {
  const [last, newest] = [before.at(-1)?.id, after.at(-1)?.id];
  if (last === undefined || newest === undefined) return last === newest;
  return before.some(({ id }) => id === newest) || after.some(({ id }) => id === last);
}

export function seenNext(before: Seen | null, reading: PageReading): Seen {
  if (!before) return { reading, turn: 0 };
  const isSame = whoIn(before.reading) === whoIn(reading) && goesOn(before.reading, reading);
  return { reading, turn: isSame ? before.turn : before.turn + 1 };
}

/** Of one look at the page only: it is compared with itself, and never sent to the page. */
export function unnamedPlace({ reading: { siteId }, turn }: Seen): string {
  return `unnamed:${siteId}:${String(turn)}`;
}

/** A console that names its conversations shows no name for a moment while it goes from one to the next. */
const SWITCHING_MS = 1_500;

/** True once it has been so for that long without a break. */
export function useLasting(is: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!is) return undefined;
    const timer = setTimeout(() => setLasts(true), SWITCHING_MS);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [is]);
  return is && lasts;
}
