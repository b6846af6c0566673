// Short numbers that agents say to each other: month letter, day, count of the day.
// They repeat after a year; the case's id is what identifies it.
const MONTHS = 'ABCDEFGHIJKL';

/**
 * The calendar day on which an instant falls where the desk works.
 * `offsetMinutes` as `Date.prototype.getTimezoneOffset` gives it: minutes from local time to UTC (China: -480).
 */
export function localDay(instant: string, offsetMinutes: number): string {
  return new Date(Date.parse(instant) - offsetMinutes * 60_000).toISOString().slice(0, 10);
}

/** `caseNumber('2026-01-21', 7)` is `A21-0007`; from the 10,000th on the count has five digits. */
export function caseNumber(day: string, count: number): string {
  const letter = MONTHS[Number(day.slice(5, 7)) - 1] ?? 'X';
  return `${letter}${day.slice(8, 10)}-${String(count).padStart(4, '0')}`;
}
