// The database of the agent's own work. What it holds cannot be fetched again.
import type { TakenCase } from '../cases/hand-over/take-hand-over.ts';
import type { Dexie, Table } from 'dexie';
import type { AuditEntry } from '../cases/audit.ts';
import type { Case } from '../cases/case.ts';
import type { Customer } from '../cases/customer/customer.ts';
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

/**
 * One line of the log; `seq` is its place in it, counted from 1. Where cases were erased there are gaps.
 * The log is its own outbox: whoever hands it on keeps the last place that was taken. What a restore puts
 * behind that place goes once more, under the same id.
 */
export interface EventRow extends RecordedEvent {
  readonly eventId: string;
  readonly caseId: string;
  readonly seq: number;
  readonly at: string;
}

/** An event within a lot: without what it says itself already. */
type PackedEvent = Omit<EventRow, 'eventId' | 'caseId' | 'at'>;

/** Events that came together: see lots.ts. */
export interface LotRow {
  /** Place of the first event as the lot was written: a later lot has a later one, whatever was erased since. */
  readonly seq: number;
  /** Of the events in it, in their order. */
  readonly eventIds: readonly string[];
  /** Each once. */
  readonly caseIds: readonly string[];
  /** In the order of their places, which follow each other but for what was erased. */
  readonly events: readonly PackedEvent[];
}

/**
 * `seq`: the last place given in the log; `cases`: how many were ever opened; both never fall. `gone` and
 * `goneEvents`: how many of these were erased. `day:<yyyy-mm-dd>`: cases opened that day.
 */
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
  | { readonly key: 'views'; readonly value: unknown }
  /** When the date was seen, and what retention did last; whoever reads it checks it again. */
  | { readonly key: 'retention'; readonly value: unknown };

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

/** A case that was erased: a random id, so that whoever shows it learns of it. */
export interface GoneRow {
  readonly seq?: number;
  readonly caseId: string;
  readonly atMs: number;
}

/** `seq` is given by the database, rising. */
export interface AuditRow extends AuditEntry {
  readonly seq?: number;
}

/** A hand-over that was made or taken here; what it held is in the log and on the cards. */
export interface HandOverRow {
  readonly handoverId: string;
  /** When it was made, ISO 8601. */
  readonly at: string;
  readonly from: string;
  readonly cases: number;
  readonly customers: number;
  /** ISO 8601; empty: not made here. */
  readonly sentAt: string;
  /** When it was first taken here; empty: it was not. */
  readonly takenAt: string;
  /** What became of its cases then; hand-overs that were noted before this was kept lack it. */
  readonly taken?: TakenCase[] | undefined;
}
/** `key` is `taskId|day`. Holds no buyer. */
export type RecurringRow = OccurrenceRow & { readonly key: string };

export type CasesDb = Dexie & {
  readonly meta: Table<MetaRow, string>;
  /** Events are in these two; event-log.ts knows which in which. */
  readonly events: Table<EventRow, string>;
  readonly lots: Table<LotRow, number>;
  readonly cases: Table<Case, string>;
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
  readonly gone: Table<GoneRow, number>;
  readonly audit: Table<AuditRow, number>;
  readonly customers: Table<Customer, string>;
  readonly handovers: Table<HandOverRow, string>;
  readonly recurring: Table<RecurringRow, string>;
  /** Names a buyer: by `marketplace` and `buyerId`, or `buyerName` as it is masked (SeenOrder). */
  readonly seenOrders: Table<SeenOrder, string>;
  readonly consoleHealth: Table<HealthDay, [siteId: string, pageKind: string, day: string]>;
};
