// What a text is found by: small pieces of which most survive a typing error. Pairs of
// neighbours and of next neighbours are one kind, so that a dropped, inserted or swapped
// character turns one into the other.
import type { Unit } from './readings.ts';
import { isUnit } from './searchable.ts';

/** Collects grams as 32-bit numbers; the same ones may come more than once. */
export interface GramList {
  readonly grams: Uint32Array;
  length: number;
}

export function makeGramList(): GramList {
  return { grams: new Uint32Array(8192), length: 0 };
}

const WORDS = 0x1f;
const SOUND = 0x2e;
const INITIALS = 0x3d;

function add(list: GramList, kind: number, first: number, second: number): void {
  if (list.length === list.grams.length) return;
  let mixed = Math.imul(first ^ (kind << 20), 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  list.grams[list.length] = (mixed ^ (mixed >>> 13)) >>> 0;
  list.length += 1;
}

/** `reach` 1: neighbours; 2: next neighbours too. */
export function addWordGrams(list: GramList, text: string, reach: 1 | 2): void {
  let before = -1;
  let beforeThat = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isUnit(code)) continue;
    if (before >= 0) add(list, WORDS, before, code);
    if (reach === 2 && beforeThat >= 0) add(list, WORDS, beforeThat, code);
    beforeThat = before;
    before = code;
  }
}

/** Every three letters of the spelling, whichever way each character is read. */
export function addSoundGrams(list: GramList, readings: readonly (readonly string[])[]): void {
  for (let at = 0; at < readings.length; at += 1) {
    for (const reading of readings[at] ?? []) {
      addTriples(list, reading, reading.length - 2);
      for (const next of readings[at + 1] ?? []) {
        const tail = reading.slice(-2);
        addTriples(list, tail + next.slice(0, 2), tail.length);
      }
    }
  }
}

function addTriples(list: GramList, letters: string, count: number): void {
  const most = Math.min(count, letters.length - 2);
  for (let at = 0; at < most; at += 1)
    add(list, SOUND, (letters.charCodeAt(at) << 8) | letters.charCodeAt(at + 1), letters.charCodeAt(at + 2));
}

export function addInitialGrams(list: GramList, readings: readonly (readonly string[])[]): void {
  for (let at = 0; at + 1 < readings.length; at += 1)
    for (const reading of readings[at] ?? []) {
      for (const next of readings[at + 1] ?? []) add(list, INITIALS, reading.charCodeAt(0), next.charCodeAt(0));
      for (const next of readings[at + 2] ?? []) add(list, INITIALS, reading.charCodeAt(0), next.charCodeAt(0));
    }
}

export function readingsOnly(units: readonly Unit[]): (readonly string[])[] {
  return units.map(({ readings }) => readings);
}
