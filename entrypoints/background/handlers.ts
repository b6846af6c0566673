// One handler per row of the allow-table: asks the store, tells the open pages.
import { browser } from 'wxt/browser';
import { broadcast } from '../../lib/channel/background-door.ts';
import type { Handlers } from '../../lib/channel/background-door.ts';
import { siteToWire } from '../../lib/console/sites/wire.ts';
import type { CaseEvent } from '../../lib/cases/case-event.ts';
import { layoutSchema } from '../../lib/knowledge/settings.ts';
import { casesOf, namesHere } from '../../lib/store/case-queries.ts';
import { recordMany } from '../../lib/store/record-many.ts';
import { readNews } from '../../lib/store/knowledge.ts';
import { markNoticeRead, readNotices, readProgress, saveProgress } from '../../lib/store/progress.ts';
import { readLayout, readSettings, saveLayout, saveSettings } from '../../lib/store/preferences.ts';
import { recordEvent } from '../../lib/store/record-event.ts';
import { storeStatus } from '../../lib/store/store-status.ts';
import type { Store } from '../../lib/store/store.ts';
import { afterMany } from './after-many.ts';
import type { AfterMany } from './after-many.ts';
import { done, fromStore, refusalOf } from './answer.ts';
import { backupHandlers } from './backup.ts';
import { clockHandlers } from './clocks.ts';
import type { Clocks } from './clocks.ts';
import { consoleHandlers } from './console-handlers.ts';
import type { Consoles } from './consoles.ts';
import { customerHandlers } from './customers.ts';
import { deskHandlers } from './desk.ts';
import type { FeedDesk } from './feed.ts';
import { followUpHandlers } from './follow-ups.ts';
import { announceFrame, confirmFrame, loadAddition } from './frames.ts';
import type { Knowledge } from './knowledge.ts';
import { handoverHandlers } from './handovers.ts';
import { openWorkbench } from './open-workbench.ts';
import { panelHandlers } from './panel.ts';
import { keepMarker, readMarker } from './presence.ts';
import { noteImport, privacyHandlers } from './privacy.ts';
import { noteTrouble } from './trouble.ts';
import { viewHandlers } from './views.ts';

const STANDARD_LAYOUT = layoutSchema.parse({});

type Group<N extends keyof Handlers> = Pick<Handlers, N>;

function frameHandlers(
  store: Store,
  consoles: Consoles,
): Group<
  'site.get' | 'frame.register' | 'frame.trouble' | 'frame.confirm' | 'addition.load' | 'layout.save' | 'workbench.open'
> {
  return {
    'site.get': async ({ url }, { tabId }) => {
      // A new document: what kept the sidebar out of the one before says nothing of it.
      if (tabId !== null) void noteTrouble(tabId, 'none');
      const site = await consoles.siteAt(url);
      return { ok: true, value: { site: site && siteToWire(site) } };
    },
    'frame.register': async ({ token, siteId }, { tabId }) => {
      if (tabId === null) return { ok: false, refusal: 'not-allowed', detail: 'no tab' };
      await announceFrame(token, { tabId, siteId });
      const read = await readLayout(store, siteId);
      // During an upgrade the sidebar stands where it does at first: without it nobody could be told of the upgrade.
      if (!read.ok && read.reason === 'upgrading') return { ok: true, value: { layout: STANDARD_LAYOUT } };
      return fromStore(read, (layout) => ({ layout }));
    },
    'frame.trouble': async ({ trouble }, { tabId }) => {
      if (tabId !== null) await noteTrouble(tabId, trouble);
      return done;
    },
    'frame.confirm': async ({ token }, { tabId }) => {
      const siteId = tabId === null ? null : await confirmFrame(token, tabId);
      if (siteId === null || tabId === null) return { ok: false, refusal: 'unknown-token', detail: '' };
      await noteTrouble(tabId, 'none');
      return { ok: true, value: { siteId } };
    },
    'addition.load': async ({ name }, { tabId }) => {
      const loaded = tabId !== null && (await loadAddition(tabId, name));
      return loaded ? done : { ok: false, refusal: 'failed', detail: name };
    },
    'layout.save': async ({ siteId, layout }) => fromStore(await saveLayout(store, siteId, layout), () => ({})),
    'workbench.open': async ({ hash }) => {
      await openWorkbench(hash);
      return done;
    },
  };
}

function tellOfMany(store: Store, clocks: Clocks): AfterMany {
  return afterMany((imported) => {
    broadcast('cases-changed');
    void keepMarker(store);
    void clocks.changed();
    if (imported > 0) void noteImport(store, imported);
  });
}

