// What the clock of a zone is away from UTC, at a time that this clock shows.

const FIXED = /^([+-])(\d{1,2})(?::?(\d{2}))?$/u;
const HOUR_MIN = 60;
const MINUTE_MS = 60_000;
const HALF_DAY_MS = 12 * HOUR_MIN * MINUTE_MS;

/** Minutes of `+08:00`, `-3`, `+0530`; null for anything else. */
export function fixedOffset(text: string): number | null {
  const [, sign, hours = '', minutes = '0'] = FIXED.exec(text) ?? [];
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR_MIN + Number(minutes));
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  let format = formats.get(timeZone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    } catch {
      // A zone this browser does not know: no time is better than a wrong one.
      format = null;
    }
    formats.set(timeZone, format);
  }
  return format;
}

/** Minutes at a moment; null when the zone is unknown. */
function offsetAt(timeZone: string, moment: number): number | null {
  const name = formatOf(timeZone)
    ?.formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return name === undefined ? null : name === 'GMT' ? 0 : fixedOffset(name.slice(3));
}

/**
 * The offsets that the zone has when its clock shows `wall` (as if that were UTC). Where clocks are
 * put forward there is none, for that time does not exist; where they are put back there are two.
 */
export function offsetsOf(timeZone: string, wall: number): readonly number[] {
  const fixed = fixedOffset(timeZone);
  if (fixed !== null) return [fixed];
  const around = new Set([wall - 2 * HALF_DAY_MS, wall + 2 * HALF_DAY_MS].map((moment) => offsetAt(timeZone, moment)));
  return [...around].filter(
    (offset): offset is number => offset !== null && offsetAt(timeZone, wall - offset * MINUTE_MS) === offset,
  );
}

/** Of a whole day: at its midnight, or at noon in zones that change at midnight. Null when the zone is unknown. */
export function offsetOfDay(timeZone: string, midnight: number): number | null {
  const [offset, other] = offsetsOf(timeZone, midnight);
  return (other === undefined ? offset : undefined) ?? offsetsOf(timeZone, midnight + HALF_DAY_MS)[0] ?? null;
}

/** Abbreviations that mean one offset in the trade's countries, in hours… */
const ABBREVIATIONS: Readonly<Record<string, readonly number[]>> = {
  UTC: [0],
  GMT: [0],
  Z: [0],
  PST: [-8],
  PDT: [-7],
  MDT: [-6],
  JST: [9],
  CET: [1],
  CEST: [2],
  MEZ: [1],
  MESZ: [2],
  EET: [2],
  EEST: [3],
  AEST: [10],
  AEDT: [11],
  WEST: [1],
  WIB: [7],
  WITA: [8],
  BRT: [-3],
  SGT: [8],
  HKT: [8],
  ICT: [7],
  PHT: [8],
  MYT: [8],
  // …and those that mean several: only the one which the host's own clock has then is believed.
  CST: [-6, 8],
  CDT: [-5, 9],
  EST: [-5, 10],
  EDT: [-4, 11],
  MST: [-7, 8],
  BST: [1, 6],
  IST: [5.5, 1, 2],
  WIT: [9],
  AST: [-4, 3],
  PT: [-8, -7],
  ET: [-5, -4],
};

/** Minutes that an abbreviation means on a host with these offsets; null when that is not certain. */
export function abbreviatedOffset(name: string, offsets: readonly number[]): number | null {
  const meant = (ABBREVIATIONS[name] ?? []).map((hours) => hours * HOUR_MIN);
  const [only, other] = meant;
  if (other === undefined) return only ?? null;
  const [believed, second] = meant.filter((offset) => offsets.includes(offset));
  return second === undefined ? (believed ?? null) : null;
}
