// Spans of time as one reads them at a glance: seconds while they matter, then minutes, then hours.
import type { Language } from '../shared/messages.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const two = (value: number): string => String(value).padStart(2, '0');

function unit(value: number, of: 'minute' | 'hour' | 'day', language: Language): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: of, unitDisplay: 'short' }).format(value);
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
