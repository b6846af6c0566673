// The patterns of a taught definition, made by us from its literal words and counted runs: a
// definition itself holds none (HOUSE.md §1.7). Each is linear: one start, one way to match.
import type { NumberShape, TaughtPick } from '../../knowledge/console-definition.ts';
import type { Pick } from './site.ts';

/** As long as a text is before it is called too long (raw-reading.ts). */
const TEXT_CHARS = 501;

function literal(text: string): string {
  return text.replace(/[^\p{L}\p{N}\s]/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}

/** Up to the first place where `word` stands, and never beyond. */
const until = (word: string) => `(?:(?!${literal(word)}).)`;

/** What stands behind the first `after` and before the next `before`. */
export function between(after: string | undefined, before: string | undefined): RegExp | undefined {
  if (after === undefined && before === undefined) return undefined;
  const start = after === undefined ? '^' : `^${until(after)}{0,${TEXT_CHARS}}${literal(after)}`;
  const value = before === undefined ? `(.{1,${TEXT_CHARS}})` : `(${until(before)}{1,${TEXT_CHARS}})${literal(before)}`;
  return new RegExp(start + value, 'su');
}

export function pickOf({ select, attr, after, before }: TaughtPick): Pick {
  const part = between(after, before);
  return { select, ...(attr === undefined ? {} : { attr }), ...(part ? { part } : {}) };
}

const CLASS = { digits: String.raw`\d`, 'letters-digits': '[A-Z0-9]' } as const;

function bodyOf({ prefix, groups }: NumberShape): string {
  return literal(prefix) + groups.map(({ of, min, max }) => `${CLASS[of]}{${min},${max}}`).join('-');
}

/** Whole numbers only: a part of a longer one is another. */
export function orderNumberPattern(shape: NumberShape): RegExp {
  return new RegExp(String.raw`(?<![\w-])${bodyOf(shape)}(?![\w-])`, 'gu');
}

/** Either; both are of our own making, global and without groups. */
export function eitherPattern(one: RegExp, other: RegExp): RegExp {
  return new RegExp(`${one.source}|${other.source}`, 'gu');
}
