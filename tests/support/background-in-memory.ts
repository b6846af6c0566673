// A background that answers from memory: the same requests, answers and broadcasts
// as the real one, and failures to order. Its contract test holds it to REQUESTS.
import { REQUESTS } from '../../lib/channel/background-messages.ts';
import type {
  Answer,
  AnswerOf,
  Broadcast,
  Refusal,
  RequestName,
  RequestOf,
} from '../../lib/channel/background-messages.ts';
import type { CaseEvent } from '../../lib/cases/case-event.ts';
import { deskLink } from '../../lib/channel/desk-link.ts';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import { recentNames } from '../../lib/cases/recent-names.ts';
import type { FeedStatus } from '../../lib/knowledge/feed-status.ts';
import type { News } from '../../lib/knowledge/news.ts';
import type { KnowledgeBase } from '../../lib/knowledge/schema.ts';
import { settingsSchema } from '../../lib/knowledge/settings.ts';
import type { Settings } from '../../lib/knowledge/settings.ts';
import { casesOfInMemory, isLogged, recordInMemory } from './case-log-in-memory.ts';
import { backupInMemory, NO_BACKUPS } from './backup-in-memory.ts';
import type { BackupMemory } from './backup-in-memory.ts';
import { customersInMemory } from './customers-in-memory.ts';
import { deskInMemory, type DeskMemory } from './desk-in-memory.ts';
import { consolesInMemory, NO_CONSOLES } from './consoles-in-memory.ts';
import type { ConsoleMemory } from './consoles-in-memory.ts';
import { goOn } from '../../lib/procedure/running-clock.ts';
import type { RunningClock } from '../../lib/procedure/running-clock.ts';
import { privacyInMemory } from './privacy-in-memory.ts';
import type { PrivacyMemory } from './privacy-in-memory.ts';
import { handoversInMemory } from './handovers-in-memory.ts';
import type { HandOverMemory } from './handovers-in-memory.ts';
import { followUpsInMemory } from './follow-ups-in-memory.ts';
import type { FollowUpMemory } from './follow-ups-in-memory.ts';
import { progressInMemory } from './progress-in-memory.ts';
import type { ProgressMemory } from './progress-in-memory.ts';
import { viewsInMemory } from './views-in-memory.ts';
import { needsDatabase } from './without-database.ts';
import { sendWhenReady } from '../../lib/channel/send-when-ready.ts';
import { createListeners } from './listeners.ts';

export interface Memory extends ProgressMemory, PrivacyMemory, HandOverMemory {
  base: KnowledgeBase;
  news: readonly News[];
  settings: Settings;
  feed: FeedStatus;
  /** What the server would give at the next refresh; null: what it gave before. */
  nextFeed: FeedStatus | null;
  readNotices: readonly string[];
  /** Ids of the deadlines that the publication decides. */
  ownDeadlines: readonly string[];
  clocks: ReadonlyMap<string, RunningClock>;
  usedBytes: number | null;
  quotaBytes: number | null;
  desk: DeskMemory;
  /** What is half typed, by place. */
  drafts: ReadonlyMap<string, Readonly<Record<string, string>>>;
  consoles: ConsoleMemory;
  backup: BackupMemory;
  /** Views of the register, as they lie in the store; undefined: none was kept. */
  views: unknown;
  followUps: FollowUpMemory;
  /** Null: the database is there. */
  upgrade: { readonly runningMs: number; readonly isBlocked: boolean } | null;
}

/** Settings and feed may be given in part; the rest is as on the first day. */
export type Start = Partial<Omit<Memory, 'base' | 'settings' | 'feed'>> & {
  readonly settings?: Partial<Settings>;
  readonly feed?: Partial<FeedStatus>;
  /** What the background's clock says, ISO 8601. */
  readonly at?: () => string;
};

const NO_FEED: FeedStatus = {
  url: '',
  lastTriedAt: null,
  lastGoodAt: null,
  version: null,
  title: null,
  error: null,
  refreshing: false,
};

export type MemoryHandlers = {
  [N in RequestName]?: (request: RequestOf<N>) => Answer<AnswerOf<N>> | Promise<Answer<AnswerOf<N>>>;
};

