// Amounts and times in the interface's (or a reply's) language. Times are shown
// in the agent's own time zone; the date of "now" is always passed in.
export { formatMoney } from '../../lib/knowledge/values.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Minor units of an amount as typed (`20`, `20.5`, `1,200.00`); null when it is none. */
export function parseAmount(text: string, currency: string): number | null {
  const clean = text.normalize('NFKC').replaceAll(',', '').trim();
  if (!/^\d{1,9}(\.\d{1,3})?$/.test(clean)) return null;
  return Math.round(Number(clean) * 10 ** minorDigits(currency));
}

export function minorDigits(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    // Not a currency code: two digits, as with almost all currencies.
    return 2;
  }
}

/** Day and minute, without the year while it is this year's. Null for what is no time. `zone`: another than here. */
export function formatTime(iso: string, language: string, now: Date, zone?: string): string | null {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return null;
  return timeFormat(language, time.getFullYear() !== now.getFullYear(), zone).format(time);
}

/** Making one takes fifty times as long as using it, and the register asks for two with every row that comes into view. */
const timeFormats = new Map<string, { readonly format: Intl.DateTimeFormat; readonly madeMs: number }>();
/** Then they are made anew: the machine may have come into another time zone, which a format does not notice. */
const KEPT_MS = MINUTE_MS;

function timeFormat(language: string, hasYear: boolean, zone: string | undefined): Intl.DateTimeFormat {
  const id = `${language} ${String(hasYear)} ${zone ?? ''}`;
  const known = timeFormats.get(id);
  const nowMs = performance.now();
  if (known && nowMs - known.madeMs < KEPT_MS) return known.format;
  const format = new Intl.DateTimeFormat(language, {
    year: hasYear ? 'numeric' : undefined,
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: zone,
  });
  timeFormats.set(id, { format, madeMs: nowMs });
  return format;
}

/** "2 minutes ago"; the largest unit that says something. */
export function formatAge(iso: string, language: string, now: Date): string {
  const ageMs = Math.max(0, now.getTime() - new Date(iso).getTime());
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  if (ageMs < MINUTE_MS) return format.format(0, 'second');
  if (ageMs < HOUR_MS) return format.format(-Math.floor(ageMs / MINUTE_MS), 'minute');
  if (ageMs < DAY_MS) return format.format(-Math.floor(ageMs / HOUR_MS), 'hour');
  return format.format(-Math.floor(ageMs / DAY_MS), 'day');
}
