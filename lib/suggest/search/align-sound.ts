// Whether a text reads as typed: each character by its full reading, its first letters or
// itself. `thh`, `tuihuanhuo`, `tuihh` and `退hh` all stand for 退换货.
import type { Unit } from './readings.ts';
import { isHan } from './searchable.ts';

export interface Alignment {
  /** Characters before the place. */
  readonly from: number;
  /** Share of the typed letters and characters that stood for a character by more than a first letter. */
  readonly fullness: number;
}

/** Trials per text; a typed text of one repeated letter could branch at every character. */
const MOST_TRIALS = 2_000;
const DOUBLE_INITIAL = /^[zcs]h/u;

/** The first place where all that was typed fits, or null. */
export function alignSound(typed: readonly Unit[], text: readonly Unit[]): Alignment | null {
  const search = { typed, text, trials: 0 };
  for (let from = 0; from < text.length; from += 1) {
    const full = fit(search, 0, from);
    if (full !== null) return { from, fullness: full / typed.length };
    if (search.trials > MOST_TRIALS) return null;
  }
  return null;
}

interface Fit {
  readonly typed: readonly Unit[];
  readonly text: readonly Unit[];
  trials: number;
}

/** How many typed units were taken in full, or null if the rest does not fit from here. */
function fit(search: Fit, at: number, place: number): number | null {
  if (at === search.typed.length) return 0;
  const unit = search.text[place];
  if (!unit || (search.trials += 1) > MOST_TRIALS) return null;
  const typed = search.typed[at];
  if (typed && isHan(typed.character.charCodeAt(0))) {
    const isSame = typed.character === unit.character || typed.readings.some((one) => unit.readings.includes(one));
    const rest = isSame ? fit(search, at + 1, place + 1) : null;
    return rest === null ? null : rest + 1;
  }
  let best: number | null = null;
  for (const taken of lengthsTaken(search.typed, at, unit.readings)) {
    const rest = fit(search, at + taken, place + 1);
    if (rest !== null) best = Math.max(best ?? 0, rest + (taken > 1 ? taken : 0));
  }
  return best;
}

/** How many of the typed letters one character may stand for, longest first. */
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
