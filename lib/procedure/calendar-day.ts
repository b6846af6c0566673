// Days of a calendar as YYYY-MM-DD. Between two of them no clock is set forward or back.

const DAY_MS = 86_400_000;

/** A format costs a hundred times what its use does, and a register's clocks ask for many days. */
const formats = new Map<string | undefined, Intl.DateTimeFormat>();

function formatIn(zone: string | undefined): Intl.DateTimeFormat {
  // Swedish writes dates as ISO 8601 does.
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', zone === undefined ? {} : { timeZone: zone });
  formats.set(zone, format);
  return format;
}

/** The day it is in a time zone (IANA name); undefined: where this runs. */
export function dayIn(zone: string | undefined, now: Date): string {
  return formatIn(zone).format(now);
}

const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);

export function dayAfter(day: string, days: number): string {
  return new Date(noonOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days `to` lies after `from`; negative: before. */
export function daysFromTo(from: string, to: string): number {
  return Math.round((noonOf(to) - noonOf(from)) / DAY_MS);
}
