// The time of day beside a date: `17:30:17`, `5:30 PM`, `下午5:30`, `17h30`, `17.30`.

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** What follows it: perhaps a zone. */
  readonly rest: string;
}

const DIGITS = String.raw`(\d{1,2})(?:\s?[:h時时点]\s?|\.)(\d{2})(?!\d)分?(?:[:.](\d{2})(?:[.,]\d{1,6})?(?!\d)|(\d{2})秒)?`;
const AFTER = new RegExp(`^(\\D{0,20}?)${DIGITS}(.{0,20})`, 'u');
const BEFORE = new RegExp(`(?:^|[^\\d:.])${DIGITS}(\\D{0,14})$`, 'u');

const MORNING = /(?<!\p{L})(?:a\.?\s?m\.?|SA)(?!\p{L})|上午|凌晨|早上|午前/iu;
const AFTERNOON = /(?<!\p{L})(?:p\.?\s?m\.?|CH)(?!\p{L})|下午|晚上|午后|午後/iu;
/** A word that would have to be understood. */
const OTHER = /中午(?!12)|傍晚|夜里|半夜|深夜|正午/u;

type Half = 'morning' | 'afternoon' | 'none' | 'unclear';

function halfOf(words: string): Half {
  const [isMorning, isAfternoon] = [MORNING.test(words), AFTERNOON.test(words)];
  if (OTHER.test(words) || (isMorning && isAfternoon)) return 'unclear';
  return isMorning ? 'morning' : isAfternoon ? 'afternoon' : 'none';
}

/** Null for an hour that its half of the day does not have. */
function hourOf(hour: number, words: string): number | null {
  const half = halfOf(words);
  if (half === 'none') return hour;
  // `晚上12:30` is the next day's for some.
  if (half === 'unclear' || (hour === 12 && words.includes('晚上'))) return null;
  if (half === 'morning') return hour <= 12 ? hour % 12 : null;
  return hour === 0 || hour > 23 ? null : (hour % 12) + 12;
}

function build(parts: readonly (string | undefined)[], words: string, rest: string): Clock | null {
  const [hours = '', minutes = '', seconds, secondsInWords] = parts;
  const hour = hourOf(Number(hours), words);
  const [minute, second] = [Number(minutes), Number(seconds ?? secondsInWords ?? 0)];
  return hour === null || hour > 23 || minute > 59 || second > 59 ? null : { hour, minute, second, rest };
}

function clockAfter([, between = '', ...parts]: RegExpExecArray): Clock | null {
  const rest = parts.pop() ?? '';
  const beside = /^\s?\S{0,6}/u.exec(rest)?.[0] ?? '';
  const words = `${between}${parts[0] ?? ''} ${beside}`;
  return build(parts, words, rest.replace(MORNING, '').replace(AFTERNOON, ''));
}

function clockBefore([, ...parts]: RegExpExecArray): Clock | null {
  const words = parts.pop() ?? '';
  return build(parts, words, words);
}

/**
 * The clock right after the date, else right before it; null: there is none. `unclear`: there is
 * something like one, but it cannot be read with certainty.
 */
export function clockBeside(before: string, after: string): Clock | null | 'unclear' {
  const next = AFTER.exec(after);
  if (next) return clockAfter(next) ?? 'unclear';
  const last = BEFORE.exec(before);
  if (last) return clockBefore(last) ?? 'unclear';
  return /\d[:：]\d\d/u.test(before + after) ? 'unclear' : null;
}
