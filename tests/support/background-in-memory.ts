// A background that answers from memory: the same requests, answers and
// broadcasts as the real one, and failures to order.
import type { AnswerOf, Broadcast, Refusal, RequestName, RequestOf } from '../../lib/channel/background-messages.ts';
import { REQUESTS } from '../../lib/channel/background-messages.ts';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import { caseNumber } from '../../lib/cases/case-number.ts';
import type { Case } from '../../lib/cases/case.ts';
import type { CaseEvent } from '../../lib/cases/case-event.ts';
import { applyEvent } from '../../lib/cases/derive-case.ts';
import type { FeedStatus } from '../../lib/knowledge/feed-status.ts';
import type { News } from '../../lib/knowledge/news.ts';
import type { KnowledgeBase } from '../../lib/knowledge/schema.ts';
import { settingsSchema } from '../../lib/knowledge/settings.ts';
import type { Settings } from '../../lib/knowledge/settings.ts';

export interface Memory {
  base: KnowledgeBase;
  news: News[];
  settings: Settings;
  feed: FeedStatus;
  /** What the server would give at the next refresh. */
  nextFeed: FeedStatus;
  readNotices: string[];
  cases: readonly Case[];
  usedBytes: number | null;
}

export interface BackgroundInMemory extends BackgroundLink {
  readonly memory: Memory;
  /** Every request so far, oldest first. */
  readonly asked: readonly { readonly name: RequestName; readonly request: unknown }[];
  /** From now on this request is refused; `null`: answered again. */
  refuse(name: RequestName, refusal: Refusal | null): void;
  broadcast(broadcast: Broadcast): void;
  readonly subscribeCases: (changed: () => void) => () => void;
}

const NO_FEED: FeedStatus = {
  url: '',
  lastTriedAt: null,
  lastGoodAt: null,
  version: null,
  title: null,
  error: null,
  refreshing: false,
};

type Handlers = { [N in RequestName]?: (request: RequestOf<N>) => AnswerOf<N> };

export function backgroundInMemory(base: KnowledgeBase, start: Partial<Memory> = {}): BackgroundInMemory {
  const memory: Memory = {
    base,
    news: [],
    settings: settingsSchema.parse({}),
    feed: NO_FEED,
    nextFeed: start.feed ?? NO_FEED,
    readNotices: [],
    cases: [],
    usedBytes: null,
    ...start,
  };
  const refusals = new Map<RequestName, Refusal>();
  const asked: { name: RequestName; request: unknown }[] = [];
  const listeners = new Set<(broadcast: Broadcast) => void>();
  const caseListeners = new Set<() => void>();
  const broadcast = (message: Broadcast) => listeners.forEach((listener) => listener(message));
  const handlers = handlersOver(memory, () => caseListeners.forEach((changed) => changed()), broadcast);

  return {
    memory,
    asked,
    broadcast,
    refuse: (name, refusal) => void (refusal === null ? refusals.delete(name) : refusals.set(name, refusal)),
    subscribeCases: (changed) => {
      caseListeners.add(changed);
      return () => void caseListeners.delete(changed);
    },
    onBroadcast: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async ask(name, request) {
      asked.push({ name, request });
      await Promise.resolve();
      const refusal = refusals.get(name);
      if (refusal) return { ok: false, refusal, detail: 'to order' };
      // The receiver checks, as the real one does.
      if (!REQUESTS[name].request.safeParse(request).success) {
        return { ok: false, refusal: 'bad-request', detail: name };
      }
      const handler = handlers[name];
      return handler
        ? { ok: true, value: handler(request) }
        : { ok: false, refusal: 'not-allowed', detail: `${name} is not for the workbench` };
    },
  };
}

function handlersOver(memory: Memory, casesChanged: () => void, broadcast: (message: Broadcast) => void): Handlers {
  return {
    'knowledge.get': ({ knownGeneration }) => {
      const generation = `v${memory.base.version}`;
      return { generation, base: knownGeneration === generation ? null : memory.base, news: mutable(memory.news) };
    },
    'feed.status': () => memory.feed,
    'feed.refresh': () => {
      memory.feed = memory.nextFeed;
      broadcast('feed-status-changed');
      return memory.feed;
    },
    'settings.get': () => memory.settings,
    'settings.save': (settings) => {
      memory.settings = settingsSchema.parse(settings);
      broadcast('settings-changed');
      return memory.settings;
    },
    'case.record': (event) => {
      const number = record(memory, event);
      casesChanged();
      broadcast('cases-changed');
      return { caseNumber: number };
    },
    'notice.read': ({ id }) => {
      memory.readNotices = [...memory.readNotices, id];
      return {};
    },
    'notices.read': () => ({ ids: memory.readNotices }),
    'storage.status': () => ({
      state: 'ready',
      detail: '',
      cases: memory.cases.length,
      events: memory.cases.reduce((count, item) => count + item.events.length, 0),
      replies: memory.base.replies.length,
      usedBytes: memory.usedBytes,
      quotaBytes: null,
    }),
  };
}

/** Stored once, however often it is sent. */
function record(memory: Memory, event: CaseEvent): string {
  const before = memory.cases.find((item) => item.caseId === event.caseId) ?? null;
  if (before?.events.some(({ eventId }) => eventId === event.eventId)) return before.caseNumber;
  const number = before?.caseNumber ?? caseNumber(event.at.slice(0, 10), memory.cases.length + 1);
  const applied = applyEvent(before, { event, caseNumber: number });
  if (applied.ok) memory.cases = [...memory.cases.filter((item) => item !== before), applied.case];
  return number;
}

/** The wire's type has mutable arrays; a copy keeps the memory's own. */
function mutable(news: readonly News[]): AnswerOf<'knowledge.get'>['news'] {
  return structuredClone(news) as AnswerOf<'knowledge.get'>['news'];
}
