// From a rule and the moment something began to the moment it has to be done by.
import type { ClockKind, DeadlineRule, ShopCalendar } from '../knowledge/deadline.ts';
import { ORDER_STATES } from '../knowledge/terms.ts';
import type { Marketplace, OrderState } from '../knowledge/terms.ts';
import { dayAfter, dayIn } from './calendar-day.ts';
import { afterOpenTime, dayLengthMs, everyDay, instantOf, opensAt, openTimeBetween, shopHours } from './open-time.ts';
import type { OpenHours, WorkingWeek } from './open-time.ts';

/** What the knowledge base and the machine say about time. */
export interface TimeRules {
  readonly deadlines: readonly DeadlineRule[];
  readonly calendar: ShopCalendar | null;
  /** IANA name of the machine's zone. */
  readonly machineZone: string;
}

/** What is timed. */
export interface Timed {
  readonly clock: ClockKind;
  readonly marketplace: Marketplace | null;
  readonly orderState?: OrderState | null;
  /** Id of the case's category. */
  readonly category?: string;
}

export interface Clock {
  readonly rule: DeadlineRule;
  readonly sinceMs: number;
  readonly dueMs: number;
  /** Time that counts, from the beginning to the deadline. */
  readonly lengthMs: number;
  /** It may have begun earlier: the page did not say when. */
  readonly isAtLeast: boolean;
  /** Its beginning was told by an agent. */
  readonly isTold?: boolean;
}

/** `soon`: less than a third of the time is left. */
export type Pressure = 'calm' | 'soon' | 'due';

const UNIT_MS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;
const SOON_SHARE = 1 / 3;

/** Without a calendar of the shop's the working week is the usual one. */
const USUAL_WEEK: WorkingWeek = {
  weekdays: [1, 2, 3, 4, 5],
  hours: { from: '09:00', to: '18:00' },
  holidays: [],
  workdays: [],
};

/** A rule that names none is for all of them. */
function names<T>(named: readonly T[] | undefined, one: T | null | undefined): boolean {
  return named === undefined || (one !== null && one !== undefined && named.includes(one));
}

function fits(rule: DeadlineRule, { clock, marketplace, orderState, category }: Timed): boolean {
  return (
    rule.clock === clock &&
    names(rule.marketplaces, marketplace) &&
    names(rule.orderStates, orderState) &&
    names(rule.categories, category)
  );
}

/** The rule that says most about it: one for its marketplace before one for its category or state. */
export function ruleFor(deadlines: readonly DeadlineRule[], timed: Timed): DeadlineRule | null {
  const weight = ({ marketplaces, orderStates, categories }: DeadlineRule): number =>
    (marketplaces ? 2 : 0) + (orderStates || categories ? 1 : 0);
  const [best = null] = deadlines.filter((rule) => fits(rule, timed)).toSorted((a, b) => weight(b) - weight(a));
  return best;
}

/** When the shop is open. */
export function workingHours({ calendar, machineZone }: Omit<TimeRules, 'deadlines'>): OpenHours {
  return shopHours(calendar ?? USUAL_WEEK, machineZone);
}

/** The hours in which a rule's time passes; null: it always does. */
export function hoursOf(rule: DeadlineRule, rules: TimeRules): OpenHours | null {
  const { runs, within } = rule;
  if (within.unit === 'working-days') return workingHours(rules);
  if (runs === 'always') return null;
  return runs === 'shop-hours' ? workingHours(rules) : everyDay(runs, rule.zone ?? shopZone(rules));
}

/** Whose wall clock people here read. */
export const shopZone = ({ calendar, machineZone }: Omit<TimeRules, 'deadlines'>): string =>
  calendar?.zone ?? machineZone;

/**
 * Of a deadline that hangs on the shop's working days: the last day whose holidays were known when it was reckoned.
 * Null: they are known as far as it goes, or do not matter to it; `never`: the base has no calendar at all.
 */
