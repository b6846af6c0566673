// Every date on a console is derived from one "now", so that screenshots and
// deadline tests can be repeated; shown in the console's own time zone.
import type { Scenario } from './scenario.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Milliseconds by which the console's clock is ahead of the machine's. */
export function readClockShiftMs(scenario: Scenario): number {
  const wanted = window.__simNow ?? new URLSearchParams(location.search).get('now') ?? scenario.now ?? '';
  const at = Date.parse(wanted);
  return Number.isNaN(at) ? 0 : at - Date.now();
}

export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const kept = formatters.get(timeZone);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(timeZone, made);
  return made;
}

export function dateParts(at: Date, timeZone: string): DateParts {
  const found = new Map(
    formatterFor(timeZone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  const take = (type: Intl.DateTimeFormatPartTypes): string => found.get(type) ?? '';
  return {
    year: take('year'),
    month: take('month'),
    day: take('day'),
    hour: take('hour'),
    minute: take('minute'),
    second: take('second'),
  };
}

export type DateFormat = 'y-m-d' | 'y/m/d' | 'd/m/y' | 'm/d/y';

/** `2026-09-08 17:30:17`, in the console's own order of day, month and year. */
export function dateTime(at: Date, timeZone: string, format: DateFormat = 'y-m-d'): string {
  const p = dateParts(at, timeZone);
  const days: Readonly<Record<DateFormat, string>> = {
    'y-m-d': `${p.year}-${p.month}-${p.day}`,
    'y/m/d': `${p.year}/${p.month}/${p.day}`,
    'd/m/y': `${p.day}/${p.month}/${p.year}`,
    'm/d/y': `${p.month}/${p.day}/${p.year}`,
  };
  return `${days[format]} ${p.hour}:${p.minute}:${p.second}`;
}

/** `2026年09月08日 17:30:17` */
export function chineseDateTime(at: Date, timeZone: string): string {
  const p = dateParts(at, timeZone);
  return `${p.year}年${p.month}月${p.day}日 ${p.hour}:${p.minute}:${p.second}`;
}

export function clockTime(at: Date, timeZone: string): string {
  const p = dateParts(at, timeZone);
  return `${p.hour}:${p.minute}`;
}
