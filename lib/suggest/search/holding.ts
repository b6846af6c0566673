// A single character makes no pair: its records are found by reading along the texts.
import { CANDIDATES } from './bounds.ts';
import { readingsOf } from './readings.ts';
import { KIND, type Records } from './records.ts';
import type { Typed } from './typed.ts';

/** Titles first, then whatever else holds it; a letter also stands for the titles whose first character it begins. */
export function holding(records: Records, typed: Typed): number[] {
  const others: number[] = [];
  const titles = typed.hasLatin ? titlesSounding(records, typed.text) : [];
  const { text, starts, kinds } = records;
  let record = 0;
  for (let at = text.indexOf(typed.text); at >= 0; at = text.indexOf(typed.text, starts[record + 1])) {
    record = recordAt(starts, at, record);
    if (kinds[record] !== KIND.title) {
      if (others.length < CANDIDATES.words) others.push(record);
    } else if (titles.length < CANDIDATES.words) titles.push(record);
    else break;
    // The last record's end is the text's end: nothing follows.
    if (record + 1 >= kinds.length) break;
  }
  return [...new Set([...titles, ...others])].slice(0, CANDIDATES.words);
}

/** The record around a place in the text, which is not before `from`. */
function recordAt(starts: Uint32Array, place: number, from: number): number {
  let low = from;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}

function titlesSounding(records: Records, letter: string): number[] {
  const found: number[] = [];
  for (let record = 0; record < records.kinds.length && found.length < CANDIDATES.words / 2; record += 1) {
    if (records.kinds[record] !== KIND.title) continue;
    const readings = readingsOf(records.text.charCodeAt(records.starts[record] ?? 0));
    if (readings.some((reading) => reading.startsWith(letter))) found.push(record);
  }
  return found;
}
