// The other ends of the interface, in memory: a page, a background and a ranking
// that keep the contracts of lib/channel. Requests are checked with the same
// schemas as the real background checks them.
import { REQUESTS } from '../../lib/channel/background-messages.ts';
import type {
  Answer,
  AnswerOf,
  Broadcast,
  Refusal,
  RequestName,
  RequestOf,
} from '../../lib/channel/background-messages.ts';
import type { BackgroundLink, PageLink, Unsubscribe } from '../../lib/channel/links.ts';
import type { CaseEvent } from '../../lib/cases/case-event.ts';
import type { InsertMode, InsertResult, PageReading, SidebarLayout } from '../../lib/console/reading.ts';
import type { FeedStatus } from '../../lib/knowledge/feed-status.ts';
import type { KnowledgeBase, Reply } from '../../lib/knowledge/schema.ts';
import { settingsSchema } from '../../lib/knowledge/settings.ts';
import type { Settings } from '../../lib/knowledge/settings.ts';
import type { SuggestAnswer, SuggestLink, SuggestQuery } from '../../lib/suggest/suggestion.ts';

function createListeners<A extends readonly unknown[]>() {
  const all = new Set<(...args: A) => void>();
  return {
    add: (listener: (...args: A) => void): Unsubscribe => {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell: (...args: A): void => [...all].forEach((listener) => listener(...args)),
    count: () => all.size,
  };
}

export interface Inserted {
  readonly text: string;
  readonly mode: InsertMode;
  readonly conversationKey: string;
}

/** The page's end; `inserted` is what its reply box was given. */
export function createPage(first: PageReading | null = null) {
  const readings = createListeners<[PageReading]>();
  const picks = createListeners<[number]>();
  const searches = createListeners<[]>();
  const layouts = createListeners<[SidebarLayout, boolean]>();
  const inserted: Inserted[] = [];
  const wished: SidebarLayout[] = [];
  let reading = first;
  let answer: InsertResult = { ok: true };
  let looked = 0;
  const link: PageLink = {
    onReading: (listener) => {
      if (reading) listener(reading);
      return readings.add(listener);
    },
    onPick: (listener) => picks.add(listener),
    onSearch: (listener) => searches.add(listener),
    onLayout: (listener) => layouts.add(listener),
    setLayout: (layout) => void wished.push(layout),
    insert: async (text, mode, conversationKey) => {
      if (conversationKey !== reading?.conversationKey) return { ok: false, reason: 'conversation-changed' };
      if (answer.ok) inserted.push({ text, mode, conversationKey });
      return answer;
    },
    readAgain: () => {
      looked += 1;
      if (reading) readings.tell(reading);
    },
  };
  return {
    link,
    inserted,
    wished,
    show: (next: PageReading) => {
      reading = next;
      readings.tell(next);
    },
    /** Changed in the page, not yet told: what a click races against. */
    switchUnseen: (next: PageReading) => void (reading = next),
    answerInsertsWith: (result: InsertResult) => void (answer = result),
    pick: (position: number) => picks.tell(position),
    search: () => searches.tell(),
    tellLayout: (layout: SidebarLayout, squeezed = false) => layouts.tell(layout, squeezed),
    looked: () => looked,
    listening: () => readings.count() + picks.count() + searches.count() + layouts.count(),
  };
}

const FEED: FeedStatus = {
  url: 'https://feed.example/knowledge.json',
  lastTriedAt: null,
  lastGoodAt: null,
  version: null,
  title: null,
  error: null,
  refreshing: false,
};

type Handlers = { [N in RequestName]?: (request: RequestOf<N>) => AnswerOf<N> };

/** The background's end; `asked` is everything it was asked, oldest first. */
export function createBackground(
  start: { base?: KnowledgeBase; settings?: Partial<Settings>; feed?: Partial<FeedStatus> } = {},
) {
  const broadcasts = createListeners<[Broadcast]>();
  const asked: { name: RequestName; request: unknown }[] = [];
  const events: CaseEvent[] = [];
  const refusals = new Map<RequestName, Refusal>();
  const holds = new Map<RequestName, Promise<void>>();
  const progress = new Map<string, RequestOf<'progress.save'>>();
  const read: string[] = [];
  let base = start.base;
  let generation = 1;
  let news: AnswerOf<'knowledge.get'>['news'] = [];
  let settings = settingsSchema.parse(start.settings ?? {});
  let feed: FeedStatus = { ...FEED, ...start.feed };

  const handlers: Handlers = {
    'layout.save': () => ({}),
    'knowledge.get': ({ knownGeneration }) => {
      const current = `g${generation}`;
      return { generation: current, base: knownGeneration === current ? null : (base ?? null), news };
    },
    'feed.status': () => feed,
    'feed.refresh': () => feed,
    'settings.get': () => settings,
    'settings.save': (next) => (settings = settingsSchema.parse(next)),
    'case.record': (event) => {
      if (!events.some((known) => known.eventId === event.eventId)) events.push(event as CaseEvent);
      return { caseNumber: caseNumber(events, event.caseId) };
    },
    'cases.of': ({ orderNumber, buyerId }) => ({ cases: summaries(events, orderNumber, buyerId) }),
    'progress.get': ({ subject }) => ({
      progress: (progress.get(subject) ?? null) as AnswerOf<'progress.get'>['progress'],
    }),
    'progress.save': (saved) => {
      progress.set(saved.subject, saved);
      return {};
    },
    'notice.read': ({ id }) => {
      read.push(id);
      return {};
    },
    'notices.read': () => ({ ids: [...read] }),
    'workbench.open': () => ({}),
  };

  const ask = async <N extends RequestName>(name: N, request: RequestOf<N>): Promise<Answer<AnswerOf<N>>> => {
    asked.push({ name, request });
    await holds.get(name);
    const refusal = refusals.get(name);
    if (refusal) return { ok: false, refusal, detail: 'as the test wished' };
    if (!REQUESTS[name].request.safeParse(request).success) return { ok: false, refusal: 'bad-request', detail: name };
    const value = handlers[name]?.(request);
    if (value === undefined) return { ok: false, refusal: 'not-allowed', detail: name };
    if (name === 'case.record') broadcasts.tell('cases-changed');
    return { ok: true, value };
  };
  const link: BackgroundLink = { ask, onBroadcast: (listener) => broadcasts.add(listener) };
  return {
    link,
    asked,
    events,
    requests: (name: RequestName) => asked.filter((entry) => entry.name === name).map((entry) => entry.request),
    refuse: (name: RequestName, refusal: Refusal | null) =>
      void (refusal ? refusals.set(name, refusal) : refusals.delete(name)),
    /** Answers to `name` wait until the returned function is called. */
    hold: (name: RequestName): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      holds.set(name, promise);
      return () => {
        holds.delete(name);
        resolve(undefined);
      };
    },
    publish: (next: KnowledgeBase, publication: AnswerOf<'knowledge.get'>['news'][number]) => {
      base = next;
      generation += 1;
      news = [publication, ...news];
      broadcasts.tell('knowledge-changed');
    },
    changeSettings: (part: Partial<Settings>) => {
      settings = { ...settings, ...part };
      broadcasts.tell('settings-changed');
    },
    changeFeed: (part: Partial<FeedStatus>) => {
      feed = { ...feed, ...part };
      broadcasts.tell('feed-status-changed');
    },
    listening: () => broadcasts.count(),
  };
}

