// Between the log (UTC, ISO 8601) and the browser's date-and-time input, which
// knows only the wall clock: `2026-03-12T09:30`.
import { localTime } from '../../shared/local-time.ts';

export function toLocalTime(iso: string): string {
  const time = new Date(iso);
  if (iso === '' || Number.isNaN(time.getTime())) return '';
  return localTime(time);
}

/** Empty for a cleared or unreadable input. */
export function fromLocalTime(text: string): string {
  const time = new Date(text);
  return text === '' || Number.isNaN(time.getTime()) ? '' : time.toISOString();
}

/** `2026-03-12`, for a file's name. */
export function localDay(time: Date): string {
  return toLocalTime(time.toISOString()).slice(0, 10);
}

/** The control knows minutes; what it showed of this time may have had seconds. */
export function instantShown(shown: string, iso: string): string {
  return shown === toLocalTime(iso) ? iso : fromLocalTime(shown);
}
