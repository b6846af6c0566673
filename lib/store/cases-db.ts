// The database of the agent's own work. What it holds cannot be fetched again.
import type { Dexie, Table } from 'dexie';
import type { Case } from '../cases/case.ts';
import type { RecordedEvent } from '../cases/derive-case.ts';
import type { ProcedureProgress } from '../cases/procedure-progress.ts';
import type { HealthDay } from '../knowledge/console-health.ts';
import type { Settings } from '../knowledge/settings.ts';
import type { OccurrenceRow } from '../procedure/follow-ups/recurring.ts';
import type { SeenOrder } from '../procedure/follow-ups/seen-orders.ts';
import type { RunningClock } from '../procedure/running-clock.ts';
import type { DeskPick } from '../suggest/suggestion.ts';
import type { MetaRow } from './schema-versions.ts';

export const CASES_DB = 'sellerside-cases';

/** One line of the log; `seq` is its place in it, counted without gaps from 1. */
export interface EventRow extends RecordedEvent {
  readonly eventId: string;
  readonly caseId: string;
  readonly seq: number;
  readonly at: string;
}

/** Not yet handed to the team's store; written together with its event. */
export interface OutboxRow {
  readonly eventId: string;
  readonly seq: number;
}

/** `seq`: the log's length; `cases`: how many were ever opened; `day:<yyyy-mm-dd>`: cases opened that day. */
export interface CounterRow {
  readonly key: string;
  readonly value: number;
}

export interface LayoutRow {
  readonly siteId: string;
  readonly layout: unknown;
}

export type SettingsRow =
  | { readonly key: 'settings'; readonly value: Settings }
  /** As it was saved; whoever reads it checks it again. */
  | { readonly key: 'views'; readonly value: unknown };

/** `seq` is given by the database, rising. */
export interface PickRow extends DeskPick {
  readonly seq?: number;
  readonly pickId: string;
}

/** A message for which nothing suitable was suggested, scrubbed. */
export interface GapRow {
  readonly seq?: number;
  readonly gapId: string;
  readonly message: string;
  readonly atMs: number;
  readonly agent: string;
  readonly shop: string;
}

/** As it was saved; whoever reads it checks it again. */
export interface ConsoleRow {
  readonly id: string;
  readonly definition: unknown;
}

/** What the person of this machine said of a console, or of a definition of one. */
export interface ConsoleChoiceRow {
  readonly id: string;
  readonly switched?: 'on' | 'off';
  /** Hosts of a feed's definition that it may be used on, though no marketplace of ours is there. */
  readonly agreedHosts?: readonly string[];
}

/** `key` is `taskId|day`. Holds no buyer. */
export type RecurringRow = OccurrenceRow & { readonly key: string };

export type CasesDb = Dexie & {
  readonly meta: Table<MetaRow, string>;
  readonly events: Table<EventRow, string>;
  readonly cases: Table<Case, string>;
  readonly outbox: Table<OutboxRow, string>;
  readonly counters: Table<CounterRow, string>;
  readonly progress: Table<ProcedureProgress, string>;
  readonly noticesRead: Table<{ readonly id: string }, string>;
  readonly settings: Table<SettingsRow, string>;
  readonly layouts: Table<LayoutRow, string>;
  readonly deskPicks: Table<PickRow, number>;
  readonly deskGaps: Table<GapRow, number>;
  readonly consoles: Table<ConsoleRow, string>;
  readonly consoleChoices: Table<ConsoleChoiceRow, string>;
  readonly clocks: Table<RunningClock, string>;
  readonly recurring: Table<RecurringRow, string>;
  /** Names a buyer: by `marketplace` and `buyerId`, or `buyerName` as it is masked (SeenOrder). */
  readonly seenOrders: Table<SeenOrder, string>;
  readonly consoleHealth: Table<HealthDay, [siteId: string, pageKind: string, day: string]>;
};
