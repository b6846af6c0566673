// The newest reading of the page, with the agent's choice of order laid over it.
import { useEffect, useMemo, useState } from 'react';
import type { PageLink } from '../../lib/channel/links.ts';
import type { ChatMessage, OrderReading, PageReading } from '../../lib/console/reading.ts';
import { lacksMessages, pastedAfter, pasteKey, withPasted } from './pasted-messages.ts';
import { orderCandidates, orderInView, subjectOf } from './order-in-view.ts';
import { isUnnamed, seenNext, unnamedPlace, useLasting } from './unnamed-conversation.ts';
import type { Seen } from './unnamed-conversation.ts';

export interface InView {
  readonly reading: PageReading;
  /** What belongs to the conversation in view is kept under this; null: none is open, or not known yet. */
  readonly place: string | null;
  /** The page does not say whose conversation this is: nothing is put into its box. */
  readonly copyOnly: boolean;
  readonly order: OrderReading | null;
  readonly subject: string | null;
  readonly candidates: readonly string[];
  readonly newest: ChatMessage | null;
  readonly choose: (orderNumber: string) => void;
  /** The page's messages cannot be read: the agent may paste what the buyer wrote. */
  readonly canPaste: boolean;
  /** `instead`: of the newest that was pasted. */
  readonly paste: (text: string, instead?: 'instead') => void;
}

function newestOfBuyer(reading: PageReading): ChatMessage | null {
  return reading.messages.findLast((message) => message.side === 'buyer') ?? null;
}

/** `lasting`: it is not only on its way to the next conversation. */
function placeOf(seen: Seen, reading: PageReading, lasting: boolean): string | null {
  const hasMessages = reading.messages.length > 0;
  return reading.conversationKey ?? (lasting && hasMessages ? unnamedPlace(seen) : null);
}

/** Null until the page has been read for the first time. */
export function useReading(page: PageLink): InView | null {
  const [seen, setSeen] = useState<Seen | null>(null);
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const [pasted, setPasted] = useState<Readonly<Record<string, readonly string[]>>>({});
  useEffect(() => page.onReading((next) => setSeen((before) => seenNext(before, next))), [page]);
  const lasting = useLasting(seen !== null && isUnnamed(seen.reading));

  return useMemo(() => {
    if (!seen) return null;
    const { reading: read, turn } = seen;
    const key = pasteKey(read);
    const reading = withPasted(read, pasted[key] ?? []);
    const place = placeOf(seen, reading, lasting);
    const choice = `${reading.pageKind}:${reading.conversationKey ?? String(turn)}`;
    const paste = (text: string, instead?: 'instead') =>
      setPasted((before) => ({ ...before, [key]: pastedAfter(before[key] ?? [], text.trim(), instead) }));
    const order = orderInView(reading, choices[choice] ?? null);
    return {
      reading,
      place,
      copyOnly: read.conversationKey === null && (place !== null || lasting),
      order,
      subject: subjectOf(reading, order),
      candidates: orderCandidates(reading),
      newest: newestOfBuyer(reading),
      canPaste: lacksMessages(read),
      paste,
      choose: (orderNumber) => setChoices((before) => ({ ...before, [choice]: orderNumber })),
    };
  }, [seen, choices, pasted, lasting]);
}