export type BackgroundInMemory = ReturnType<typeof backgroundInMemory>;

export function backgroundInMemory(sender: 'sidebar' | 'workbench', base: KnowledgeBase, start: Start = {}) {
  const memory: Memory = {
    base,
    news: [],
    nextFeed: null,
    readNotices: [],
    ownDeadlines: [],
    progress: new Map(),
    clocks: new Map(),
    cases: [],
    events: [],
    earlier: [],
    usedBytes: null,
    quotaBytes: null,
    desk: { picks: [], gaps: [], lastSeq: 0 },
    drafts: new Map(),
    consoles: { ...NO_CONSOLES },
    backup: { ...NO_BACKUPS },
    views: undefined,
    audit: [],
    retention: { state: 'on', due: 0, nextMs: null },
    customers: new Map(),
    handovers: [],
    followUps: { orders: new Map(), recurring: new Map(), nowMs: Date.UTC(2026, 2, 12, 6, 20) },
    upgrade: null,
    ...start,
    settings: settingsSchema.parse(start.settings ?? {}),
    feed: { ...NO_FEED, ...start.feed },
  };
  /** Every request so far, oldest first. */
  const asked: { readonly name: RequestName; readonly request: unknown }[] = [];
  const refusals = new Map<RequestName, Refusal>();
  const holds = new Map<RequestName, Promise<undefined>>();
  const broadcasts = createListeners<[Broadcast]>();
  const caseChanges = createListeners<[]>();
  const broadcast = (message: Broadcast) => {
    broadcasts.tell(message);
    if (message === 'cases-changed') caseChanges.tell();
  };
  const handlers: MemoryHandlers = {
    ...workHandlers(memory, broadcast),
    ...knowledgeHandlers(memory, broadcast),
    ...progressInMemory(memory, broadcast),
    ...viewsInMemory(memory, broadcast),
    ...backupInMemory(memory, broadcast),
    ...followUpsInMemory(memory.followUps, broadcast),
    ...deskInMemory(memory, broadcast),
    ...consolesInMemory(memory.consoles, broadcast),
    ...privacyInMemory(memory, broadcast),
    ...customersInMemory(memory, start.at ?? (() => new Date().toISOString()), broadcast),
    ...handoversInMemory(memory, broadcast),
  };

  const answer: BackgroundLink['ask'] = async (name, request) => {
    asked.push({ name, request });
    await holds.get(name);
    const refusal = memory.upgrade && needsDatabase(name) ? 'upgrading' : refusals.get(name);
    if (refusal) return { ok: false, refusal, detail: 'to order' };
    // The receiver checks, as the real one does.
    const senders: readonly string[] = REQUESTS[name].from;
    const handler = handlers[name];
    if (!senders.includes(sender) || !handler) return { ok: false, refusal: 'not-allowed', detail: name };
    const { success } = REQUESTS[name].request.safeParse(request);
    return success ? handler(request) : { ok: false, refusal: 'bad-request', detail: name };
  };
  const ask = sendWhenReady(answer, broadcasts.add);
  const link: BackgroundLink = { ask, ...deskLink(ask), onBroadcast: broadcasts.add };
  return {
    ...link,
    memory,
    asked,
    broadcast,
    requests: (name: RequestName) => asked.filter((entry) => entry.name === name).map(({ request }) => request),
    /** From now on this request is refused; `null`: answered again. */
    refuse: (name: RequestName, refusal: Refusal | null) =>
      void (refusal === null ? refusals.delete(name) : refusals.set(name, refusal)),
    /** Answers to `name` wait until the returned function is called. */
    hold: (name: RequestName): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      holds.set(name, promise);
      return () => {
        holds.delete(name);
        resolve(undefined);
      };
    },
    publish: (next: KnowledgeBase, publication: News) => {
      memory.base = next;
      memory.news = [publication, ...memory.news];
      broadcast('knowledge-changed');
    },
    changeSettings: (part: Partial<Settings>) => {
      memory.settings = { ...memory.settings, ...part };
      broadcast('settings-changed');
    },
    changeFeed: (part: Partial<FeedStatus>) => {
      memory.feed = { ...memory.feed, ...part };
      broadcast('feed-status-changed');
    },
    /** What a live query over the log gives: told after each change of `memory.cases`. */
    subscribeCases: caseChanges.add,
    listening: () => broadcasts.count(),
  };
}

