// The newest reading of the page, with the agent's choice of order laid over it.
import { useEffect, useMemo, useState } from 'react';
import type { PageLink } from '../../lib/channel/links.ts';
import type { ChatMessage, OrderReading, PageReading } from '../../lib/console/reading.ts';
import { lacksMessages, pastedAfter, pasteKey, withPasted } from './pasted-messages.ts';
import { orderCandidates, orderInView, subjectOf } from './order-in-view.ts';

export interface InView {
  readonly reading: PageReading;
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

/** Null until the page has been read for the first time. */
export function useReading(page: PageLink): InView | null {
  const [read, setReading] = useState<PageReading | null>(null);
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const [pasted, setPasted] = useState<Readonly<Record<string, readonly string[]>>>({});
  useEffect(() => page.onReading(setReading), [page]);

  return useMemo(() => {
    if (!read) return null;
    const key = pasteKey(read);
    const reading = withPasted(read, pasted[key] ?? []);
    const place = `${reading.pageKind}:${reading.conversationKey ?? ''}`;
    const paste = (text: string, instead?: 'instead') =>
      setPasted((before) => ({ ...before, [key]: pastedAfter(before[key] ?? [], text.trim(), instead) }));
    const order = orderInView(reading, choices[place] ?? null);
    return {
      reading,
      order,
      subject: subjectOf(reading, order),
      candidates: orderCandidates(reading),
      newest: newestOfBuyer(reading),
      canPaste: lacksMessages(read),
      paste,
      choose: (orderNumber) => setChoices((before) => ({ ...before, [place]: orderNumber })),
    };
  }, [read, choices, pasted]);
}
