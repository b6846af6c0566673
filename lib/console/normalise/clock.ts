// The time of day beside a date: `17:30:17`, `5:30 PM`, `下午5:30`, `17h30`, `17.30`.

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly hasSeconds: boolean;
  /** What follows it: perhaps a zone. */
  readonly rest: string;
}

const DIGITS = String.raw`(\d{1,2})(?:\s?[:h時时点]\s?|(\.))(\d{2})(?!\d)分?(?:[:.](\d{2})(?:[.,]\d{1,6})?(?!\d)|(\d{2})秒)?`;
const AFTER = new RegExp(`^(\\D{0,20}?)${DIGITS}(.{0,20})`, 'u');
const BEFORE = new RegExp(`(?:^|[^\\d:.])${DIGITS}(\\D{0,14})$`, 'u');

const MORNING = /(?<!\p{L})(?:a\.?\s?m\.?|SA)(?!\p{L})|上午|凌晨|早上|午前/iu;
const AFTERNOON = /(?<!\p{L})(?:p\.?\s?m\.?|CH)(?!\p{L})|下午|晚上|午后|午後/iu;
/** `17.30` is a price as often as a time: nothing but such words may stand between it and the date, and behind it. */
const BEFORE_POINT = /^[\s,(]*(?:pukul|jam|kl\.?|klokken|klo|um|ore|alle|alle ore|om|at|às|a las)?\s*$/iu;
const AFTER_POINT = /^\s*(?:$|[,;()/]|(?:WIB|WITA|WIT|Uhr|[A-Z]{3,4}|[ap]\.?\s?m\.?)(?!\p{L}))/iu;

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

type Parts = readonly (string | undefined)[];

function build([hours, , minutes, seconds, secondsInWords]: Parts, words: string, rest: string): Clock | null {
  const hour = hourOf(Number(hours), words);
  const written = seconds ?? secondsInWords;
  const [minute, second] = [Number(minutes), Number(written ?? 0)];
  if (hour === null || hour > 23 || minute > 59 || second > 59) return null;
  return { hour, minute, second, hasSeconds: written !== undefined, rest };
}

const hasPoint = ([, point]: Parts): boolean => point !== undefined;

function clockAfter([, between = '', ...parts]: RegExpExecArray): Clock | null {
  const rest = parts.pop() ?? '';
  if (hasPoint(parts) && !(BEFORE_POINT.test(between) && AFTER_POINT.test(rest))) return null;
  const beside = /^\s?(?:[ap]\.?\s?m\.?|\S{0,6})/iu.exec(rest)?.[0] ?? '';
  const words = `${between}${parts[0] ?? ''} ${beside}`;
  return build(parts, words, rest.replace(MORNING, '').replace(AFTERNOON, ''));
}

function clockBefore([whole, ...parts]: RegExpExecArray): Clock | null {
  const words = parts.pop() ?? '';
  if (hasPoint(parts) && !(/^[\s\d]/u.test(whole) && AFTER_POINT.test(words))) return null;
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
  return /\d[:：]\d/u.test(`${before} ${after}`) ? 'unclear' : null;
}