const done = <T>(value: T) => ({ ok: true, value }) as const;

function workHandlers(memory: Memory, broadcast: (message: Broadcast) => void): MemoryHandlers {
  const recordMany = ({ events }: { readonly events: readonly CaseEvent[] }) => {
    const isNew = ({ eventId, caseId, change }: CaseEvent) =>
      !isLogged(memory, eventId) &&
      (change.type !== 'changed' || memory.cases.some((known) => known.caseId === caseId));
    const fresh = events.filter(isNew);
    for (const event of fresh) recordInMemory(memory, event);
    if (fresh.length > 0) broadcast('cases-changed');
    return done({ recorded: fresh.length, known: events.length - fresh.length });
  };
  return {
    // No console announced a frame here.
    'frame.confirm': () => ({ ok: false, refusal: 'unknown-token', detail: '' }),
    'addition.load': () => done({}),
    'layout.save': () => done({}),
    'workbench.open': () => done({}),
    'draft.get': ({ place }) => done({ values: { ...memory.drafts.get(place) } }),
    'draft.save': ({ place, values }) => {
      memory.drafts = new Map([...memory.drafts, [place, values]]);
      return done({});
    },
    // No console in the tab beside it.
    'panel.beside': () => done({ trouble: 'none', siteId: null }),
    'panel.relay': () => done({}),
    'case.record': (event) => {
      const known = memory.cases;
      const answer = recordInMemory(memory, event);
      if (memory.cases !== known) broadcast('cases-changed');
      return answer;
    },
    'cases.import': recordMany,
    'cases.change': recordMany,
    'cases.of': ({ orderNumber, buyerId }) => done({ cases: casesOfInMemory(memory.cases, orderNumber, buyerId) }),
    'cases.names': ({ self }) => done({ names: [...recentNames(memory.cases, self)] }),
    'clock.run': (clock) => {
      const since = goOn(memory.clocks.get(clock.key), clock);
      memory.clocks = new Map([...memory.clocks, [clock.key, { ...clock, ...since }]]);
      return done(since);
    },
    'clock.end': ({ key }) => {
      memory.clocks = new Map([...memory.clocks].filter(([kept]) => kept !== key));
      return done({});
    },
    'notice.read': ({ id }) => {
      memory.readNotices = [...memory.readNotices, id];
      broadcast('notices-changed');
      return done({});
    },
    'notices.read': () => done({ ids: [...memory.readNotices] }),
  };
}

function knowledgeHandlers(memory: Memory, broadcast: (message: Broadcast) => void): MemoryHandlers {
  return {
    'knowledge.get': ({ knownGeneration }) => {
      const generation = `v${memory.base.version}`;
      const base = knownGeneration === generation ? null : memory.base;
      return done({ generation, base, ownDeadlines: [...memory.ownDeadlines], news: [...memory.news] });
    },
    'lists.get': () => done(memory.base.lists),
    'feed.status': () => done(memory.feed),
    'feed.refresh': () => {
      memory.feed = memory.nextFeed ?? memory.feed;
      broadcast('feed-status-changed');
      return done(memory.feed);
    },
    'settings.get': () => done(memory.settings),
    'settings.save': (settings) => {
      memory.settings = settingsSchema.parse(settings);
      broadcast('settings-changed');
      return done(memory.settings);
    },
    'storage.status': () => {
      const { backup, cases, earlier, events, base, usedBytes, quotaBytes } = memory;
      const isMissing = backup.missing > 0;
      return done({
        ...(memory.upgrade && { upgrade: memory.upgrade }),
        state: memory.upgrade ? 'upgrading' : isMissing ? 'data-missing' : 'ready',
        detail: isMissing ? String(backup.missing) : '',
        cases: cases.length,
        events: earlier.length + events.length,
        replies: base.replies.length,
        usedBytes,
        quotaBytes,
      });
    },
  };
}
