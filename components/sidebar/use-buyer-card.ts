// The card of the buyer in view, and the order in view noted on it.
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { customerKey } from '../../lib/cases/customer/customer.ts';
import type { Buyer } from '../../lib/cases/customer/customer.ts';
import type { OrderLook } from '../../lib/cases/customer/change-customer.ts';
import { warningsOfNext } from '../../lib/cases/customer/warnings.ts';
import type { NextCase } from '../../lib/cases/customer/warnings.ts';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { KnowledgeBase } from '../../lib/knowledge/schema.ts';
import type { Settings } from '../../lib/knowledge/settings.ts';
import { useCustomer } from '../shared/customer/use-customer.ts';
import type { CustomerInHand } from '../shared/customer/use-customer.ts';
import { caseFacts } from './case-facts.ts';
import type { Drafts } from './use-drafts.ts';
import type { InView } from './use-reading.ts';

interface BuyerSources {
  readonly background: BackgroundLink;
  readonly base: KnowledgeBase | null;
  readonly view: InView | null;
  readonly settings: Settings;
  readonly drafts: Drafts;
  readonly time: Date;
  /** What one click would log; null: nothing is in view. */
  readonly next: NextCase | null;
}

export interface BuyerCard {
  readonly card: CustomerInHand;
  readonly base: KnowledgeBase | null;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** In the workbench. */
  readonly openCase: (caseId: string) => void;
  /** Of this conversation. */
  readonly drafts: Drafts;
}

const DAY_MS = 86_400_000;

/** The same that a case of this conversation would say, so that card and cases find each other. */
function buyerOf(view: InView | null, settings: Settings): Buyer | null {
  if (!view) return null;
  const { marketplace, shop = '', buyerId = '', buyerName = '' } = caseFacts(view.reading, view.order, settings);
  const buyer = { marketplace, shop, buyerId, buyerName };
  return customerKey(buyer) === null ? null : buyer;
}

/** No contact data: number, state and amount. */
function lookOf(view: InView | null): OrderLook | null {
  const order = view?.order;
  if (!order?.number) return null;
  const orderNumber = order.number.value.trim().slice(0, 64);
  const amount = order.amount?.value ?? null;
  return orderNumber === '' ? null : { orderNumber, state: order.state?.value ?? '', amount };
}

/** What the case in hand would make of the earlier ones comes first: there is still time to ask. */
function useForewarned(card: CustomerInHand, { base, next, time }: BuyerSources): CustomerInHand {
  const cases = card.known?.cases;
  const rules = base?.customerWarnings;
  const { category = null, orderNumber = '', reason = '' } = next ?? {};
  // Days count, not minutes.
  const day = Math.floor(time.getTime() / DAY_MS);
  return useMemo(() => {
    if (!cases || !rules || category === null) return card;
    const coming = warningsOfNext(cases, rules, { category, orderNumber, reason }, new Date((day + 1) * DAY_MS));
    return coming.length === 0 ? card : { ...card, warnings: [...coming, ...card.warnings] };
  }, [card, cases, rules, category, orderNumber, reason, day]);
}

export function useBuyerCard(sources: BuyerSources): BuyerCard {
  const { background, base, view, settings, drafts, time } = sources;
  const buyer = useMemo(() => buyerOf(view, settings), [view, settings]);
  const card = useForewarned(useCustomer(background, buyer, base, time), sources);
  const { key } = card;
  // Of this buyer: another conversation begins with the card closed.
  const [openFor, setOpenFor] = useState<string | null>(null);
  const look = lookOf(view);
  const seen = key === null || look === null ? null : JSON.stringify([key, look]);
  const note = useEffectEvent(() => {
    if (buyer && look) void background.ask('customer.sawOrder', { buyer, orders: [look] });
  });
  useEffect(() => {
    if (seen !== null) note();
  }, [seen]);
  const open = key !== null && openFor === key;
  const openCase = (caseId: string) => void background.ask('workbench.open', { hash: `#cases/${caseId}` });
  return { card, base, open, setOpen: (now) => setOpenFor(now ? key : null), openCase, drafts };
}