function caseNumber(events: readonly CaseEvent[], caseId: string): string {
  const cases = [...new Set(events.map((event) => event.caseId))];
  return `A21-${String(cases.indexOf(caseId) + 1).padStart(4, '0')}`;
}

function summaries(events: readonly CaseEvent[], orderNumber: string, buyerId: string) {
  const undone = new Set(events.filter((event) => event.change.type === 'undone').map((event) => event.caseId));
  return events.flatMap((event) => {
    if (event.change.type !== 'opened' || undone.has(event.caseId)) return [];
    const { fields } = event.change;
    const same =
      (orderNumber !== '' && fields.orderNumber === orderNumber) || (buyerId !== '' && fields.buyerId === buyerId);
    if (!same) return [];
    const number = caseNumber(events, event.caseId);
    return [
      {
        caseId: event.caseId,
        caseNumber: number,
        category: fields.category,
        status: fields.status ?? 'open',
        handling: '',
        openedAt: event.at,
        orderNumber: fields.orderNumber ?? '',
      },
    ];
  });
}

/** A ranking that answers as it is told; searches by the plain title. */
export function createRanking(answer: (query: SuggestQuery) => SuggestAnswer) {
  const queries: SuggestQuery[] = [];
  const loads: string[] = [];
  let replies: readonly Reply[] = [];
  const link: SuggestLink = {
    load: async (generation, loaded) => {
      loads.push(generation);
      replies = loaded;
    },
    suggest: async (query) => {
      queries.push(query);
      return answer(query);
    },
    search: async (text, limit) =>
      replies
        .filter((reply) => reply.title.toLowerCase().includes(text.toLowerCase()))
        .slice(0, limit)
        .map((reply) => reply.id),
  };
  return { link, queries, loads };
}
