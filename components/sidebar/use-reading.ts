// The newest reading of the page, with the agent's choice of order laid over it.
import { useEffect, useMemo, useState } from 'react';
import type { PageLink } from '../../lib/channel/links.ts';
import type { ChatMessage, OrderReading, PageReading } from '../../lib/console/reading.ts';
import { orderCandidates, orderInView, subjectOf } from './order-in-view.ts';

export interface InView {
  readonly reading: PageReading;
  readonly order: OrderReading | null;
  readonly subject: string | null;
  readonly candidates: readonly string[];
  readonly newest: ChatMessage | null;
  readonly choose: (orderNumber: string) => void;
}

function newestOfBuyer(reading: PageReading): ChatMessage | null {
  return reading.messages.findLast((message) => message.side === 'buyer') ?? null;
}

/** Null until the page has been read for the first time. */
export function useReading(page: PageLink): InView | null {
  const [reading, setReading] = useState<PageReading | null>(null);
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => page.onReading(setReading), [page]);

  return useMemo(() => {
    if (!reading) return null;
    const place = `${reading.pageKind}:${reading.conversationKey ?? ''}`;
    const order = orderInView(reading, choices[place] ?? null);
    return {
      reading,
      order,
      subject: subjectOf(reading, order),
      candidates: orderCandidates(reading),
      newest: newestOfBuyer(reading),
      choose: (orderNumber) => setChoices((before) => ({ ...before, [place]: orderNumber })),
    };
  }, [reading, choices]);
}
