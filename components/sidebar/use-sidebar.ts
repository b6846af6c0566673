// Everything the sidebar knows, put together from its parts; no drawing here.
import { useMemo } from 'react';
import type { BackgroundLink, PageLink } from '../../lib/channel/links.ts';
import type { TypingLink } from '../../lib/channel/typing-link.ts';
import type { OrderReading, PageReading } from '../../lib/console/reading.ts';
import { daysBetween } from '../../lib/knowledge/conditions.ts';
import type { ConditionFacts } from '../../lib/knowledge/conditions.ts';
import { conversationLanguage } from '../../lib/knowledge/message-language.ts';
import type { KnowledgeBase } from '../../lib/knowledge/schema.ts';
import type { Settings } from '../../lib/knowledge/settings.ts';
import { recogniseCategory } from '../../lib/procedure/recognise-category.ts';
import type { SuggestLink } from '../../lib/suggest/suggestion.ts';
import type { Language } from '../shared/i18n.tsx';
import { nextCaseOf } from './next-case.ts';
import { useBuyerCard } from './use-buyer-card.ts';
import { useClocks } from './use-clocks.ts';
import { useDeskMemory } from './use-desk-memory.ts';
import { useDeck } from './use-deck.ts';
import { useSidebarDrafts } from './use-drafts.ts';
import { useInsert } from './use-insert.ts';
import { useKnowledge } from './use-knowledge.ts';
import { useMissed } from './use-missed.ts';
import { useAsked } from '../shared/use-asked.ts';
import { useNow } from '../shared/use-now.ts';
import { useUpgrade } from '../shared/use-upgrade.ts';
import { useOrderCase } from './use-order-case.ts';
import { useProcedure } from './use-procedure.ts';
import { useReading } from './use-reading.ts';
import type { InView } from './use-reading.ts';
import { useSearch } from './use-search.ts';
import { useSuggestions } from './use-suggestions.ts';
import type { Asking } from './use-suggestions.ts';
import { valuesFor } from './variable-values.ts';

export interface Links {
  readonly page: PageLink;
  readonly background: BackgroundLink;
  readonly suggest: SuggestLink;
  /** Codes typed in the page; absent where there is no page to type in. */
  readonly typing?: TypingLink;
}

export interface SidebarSources {
  readonly links: Links;
  readonly siteId: string;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly copy: (text: string) => Promise<boolean>;
  readonly settings: Settings;
  readonly language: Language;
}

const NOTHING = {};

const NO_FACTS: ConditionFacts = {
  marketplace: null,
  orderState: null,
  daysSinceReceipt: null,
  product: null,
  language: null,
};

function orderFacts({ state, receivedAt, product }: OrderReading, now: Date) {
  return {
    orderState: state?.value ?? null,
    daysSinceReceipt: receivedAt ? daysBetween(receivedAt.value, now.toISOString()) : null,
    product: product?.value ?? null,
  };
}

function factsOf(view: InView | null, now: Date): ConditionFacts {
  if (!view) return NO_FACTS;
  const { reading, order } = view;
  const language = conversationLanguage(buyerTexts(view));
  const { marketplace } = reading;
  return { ...NO_FACTS, ...(order ? orderFacts(order, now) : {}), marketplace, language };
}

function buyerTexts(view: InView | null): string[] {
  return (view?.reading.messages ?? [])
    .filter((message) => message.side === 'buyer' && message.text !== '')
    .map((message) => message.text);
}

/** Of the newest message alone: what an earlier one was about must not pull its replies up again. */
function categoryOf(view: InView | null, base: KnowledgeBase | null): string | null {
  const text = view?.newest?.text ?? '';
  return recogniseCategory(base?.lists.categories ?? [], text)[0]?.category.id ?? null;
}

