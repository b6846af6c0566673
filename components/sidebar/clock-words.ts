// Spans of time as one reads them at a glance: seconds while they matter, then minutes, then hours;
// and in words how a deadline was reckoned.
import type { DeadlineRule } from '../../lib/knowledge/deadline.ts';
import { hoursOf, holidaysKnownUntil, shopZone } from '../../lib/procedure/deadline.ts';
import type { Clock, Remaining, TimeRules } from '../../lib/procedure/deadline.ts';
import { formatTime } from '../shared/format.ts';
import type { Language, MessageKey, Text } from '../shared/messages.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const two = (value: number): string => String(value).padStart(2, '0');

type Unit = 'minute' | 'hour' | 'day';

function unit(value: number, of: Unit, language: Language, display: 'short' | 'long' = 'short'): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: of, unitDisplay: display }).format(value);
}

function long(ms: number, language: Language): string {
  if (ms < HOUR_MS) return unit(Math.floor(ms / MINUTE_MS), 'minute', language);
  if (ms < 48 * HOUR_MS) return unit(Math.floor(ms / HOUR_MS), 'hour', language);
  return unit(Math.floor(ms / DAY_MS), 'day', language);
}

/** `02:14` below an hour. What is left is rounded down: it never looks longer than it is. */
export function span(ms: number, language: Language): string {
  if (ms >= HOUR_MS) return long(ms, language);
  const seconds = Math.max(0, Math.floor(ms / SECOND_MS));
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

export const elapsed = span;

export interface ClockTerms {
  readonly text: Text;
  readonly language: Language;
  readonly rules: TimeRules;
  readonly nowMs: number;
}

/** On the shop's wall clock. */
export function momentWords(atMs: number, { language, rules, nowMs }: ClockTerms): string {
  return formatTime(new Date(atMs).toISOString(), language, new Date(nowMs), shopZone(rules)) ?? '';
}

/** `GMT+8`: what the shop's clock is off the world's, then. */
export function zoneOffset(atMs: number, { language, rules }: ClockTerms): string {
  const format = new Intl.DateTimeFormat(language, { timeZone: shopZone(rules), timeZoneName: 'shortOffset' });
  return format.formatToParts(atMs).find(({ type }) => type === 'timeZoneName')?.value ?? shopZone(rules);
}

/** `≤`: it began at the latest then. */
export function leftWords(clock: Clock, { pressure, leftMs, pausedUntilMs }: Remaining, terms: ClockTerms): string {
  const { text, language } = terms;
  if (pressure === 'due') return `${text('clock_over')} ${span(-leftMs, language)}`;
  if (pausedUntilMs !== null) return text('clock_from', momentWords(pausedUntilMs, terms));
  return `${clock.isAtLeast ? '≤ ' : ''}${span(leftMs, language)}`;
}

export function sinceWords({ sinceMs, isAtLeast, isTold }: Clock, terms: ClockTerms): string {
  const moment = momentWords(sinceMs, terms);
  if (isTold) return `${moment} · ${terms.text('clock_told')}`;
  return isAtLeast ? terms.text('clock_sinceSeen', moment) : moment;
}

function amountWords({ within: { amount, unit: of } }: DeadlineRule, { text, language }: ClockTerms): string {
  if (of === 'working-days') return text(amount === 1 ? 'clock_workingDay' : 'clock_workingDays', amount);
  return unit(amount, of.slice(0, -1) as Unit, language, 'long');
}

function countsKey({ within, runs }: DeadlineRule): MessageKey {
  if (within.unit === 'working-days') return 'clock_countsWorkingDays';
  return runs === 'shop-hours' ? 'clock_countsShop' : 'clock_countsDaily';
}

/** How long, and which hours of it count. */
export function reckonedWords(rule: DeadlineRule, terms: ClockTerms): string {
  const { text, rules } = terms;
  const amount = amountWords(rule, terms);
  const open = hoursOf(rule, rules);
  if (!open) {
    const isDays = rule.within.unit === 'days';
    const how = isDays ? text('clock_countsDays', rule.zone ?? shopZone(rules)) : text('clock_countsAlways');
    return text('clock_counts', amount, how);
  }
  const { from, to } = open.hours;
  return text('clock_counts', amount, text(countsKey(rule), from, to, open.zone));
}

/** Null: the holidays are known as far as it goes. */
export function holidayWords(clock: Clock, { text, rules }: ClockTerms): string | null {
  const until = holidaysKnownUntil(clock, rules);
  if (until === null) return null;
  if (until === 'never') return text('clock_holidaysNever');
  if (!until.endsWith('-12-31')) return text('clock_holidaysUntil', until);
  return text('clock_holidaysYear', Number(until.slice(0, 4)) + 1);
}

/** Who decided it. */
export function deciderKey({ id, marketplaces }: DeadlineRule, ownRules: readonly string[]): MessageKey {
  if (ownRules.includes(id)) return 'clock_byShop';
  return marketplaces ? 'clock_byMarketplace' : 'clock_byDefault';
}
