// What the agent typed, in the forms in which it is looked for.
import { foldText } from '../../knowledge/fold.ts';
import { BOUNDS } from './bounds.ts';
import { type GramList, addInitialGrams, addSoundGrams, addWordGrams, makeGramList } from './grams.ts';
import { type Unit, hasHan, readingsOf } from './readings.ts';
import { isHan, isUnit, searchable, withV, withoutAccents } from './searchable.ts';

export interface Typed {
  /** As a shortcut may be written, signs and all. */
  readonly asTyped: string;
  /** Without signs at its ends. */
  readonly text: string;
  /** Letters apart, Chinese characters with their readings. */
  readonly units: readonly Unit[];
  readonly hasHan: boolean;
  readonly hasLatin: boolean;
  readonly words: GramList;
  /** As spelt in full, `tuihuo`. */
  readonly sound: GramList;
  /** By first letters, `thh`. */
  readonly initials: GramList;
}

const SIGNS_BEFORE = /^[\p{P}\s]+/u;
const SIGNS_AFTER = /[\p{P}\s]+$/u;

/** Null if nothing is left to look for. */
export function readTyped(raw: string): Typed | null {
  const read = raw.slice(0, BOUNDS.queryRead);
  const asTyped = cut(searchable(read, read.length));
  if (asTyped === '') return null;
  const text = asTyped.replace(SIGNS_BEFORE, '').replace(SIGNS_AFTER, '') || asTyped;
  const letters = oneRun(withoutAccents(withV(foldText(read)))).slice(0, BOUNDS.queryChars);
  const units = [...unitsIn(letters)];
  const words = makeGramList();
  addWordGrams(words, text, 2);
  const sound = makeGramList();
  addSoundGrams(sound, spelling(units));
  const initials = makeGramList();
  addInitialGrams(initials, readings(units));
  return { asTyped, text, units, hasHan: hasHan(letters), hasLatin: /[a-z]/u.test(letters), words, sound, initials };
}

function cut(text: string): string {
  return text.slice(0, BOUNDS.queryChars).toWellFormed().trim();
}

const readings = (units: readonly Unit[]) => units.map((unit) => unit.readings);

function oneRun(text: string): string {
  let run = '';
  for (let at = 0; at < text.length; at += 1) if (isUnit(text.charCodeAt(at))) run += text.charAt(at);
  return run;
}

function* unitsIn(run: string): Generator<Unit> {
  for (let at = 0; at < run.length; at += 1)
    yield { character: run.charAt(at), readings: readingsOf(run.charCodeAt(at)) };
}

/** Letters typed in a row are one spelling, of however many characters. */
function spelling(units: readonly Unit[]): string[][] {
  const pieces: string[][] = [];
  let row = '';
  for (const { character, readings } of units) {
    if (!isHan(character.charCodeAt(0))) {
      row += character;
      continue;
    }
    if (row !== '') pieces.push([row]);
    row = '';
    pieces.push(readings.slice(0, 1));
  }
  if (row !== '') pieces.push([row]);
  return pieces;
}
