// Whether a text reads as typed: each character by its full reading, its first letters or
// itself. `thh`, `tuihuanhuo`, `tuihh` and `退hh` all stand for 退换货.
import type { Unit } from './readings.ts';
import { isHan } from './searchable.ts';

export interface Alignment {
  /** Characters before the place. */
  readonly from: number;
  /** Share of what was typed that stood for a character by more than its first letter. */
  readonly fullness: number;
}

/** Trials per text; a typed text of one repeated letter could branch at every character. */
const MOST_TRIALS = 2_000;
const DOUBLE_INITIAL = /^[zcs]h/u;

interface Fitting {
  readonly typed: readonly Unit[];
  readonly text: readonly Unit[];
  trials: number;
}

/** The first place where all that was typed fits, or null. */
export function alignSound(typed: readonly Unit[], text: readonly Unit[]): Alignment | null {
  if (typed.length === 0) return null;
  const fitting = { typed, text, trials: 0 };
  for (let from = 0; from < text.length && fitting.trials <= MOST_TRIALS; from += 1) {
    const full = fit(fitting, 0, from);
    if (full !== null) return { from, fullness: full / typed.length };
  }
  return null;
}

/** How many typed units were taken in full, or null if the rest does not fit from here. */
function fit(fitting: Fitting, at: number, place: number): number | null {
  const typed = fitting.typed[at];
  if (!typed) return 0;
  const unit = fitting.text[place];
  fitting.trials += 1;
  if (!unit || fitting.trials > MOST_TRIALS) return null;
  if (isHan(typed.character.charCodeAt(0))) {
    const rest = soundsSame(typed, unit) ? fit(fitting, at + 1, place + 1) : null;
    return rest === null ? null : rest + 1;
  }
  return fitLetters(fitting, at, place, unit.readings);
}

function fitLetters(fitting: Fitting, at: number, place: number, readings: readonly string[]): number | null {
  let best: number | null = null;
  for (const taken of lengthsTaken(fitting.typed, at, readings)) {
    const rest = fit(fitting, at + taken, place + 1);
    if (rest !== null) best = Math.max(best ?? 0, rest + (taken > 1 ? taken : 0));
  }
  return best;
}

function soundsSame(one: Unit, other: Unit): boolean {
  return one.character === other.character || one.readings.some((reading) => other.readings.includes(reading));
}

/** How many of the typed letters one character may stand for. */
function lengthsTaken(typed: readonly Unit[], at: number, readings: readonly string[]): Set<number> {
  const lengths = new Set<number>();
  for (const reading of readings) {
    let same = 0;
    while (same < reading.length && typed[at + same]?.character === reading.charAt(same)) same += 1;
    if (same === 0) continue;
    // A syllable may be left unfinished where typing stopped, nowhere else.
    if (same === reading.length || at + same === typed.length) lengths.add(same);
    if (same >= 2 && DOUBLE_INITIAL.test(reading)) lengths.add(2);
    lengths.add(1);
  }
  return lengths;
}
