// What the agent typed, in the forms in which it is looked for.
import { foldText } from '../../knowledge/fold.ts';
import { BOUNDS } from './bounds.ts';
import { type GramList, addInitialGrams, addSoundGrams, addWordGrams, makeGramList } from './grams.ts';
import { type Unit, hasHan, readingsOf } from './readings.ts';
import { isHan, isUnit, searchable, withV, withoutAccents } from './searchable.ts';

export interface Typed {
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

/** Null if nothing is left to look for. */
export function readTyped(raw: string): Typed | null {
  const read = raw.slice(0, BOUNDS.queryRead);
  const text = searchable(read, read.length).slice(0, BOUNDS.queryChars).toWellFormed().trim();
  if (text === '') return null;
  const letters = oneRun(withoutAccents(withV(foldText(read)))).slice(0, BOUNDS.queryChars);
  const units = [...unitsIn(letters)];
  const words = makeGramList();
  addWordGrams(words, text, 2);
  const sound = makeGramList();
  addSoundGrams(sound, spelling(units));
  const initials = makeGramList();
  addInitialGrams(initials, readings(units));
  return { text, units, hasHan: hasHan(letters), hasLatin: /[a-z]/u.test(letters), words, sound, initials };
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
    pieces.push([...readings]);
  }
  if (row !== '') pieces.push([row]);
  return pieces;
}