export function holidaysKnownUntil(clock: Pick<Clock, 'rule' | 'dueMs'>, rules: TimeRules): string | 'never' | null {
  const { within, runs } = clock.rule;
  if (within.unit !== 'working-days' && runs !== 'shop-hours') return null;
  const { calendar } = rules;
  if (!calendar) return 'never';
  return dayIn(shopZone(rules), new Date(clock.dueMs)) > calendar.knownUntil ? calendar.knownUntil : null;
}

/** The same time of day so many days on; part of a day is hours. */
function daysOn(sinceMs: number, days: number, zone: string): number {
  const day = dayIn(zone, new Date(sinceMs));
  const intoDayMs = sinceMs - instantOf(day, '00:00', zone);
  const whole = Math.trunc(days);
  return instantOf(dayAfter(day, whole), '00:00', zone) + intoDayMs + (days - whole) * UNIT_MS.days;
}

/** Null where the shop is never open for so long. */
export function startClock(rule: DeadlineRule, sinceMs: number, rules: TimeRules, isAtLeast = false): Clock | null {
  const { amount, unit } = rule.within;
  const open = hoursOf(rule, rules);
  const started = { rule, sinceMs, isAtLeast };
  if (unit === 'days') {
    const dueMs = daysOn(sinceMs, amount, rule.zone ?? shopZone(rules));
    return { ...started, dueMs, lengthMs: dueMs - sinceMs };
  }
  const lengthMs = amount * (unit === 'working-days' ? (open ? dayLengthMs(open) : 0) : UNIT_MS[unit]);
  const dueMs = open ? afterOpenTime(open, sinceMs, lengthMs) : sinceMs + lengthMs;
  return dueMs === null ? null : { ...started, dueMs, lengthMs };
}

interface Requested {
  readonly marketplace: Marketplace;
  /** The state in which the order was when it was asked for; null: not known. */
  readonly orderState: OrderState | null;
  readonly sinceMs: number;
  readonly isAtLeast: boolean;
}

/** Where the order's state is not known, the soonest of what may hold: late would be too late. */
export function autoApproval(requested: Requested, rules: TimeRules): Clock | null {
  const { marketplace, orderState, sinceMs, isAtLeast } = requested;
  const states: readonly (OrderState | null)[] = orderState ? [orderState] : [null, ...ORDER_STATES];
  const clocks = states.flatMap((state) => {
    const rule = ruleFor(rules.deadlines, { clock: 'auto-approval', marketplace, orderState: state });
    return (rule && startClock(rule, sinceMs, rules, isAtLeast)) ?? [];
  });
  return clocks.toSorted((a, b) => a.dueMs - b.dueMs)[0] ?? null;
}

export interface Remaining {
  readonly pressure: Pressure;
  /** Time that counts until the deadline; negative: over by so much on the clock. */
  readonly leftMs: number;
  /** When it goes on; null while it runs. */
  readonly pausedUntilMs: number | null;
}

export function remaining({ rule, dueMs, lengthMs }: Clock, nowMs: number, rules: TimeRules): Remaining {
  if (nowMs >= dueMs) return { pressure: 'due', leftMs: dueMs - nowMs, pausedUntilMs: null };
  const open = hoursOf(rule, rules);
  const leftMs = open ? openTimeBetween(open, nowMs, dueMs) : dueMs - nowMs;
  const opensMs = open ? opensAt(open, nowMs) : null;
  const pausedUntilMs = opensMs !== null && opensMs > nowMs ? opensMs : null;
  return { pressure: leftMs < lengthMs * SOON_SHARE ? 'soon' : 'calm', leftMs, pausedUntilMs };
}

/** When it turns from calm to soon: the moment to remind somebody. */
export function soonAt({ rule, sinceMs, dueMs, lengthMs }: Clock, rules: TimeRules): number {
  const open = hoursOf(rule, rules);
  const calmMs = lengthMs * (1 - SOON_SHARE);
  return (open ? afterOpenTime(open, sinceMs, calmMs) : sinceMs + calmMs) ?? dueMs;
}