function caseHandlers(
  store: Store,
  clocks: Clocks,
  many: AfterMany,
): Group<'case.record' | 'cases.import' | 'cases.change' | 'cases.of' | 'cases.names'> {
  const storeMany = async ({ events }: { readonly events: readonly CaseEvent[] }) => {
    const stored = await many.during(() => recordMany(store, events));
    const recorded = stored.ok ? stored.value.recorded : 0;
    const isImport = events.some(({ change }) => change.type === 'imported');
    if (recorded > 0) many.stored(isImport ? recorded : 0);
    return fromStore(stored, (count) => count);
  };
  return {
    'case.record': async (event) => {
      const recorded = await recordEvent(store, event);
      if (!recorded.ok) {
        const refusal = await refusalOf(recorded.reason);
        return { ok: false, refusal, detail: `${recorded.reason}: ${recorded.detail}` };
      }
      broadcast('cases-changed');
      // After the acknowledgement: the case is stored, whatever becomes of the mark.
      void keepMarker(store);
      void clocks.changed();
      const { caseNumber, conflicts } = recorded;
      return { ok: true, value: { caseNumber, ...(conflicts && { conflicts: [...conflicts] }) } };
    },
    'cases.import': storeMany,
    'cases.change': storeMany,
    'cases.of': async (of) => fromStore(await casesOf(store, of), (cases) => ({ cases })),
    'cases.names': async ({ self }) => fromStore(await namesHere(store, self), (names) => ({ names: [...names] })),
  };
}

function progressHandlers(store: Store): Group<'progress.get' | 'progress.save' | 'notice.read' | 'notices.read'> {
  return {
    'progress.get': async ({ subject }) => fromStore(await readProgress(store, subject), (progress) => ({ progress })),
    'progress.save': async (progress) => {
      const saved = await saveProgress(store, progress);
      if (saved.ok) broadcast('progress-changed');
      return fromStore(saved, () => ({}));
    },
    'notice.read': async ({ id }) => {
      const read = await markNoticeRead(store, id);
      if (read.ok) broadcast('notices-changed');
      return fromStore(read, () => ({}));
    },
    'notices.read': async () => fromStore(await readNotices(store), (ids) => ({ ids })),
  };
}

function knowledgeHandlers(
  store: Store,
  knowledge: Knowledge,
  feed: FeedDesk,
): Group<
  'knowledge.get' | 'lists.get' | 'feed.status' | 'feed.refresh' | 'settings.get' | 'settings.save' | 'storage.status'
> {
  return {
    'knowledge.get': async ({ knownGeneration }) => {
      const [{ generation, base, ownDeadlines }, news] = await Promise.all([knowledge.inUse(), readNews(store)]);
      const changed = generation !== knownGeneration;
      const about = { generation, ownDeadlines: [...ownDeadlines], news: news.ok ? news.value : [] };
      return { ok: true, value: { ...about, base: changed ? base : null } };
    },
    'lists.get': async () => ({ ok: true, value: (await knowledge.inUse()).base.lists }),
    'feed.status': async () => ({ ok: true, value: await feed.status() }),
    'feed.refresh': async () => ({ ok: true, value: await feed.refresh() }),
    'settings.get': async () => fromStore(await readSettings(store), (settings) => settings),
    'settings.save': async (settings) => {
      const saved = await saveSettings(store, settings);
      if (saved.ok) {
        broadcast('settings-changed');
        await feed.settingsChanged();
      }
      return fromStore(saved, (value) => value);
    },
    'storage.status': async () => {
      const [status, estimate, { base }] = await Promise.all([
        storeStatus(store, await readMarker()),
        navigator.storage.estimate(),
        knowledge.inUse(),
      ]);
      const { usage = null, quota = null } = estimate;
      return { ok: true, value: { ...status, replies: base.replies.length, usedBytes: usage, quotaBytes: quota } };
    },
  };
}

export interface Served {
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly feed: FeedDesk;
  readonly consoles: Consoles;
  readonly clocks: Clocks;
}

export function backgroundHandlers({ store, knowledge, feed, consoles, clocks }: Served): Handlers {
  const many = tellOfMany(store, clocks);
  return {
    ...frameHandlers(store, consoles),
    ...caseHandlers(store, clocks, many),
    ...progressHandlers(store),
    ...knowledgeHandlers(store, knowledge, feed),
    ...backupHandlers(store, clocks),
    ...deskHandlers(store, knowledge),
    ...panelHandlers(consoles),
    ...consoleHandlers(store, consoles),
    ...clockHandlers(store, clocks),
    ...viewHandlers(store),
    ...privacyHandlers(store, knowledge, clocks),
    ...customerHandlers(store),
    ...handoverHandlers(store, () => many.stored(0)),
    ...followUpHandlers(store, knowledge, clocks),
  };
}

/** After an update: the open consoles get the new script without being reloaded. */
export async function scriptOpenConsoles(matches: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...matches] });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    const target = { tabId: id };
    // A tab that is being closed or shows an error page refuses; it needs no script.
    await browser.scripting.executeScript({ target, files: ['/console.js'] }).catch(() => undefined);
  }
}
