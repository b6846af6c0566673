// How characters are read. All common readings, not the one of the context: a library's
// guess at the context is wrong where it hurts (没收到), and agents type what they say.
import { polyphonic } from 'pinyin-pro';
import { BOUNDS } from './bounds.ts';
import { isHan, isUnit } from './searchable.ts';

/** One letter, digit or character of a text and how it may be typed. */
export interface Unit {
  readonly character: string;
  /** Commonest first. */
  readonly readings: readonly string[];
}

const known = new Map<number, readonly string[]>();

export function readingsOf(code: number): readonly string[] {
  const found = known.get(code);
  if (found) return found;
  const character = String.fromCharCode(code);
  const readings = isHan(code) ? libraryReadings(character) : [character];
  known.set(code, readings);
  return readings;
}

function libraryReadings(character: string): readonly string[] {
  const listed = polyphonic(character, { toneType: 'none', type: 'array', v: true })[0] ?? [];
  const usable = listed.filter((reading) => /^[a-z]+$/u.test(reading));
  return usable.slice(0, BOUNDS.readingsPerCharacter);
}

export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isUnit(code)) units.push({ character: text.charAt(at), readings: readingsOf(code) });
  }
  return units;
}

export function hasHan(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isHan(text.charCodeAt(at))) return true;
  return false;
}

/** One spelling of the whole: characters of the same sound come out the same. */
export function soundOf(text: string): string {
  return unitsOf(text)
    .map(({ character, readings }) => readings[0] ?? character)
    .join('');
}
