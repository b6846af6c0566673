// When the feed is asked, and who is told. What happens to an answer is lib/feed's.
import { browser } from 'wxt/browser';
import { broadcast } from '../../lib/channel/background-door.ts';
import { FEED_LIMITS } from '../../lib/feed/read-body.ts';
import { dueInMs } from '../../lib/feed/schedule.ts';
import { createRefresher } from '../../lib/feed/single-flight.ts';
import type { FeedRefresher } from '../../lib/feed/single-flight.ts';
import type { FeedStatus } from '../../lib/knowledge/feed-status.ts';
import type { FeedRecord } from '../../lib/knowledge/generation.ts';
import { currentGeneration, dropKnowledge, feedSide, readFeedRecord } from '../../lib/store/knowledge.ts';
import { readSettings } from '../../lib/store/preferences.ts';
import type { Store } from '../../lib/store/store.ts';
import type { Consoles } from './consoles.ts';
import type { Knowledge } from './knowledge.ts';

const ALARM = 'feed';
/** Chromium packs alarms no tighter than this. */
const SHORTEST_ALARM_MINUTES = 0.5;

const NEVER: FeedStatus = {
  url: '',
  lastTriedAt: null,
  lastGoodAt: null,
  version: null,
  title: null,
  error: null,
  refreshing: false,
};

export interface FeedDesk {
  readonly status: () => Promise<FeedStatus>;
  readonly refresh: () => Promise<FeedStatus>;
  readonly settingsChanged: () => Promise<void>;
}

export function serveFeed(store: Store, knowledge: Knowledge, consoles: Consoles): FeedDesk {
  let running: FeedStatus | null = null;
  const onStatus = (status: FeedStatus) => {
    running = status.refreshing ? status : null;
    broadcast('feed-status-changed');
  };
  const refresher = startRefresher(store, knowledge, onStatus);
  const status = async () => {
    if (running) return running;
    const [record, settings] = await Promise.all([readFeedRecord(store), readSettings(store)]);
    const url = settings.ok ? settings.value.feedUrl : '';
    const last = record.ok ? record.value?.status : null;
    return last?.url === url ? last : { ...NEVER, url };
  };
  const refresh = async () => {
    const url = await feedUrl(store);
    // Nobody knows whether there is an address: what is in use stays, and the alarm tries again.
    if (url === null) {
      await scheduleNext(store);
      return status();
    }
    // So that it is known whose definitions go with the publication in use.
    await consoles.taught();
    if (url === '') {
      if (await backToStarter(store, knowledge)) await consoles.feedChanged();
    } else {
      const refreshed = await (await refresher).refresh(url);
      if (refreshed.kind === 'replaced') {
        knowledge.forget();
        broadcast('knowledge-changed');
        await consoles.feedChanged();
      }
    }
    await scheduleNext(store);
    return status();
  };
  browser.alarms.onAlarm.addListener(({ name }) => void (name === ALARM && refresh()));
  // Alarms may be gone after a restart or an update (RELIABILITY.md F11).
  void scheduleNext(store);
  return {
    status,
    refresh,
    settingsChanged: async () => {
      const { url } = (await readRecord(store))?.status ?? NEVER;
      if (url === (await feedUrl(store))) await scheduleNext(store);
      else void refresh();
    },
  };
}

async function startRefresher(
  store: Store,
  knowledge: Knowledge,
  onStatus: (status: FeedStatus) => void,
): Promise<FeedRefresher> {
  return createRefresher(
    {
      fetch: (input, init) => fetch(input, init),
      limits: FEED_LIMITS,
      now: () => Date.now(),
      store: feedSide(store),
      starter: await knowledge.starter(),
      onStatus,
    },
    new AbortController().signal,
  );
}

/** False when there was none to go back from. */
async function backToStarter(store: Store, knowledge: Knowledge): Promise<boolean> {
  const current = await currentGeneration(store);
  if (!current.ok || current.value === null) return false;
  await dropKnowledge(store, { status: NEVER, failures: 0, notBefore: null });
  knowledge.forget();
  broadcast('knowledge-changed');
  broadcast('feed-status-changed');
  return true;
}

/** Null: the settings cannot be read. */
async function feedUrl(store: Store): Promise<string | null> {
  const settings = await readSettings(store);
  return settings.ok ? settings.value.feedUrl : null;
}

async function readRecord(store: Store): Promise<FeedRecord | null> {
  const record = await readFeedRecord(store);
  return record.ok ? record.value : null;
}

/** The settings could not be read, as during an upgrade of the database. */
const UNREAD_MINUTES = 1;

async function scheduleNext(store: Store): Promise<void> {
  const settings = await readSettings(store);
  if (!settings.ok) return void (await browser.alarms.create(ALARM, { delayInMinutes: UNREAD_MINUTES }));
  if (settings.value.feedUrl === '') return void (await browser.alarms.clear(ALARM));
  const { refreshMinutes } = settings.value;
  const waitMs = dueInMs(await readRecord(store), Date.now(), { refreshMinutes, random: Math.random() });
  const delayInMinutes = Math.max(waitMs / 60_000, SHORTEST_ALARM_MINUTES);
  // The period is the safety net for an attempt that never came to its end.
  await browser.alarms.create(ALARM, { delayInMinutes, periodInMinutes: Math.max(refreshMinutes, 1) });
}
