// What is due: counted on the toolbar button, reminded of before it is too late. The alarm is set
// for the next moment and for every minute besides: it may be lost with an update, sleep through a
// machine that is off, and is wrong after the clock was set (RELIABILITY.md F11).
import { browser } from 'wxt/browser';
import type { Case } from '../../lib/cases/case.ts';
import type { Handlers } from '../../lib/channel/background-door.ts';
import type { CLOCK_REQUESTS } from '../../lib/channel/clock-messages.ts';
import type { TimeRules } from '../../lib/procedure/deadline.ts';
import { dueItems, isForgotten, review } from '../../lib/procedure/due-items.ts';
import type { DueItem } from '../../lib/procedure/due-items.ts';
import { endClocks, openCases, readClocks, runClock } from '../../lib/store/clocks.ts';
import { readSettings } from '../../lib/store/preferences.ts';
import type { Store } from '../../lib/store/store.ts';
import { quietUntil } from '../../lib/procedure/follow-ups/quiet-hours.ts';
import type { Occurrence } from '../../lib/procedure/follow-ups/recurring.ts';
import { fromStore } from './answer.ts';
import { tasksInHand } from './recurring-work.ts';
import type { Knowledge } from './knowledge.ts';
import { remind } from './remind.ts';

const ALARM = 'clocks';
const KEY = 'reminded';
const EVERY_MINUTES = 1;
const IDLE_MINUTES = 15;
/** It was quiet at the last look. */
const QUIET = 'quiet';

export interface Clocks {
  /** Something began, ended or changed: counted anew. Never rejects. */
  readonly changed: () => Promise<void>;
}

async function rulesOf(knowledge: Knowledge): Promise<TimeRules> {
  const { base } = await knowledge.inUse();
  const { deadlines, calendar = null } = base;
  return { deadlines, calendar, machineZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

async function items(
  store: Store,
  cases: readonly Case[],
  rules: TimeRules,
  nowMs: number,
): Promise<readonly DueItem[]> {
  const running = await readClocks(store);
  const kept = running.ok ? running.value : [];
  const forgotten = kept.filter((clock) => isForgotten(clock, rules, nowMs));
  if (forgotten.length > 0)
    await endClocks(
      store,
      forgotten.map(({ key }) => key),
    );
  return dueItems(
    kept.filter((clock) => !forgotten.includes(clock)),
    cases,
    rules,
  );
}

async function showCount(due: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#b42a22' });
  await browser.action.setBadgeText({ text: due === 0 ? '' : due > 99 ? '99+' : String(due) });
}

async function readReminded(): Promise<Record<string, number>> {
  const stored = await browser.storage.local.get(KEY);
  // Only this file writes it.
  return (stored[KEY] as Record<string, number> | undefined) ?? {};
}

/** Of what is gone nothing is kept; what is told is told once, also by a worker that is stopped right after. */
async function noteTold(due: readonly DueItem[], told: readonly DueItem[], reminded: Record<string, number>) {
  const now = new Set(told.map(({ key }) => key));
  const still = due.filter(({ key }) => now.has(key) || key in reminded);
  const next = still.map(({ key, dueMs }) => [key, now.has(key) ? dueMs : (reminded[key] ?? 0)] as const);
  await browser.storage.local.set({ [KEY]: Object.fromEntries(next) });
}

/** Quiet, nothing is told and nothing noted as told: when it ends, all of it is news, in one notification. */
async function tell(store: Store, found: readonly DueItem[], nowMs: number): Promise<{ quietEndMs: number | null }> {
  const read = await readSettings(store);
  if (!read.ok || read.value.reminders === 'off') return { quietEndMs: null };
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const quietEndMs = quietUntil(read.value, zone, nowMs);
  const wasQuiet = (await browser.storage.local.get(QUIET))[QUIET] === true;
  if ((quietEndMs !== null) !== wasQuiet) await browser.storage.local.set({ [QUIET]: quietEndMs !== null });
  if (quietEndMs === null && found.length > 0) await remind(found, nowMs, wasQuiet);
  return { quietEndMs };
}

async function look(store: Store, knowledge: Knowledge): Promise<void> {
  const nowMs = Date.now();
  const open = await openCases(store);
  // Of a log that is not there yet nothing is due, and what was told would count as gone and be told again.
  if (!open.ok && open.reason === 'upgrading') return;
  const cases = open.ok ? open.value : [];
  const ofTasks = (await tasksInHand(store, knowledge, cases, nowMs)).flatMap((each) => recurringItem(each));
  const others = await items(store, cases, await rulesOf(knowledge), nowMs);
  const due = [...others, ...ofTasks];
  const reminded = await readReminded();
  const found = review(due, reminded, nowMs);
  await showCount(found.due);
  const { quietEndMs } = await tell(store, found.remind, nowMs);
  await noteTold(due, quietEndMs === null ? found.remind : [], reminded);
  // Where there is nothing but recurring work, a worker need not wake up every minute for it.
  const periodInMinutes = others.length > 0 ? EVERY_MINUTES : IDLE_MINUTES;
  const next = Math.min(found.nextMs ?? Infinity, quietEndMs ?? Infinity, nowMs + periodInMinutes * 60_000);
  const when = Math.max(next, nowMs + 1_000);
  // Also with nothing to come: an order that was seen becomes due by the days that pass.
  await browser.alarms.create(ALARM, { when, periodInMinutes });
}

/** What is done has its next time still to come. */
function recurringItem({ task, state, dueMs, nextMs }: Occurrence): DueItem[] {
  const at = state === 'done' ? nextMs : dueMs;
  if (at === null) return [];
  const who = task.title[browser.i18n.getUILanguage().startsWith('zh') ? 'zh-CN' : 'en'];
  return [{ key: `task:${task.id}`, about: 'recurring', dueMs: at, soonMs: at, who }];
}

/** Recording comes first: while all open cases are read, nothing can be written. */
const SETTLE_MS = 300;
/** A worker is mostly started by a page that was opened: its first rows come first. */
const START_SETTLE_MS = 1_500;
const AT_LATEST_MS = 2_000;

export function serveClocks(store: Store, knowledge: Knowledge): Clocks {
  // One at a time, or somebody is reminded twice; what changes meanwhile is one more look for all of it.
  let looking: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = async (settleMs: number) => {
    // A worker that is stopped before it looked is woken by this; the look sets it anew.
    void browser.alarms.create(ALARM, { when: Date.now() + AT_LATEST_MS, periodInMinutes: EVERY_MINUTES });
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    next = null;
    await looking;
    looking = look(store, knowledge).catch((error: unknown) => console.error('[sellerside] clocks:', error));
    await looking;
  };
  const changed = (settleMs = SETTLE_MS) => (next ??= start(settleMs));
  browser.alarms.onAlarm.addListener(({ name }) => void (name === ALARM && changed()));
  void changed(START_SETTLE_MS);
  return { changed: () => changed() };
}

export function clockHandlers(store: Store, clocks: Clocks): Pick<Handlers, keyof typeof CLOCK_REQUESTS> {
  return {
    'clock.run': async (clock) => {
      const since = await runClock(store, clock);
      void clocks.changed();
      return fromStore(since, (value) => value);
    },
    'clock.end': async ({ key }) => {
      const ended = await endClocks(store, [key]);
      void clocks.changed();
      return fromStore(ended, () => ({}));
    },
  };
}
