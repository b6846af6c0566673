// Picked messages, never too many: of one reply the newest, of all the newest.
import { DESK_BOUNDS } from './desk-memory-rules.ts';
import {
  addWords,
  eachAlike,
  makeWordLists,
  sweepWords,
  type WeighedTerm,
  weighWords,
  type WordLists,
} from './desk-memory-words.ts';
import type { DeskPick } from './suggestion.ts';

export interface Example {
  readonly replyId: string;
  readonly agent: string;
  readonly verdict: 'picked' | 'wrong';
  readonly edition: string;
  readonly key: string;
  /** The same message picked again by the same agent counts here and takes no room. */
  times: number;
  atMs: number;
}

export interface Examples {
  readonly words: WordLists;
  readonly slots: (Example | null)[];
  /** By key, in the order of their newest pick. */
  readonly slotOf: Map<string, number>;
  /** By reply and verdict. */
  readonly siblings: Map<string, Set<number>>;
  /** Slots given up: those whose words are still in the lists, and those to be used again. */
  readonly dead: number[];
  readonly free: number[];
}

export function makeExamples(): Examples {
  return { words: makeWordLists(), slots: [], slotOf: new Map(), siblings: new Map(), dead: [], free: [] };
}

/** False when the pick was known, as after a second delivery, or says nothing. */
export function addExample(examples: Examples, pick: DeskPick, terms: readonly WeighedTerm[]): boolean {
  const { replyId, agent, verdict, atMs, edition = '' } = pick;
  if (verdict === 'undone') return false;
  const key = keyOf(pick, verdict);
  const known = examples.slotOf.get(key);
  if (known !== undefined) return pickedAgain(examples, known, atMs);
  if (terms.length === 0) return false;
  place(examples, { replyId, agent, verdict, edition, key, times: 1, atMs }, terms);
  return true;
}

/** What this agent did with this reply for this message, taken back; null when it is not known. */
export function takeBack(examples: Examples, pick: DeskPick): Example | null {
  for (const verdict of ['wrong', 'picked'] as const) {
    const slot = examples.slotOf.get(keyOf(pick, verdict));
    const example = slot === undefined ? null : examples.slots[slot];
    if (slot === undefined || !example) continue;
    if (example.times > 1) example.times -= 1;
    else giveUp(examples, slot);
    return example;
  }
  return null;
}

/** The base knows better which words are telling. */
export function weighExamples({ words }: Examples, idfOf: (term: number) => number): void {
  words.idfOf = idfOf;
  weighWords(words);
}

export function eachSimilar(
  { words, slots }: Examples,
  terms: readonly WeighedTerm[],
  leastAlike: number,
  found: (example: Example, alike: number) => void,
): void {
  eachAlike(words, terms, leastAlike, (slot, alike) => {
    const example = slots[slot];
    if (example) found(example, alike);
  });
}

function pickedAgain({ slots, slotOf }: Examples, slot: number, atMs: number): boolean {
  const example = slots[slot];
  if (!example || atMs <= example.atMs) return false;
  example.times += 1;
  example.atMs = atMs;
  slotOf.delete(example.key);
  slotOf.set(example.key, slot);
  return true;
}

function place(examples: Examples, example: Example, terms: readonly WeighedTerm[]): void {
  const { slots, slotOf, siblings, free, words } = examples;
  makeRoom(examples, example);
  const slot = free.pop() ?? slots.length;
  slots[slot] = example;
  slotOf.set(example.key, slot);
  const family = siblings.get(familyOf(example));
  if (family) family.add(slot);
  else siblings.set(familyOf(example), new Set([slot]));
  addWords(words, slot, terms);
}

function makeRoom(examples: Examples, example: Example): void {
  const family = examples.siblings.get(familyOf(example));
  if (family && family.size >= DESK_BOUNDS.examplesPerReply) giveUp(examples, oldestOf(examples, family));
  else if (examples.slotOf.size >= DESK_BOUNDS.examples) {
    const [oldest = 0] = examples.slotOf.values();
    giveUp(examples, oldest);
  }
}

function oldestOf({ slots }: Examples, family: ReadonlySet<number>): number {
  let oldest = -1;
  let atMs = Infinity;
  for (const slot of family) {
    const age = slots[slot]?.atMs ?? Infinity;
    if (oldest === -1 || age < atMs) [oldest, atMs] = [slot, age];
  }
  return oldest;
}

function giveUp(examples: Examples, slot: number): void {
  const { slots, slotOf, siblings, dead, free, words } = examples;
  const example = slots[slot];
  if (!example) return;
  slots[slot] = null;
  slotOf.delete(example.key);
  siblings.get(familyOf(example))?.delete(slot);
  words.examples -= 1;
  dead.push(slot);
  // Their words stay until there are many of them, then go all at once.
  if (dead.length < 256 + slotOf.size / 4) return;
  sweepWords(words, (given) => slots[given] === null);
  free.push(...dead.splice(0));
}

function keyOf({ replyId, agent, message }: DeskPick, verdict: string): string {
  return [verdict, replyId, agent, message].join('\n');
}

function familyOf({ verdict, replyId }: Pick<Example, 'verdict' | 'replyId'>): string {
  return `${verdict}\n${replyId}`;
}