/** Asked anew when the conversation, its newest message, the order or the index changed; for nothing else. */
function askingOf(
  view: InView | null,
  facts: ConditionFacts,
  more: { ranked: string | null; category: string | null; inserted: readonly string[]; now: Date; who: Who },
): Asking | null {
  if (!view || view.place === null || more.ranked === null) return null;
  const conversationKey = view.place;
  const { marketplace, orderState, daysSinceReceipt, product, language } = facts;
  const known = { marketplace, orderState, daysSinceReceipt, product, category: more.category };
  const newest = [view.newest?.id, view.newest?.text, language];
  const about = [conversationKey, newest, view.order?.number?.value, known, more.ranked];
  return {
    conversationKey,
    query: {
      buyerMessages: buyerTexts(view),
      ...known,
      justInserted: more.inserted,
      ...more.who,
      now: more.now.toISOString(),
    },
    because: JSON.stringify(about),
  };
}

interface Who {
  readonly agent: string;
  readonly shop: string;
}

/** Whose picks count for more: this agent's, and this shop's. */
function whoAsks({ workNumber, agentName, shop }: Settings, reading: PageReading | null): Who {
  return { agent: workNumber || agentName, shop: reading?.shop?.value ?? shop };
}

/** `kept`: of tomorrow as well; what cannot be named again is not kept. */
function placesOf(view: InView | null) {
  return { place: view?.place ?? null, kept: view?.reading.conversationKey ?? null };
}

export function useSidebar({ links, siteId, now, newId, copy, settings, language }: SidebarSources) {
  const { page, background, suggest } = links;
  const time = useNow(now);
  // Not with every case: while data is missing the background says so after each of them.
  const storage = useAsked(background, 'storage.status', NOTHING, ['backup-changed', 'storage-changed']);
  const upgrade = useUpgrade(storage);
  const view = useReading(page);
  const knowledge = useKnowledge(background, suggest);
  const reading = view?.reading ?? null;
  const missed = useMissed(background, reading, now);
  const inserting = useInsert(page, copy, view);
  const { place, kept } = placesOf(view);
  const { deskDrafts, drafts } = useSidebarDrafts(background, siteId, kept);
  const facts = useMemo(() => factsOf(view, time), [view, time]);
  const category = useMemo(() => categoryOf(view, knowledge.base), [view, knowledge.base]);
  const who = whoAsks(settings, reading);
  const desk = useDeskMemory({ background, suggest, newId, view, ...who });
  // The first question waits for what the desk knows, as it does for the index.
  const ranked = desk.ready ? knowledge.ranked : null;
  const asking = askingOf(view, facts, { ranked, category, inserted: inserting.inserted, now: time, who });
  const suggestions = useSuggestions(suggest, asking, facts.language);
  const search = useSearch(suggest, knowledge.ranked, deskDrafts);
  const values = { reading, order: view?.order ?? null, settings, now: time };
  const deck = useDeck({
    conversationKey: place,
    buyerLanguage: suggestions.language,
    valuesFor: (language) => valuesFor(values, language),
    drafts,
    insert: async (replyId, text, mode, typed) => {
      const isIn = await inserting.insert(replyId, text, mode, typed);
      if (isIn) desk.picked(replyId);
      return isIn;
    },
  });
  const messages = useMemo(() => buyerTexts(view), [view]);
  const subject = view?.subject ?? null;
  const walked = { background, base: knowledge.base, subject, messages, facts, language, now, newId, settings };
  const procedure = useProcedure(walked);
  const orderCase = useOrderCase({ background, newId, now, settings, view, procedure, isHeld: upgrade !== null });
  const { cases, tell } = orderCase;
  const asked = { background, knowledge, view, known: cases.known, now, time };
  const clocks = useClocks({ ...asked, told: procedure.told, tell });
  const next = nextCaseOf(view, procedure, cases);
  const buyer = useBuyerCard({ background, base: knowledge.base, view, settings, drafts, time, next });
  const work = { buyer, suggestions, search, deck, desk, deskDrafts, procedure, clocks, ...orderCase };
  const here = { view, missed, knowledge, inserting, subject, storage: storage.value, upgrade };
  return { background, now, time, ...here, ...work };
}

export type SidebarState = ReturnType<typeof useSidebar>;
