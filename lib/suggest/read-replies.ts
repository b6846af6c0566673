// First pass over new replies: every text of every reply becomes a list of term numbers.
// All lists lie end to end in growing typed arrays; an object per word would cost
// hundreds of megabytes at 20,000 replies.
import { type SpokenWording, spokenWordings } from '../knowledge/wording-language.ts';
import { withoutVariables } from '../knowledge/variables.ts';
import { type Growing, growingFloats, growingInts } from './growing-array.ts';
import type { IndexedSource } from './index-shape.ts';
import { addKey, type KeyTable } from './key-table.ts';
import { readTokens } from './tokens.ts';
import { BOUNDS, FIELD_WEIGHTS, type Weights } from './weights.ts';

/** A unit is one text of a reply: its title, one example question, its tags, a wording. */
export interface ReadReplies {
  /** By reply: the languages in which it can be given. */
  readonly languages: readonly (readonly string[])[];
  /** Reply `n` has the units from `firstUnits[n]` up to `firstUnits[n + 1]`. */
  readonly firstUnits: Int32Array;
  /** Unit `u` has the terms from `firstTerms[u]` up to `firstTerms[u + 1]`, each once. */
  readonly firstTerms: Int32Array;
  readonly terms: Int32Array;
  /** Summed token weights, and the field's weight by unit. */
  readonly weights: Float32Array;
  readonly fieldWeights: Float32Array;
}

/** Some of the replies read, from the first up to but without the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where the entries of a reply begin. */
export function firstTermOf(read: ReadReplies, reply: number): number {
  return read.firstTerms[read.firstUnits[reply] ?? 0] ?? 0;
}

interface Reading {
  /** Term numbers are handed out here. */
  readonly dictionary: KeyTable;
  readonly tokenWeights: Weights;
  /** By term: where it was written last, which tells whether the unit has it already. */
  readonly writtenAt: Growing<Int32Array>;
  readonly firstUnits: Growing<Int32Array>;
  readonly firstTerms: Growing<Int32Array>;
  readonly terms: Growing<Int32Array>;
  readonly weights: Growing<Float32Array>;
  readonly fieldWeights: Growing<Float32Array>;
}

/** Characters read between two pauses: a fraction of a millisecond. */
const CHARS_PER_STEP = 1_000;

export function* readReplies(
  replies: readonly IndexedSource[],
  dictionary: KeyTable,
  tokenWeights: Weights,
): Generator<void, ReadReplies> {
  const reading = startReading(dictionary, tokenWeights);
  const languages: string[][] = [];
  let chars = 0;
  for (const reply of replies) {
    reading.firstUnits.push(reading.firstTerms.length());
    const spoken = spokenWordings(reply);
    languages.push(spoken.length === 0 ? [reply.lang] : spoken.map(({ language }) => language));
    const known = textsOf(reply, spoken);
    for (let n = 0; n < known.texts.length; n += 1) {
      const text = known.texts[n] ?? '';
      if (text === '') continue;
      readUnit(reading, text, weightOfText(known, n));
      chars += text.length;
      if (chars < CHARS_PER_STEP) continue;
      chars = 0;
      yield;
    }
  }
  reading.firstUnits.push(reading.firstTerms.length());
  reading.firstTerms.push(reading.terms.length());
  return {
    languages,
    firstUnits: reading.firstUnits.done(),
    firstTerms: reading.firstTerms.done(),
    terms: reading.terms.done(),
    weights: reading.weights.done(),
    fieldWeights: reading.fieldWeights.done(),
  };
}

function startReading(dictionary: KeyTable, tokenWeights: Weights): Reading {
  return {
    dictionary,
    tokenWeights,
    writtenAt: growingInts(),
    firstUnits: growingInts(),
    firstTerms: growingInts(),
    terms: growingInts(),
    weights: growingFloats(),
    fieldWeights: growingFloats(),
  };
}

export interface ReplyTexts {
  readonly texts: readonly string[];
  /** How many of them, at the end, are wordings. */
  readonly bodies: number;
}

/** What is read of a reply: title, questions, tags, and of its wordings one in each language, so that it is found in each. */
export function textsOf(reply: IndexedSource, spoken: readonly SpokenWording[] = spokenWordings(reply)): ReplyTexts {
  const texts = [reply.title];
  for (const question of reply.questions) texts.push(question);
  texts.push(reply.tags.join(' '));
  for (const { text } of spoken) texts.push(withoutVariables(text));
  return { texts, bodies: spoken.length };
}

/** By its place among the texts of a reply. */
export function weightOfText({ texts, bodies }: ReplyTexts, place: number): number {
  const tags = texts.length - bodies - 1;
  if (place === 0) return FIELD_WEIGHTS.title;
  if (place > tags) return FIELD_WEIGHTS.body;
  return place === tags ? FIELD_WEIGHTS.tags : FIELD_WEIGHTS.question;
}

function readUnit(reading: Reading, text: string, fieldWeight: number): void {
  const { count, keys, weights } = readTokens(text, BOUNDS.unitChars, reading.tokenWeights);
  if (count === 0) return;
  const { terms, writtenAt } = reading;
  const start = terms.length();
  reading.firstTerms.push(start);
  reading.fieldWeights.push(fieldWeight);
  for (let n = 0; n < count; n += 1) {
    const term = addKey(reading.dictionary, keys[n] ?? 0);
    const place = writtenAt.at(term);
    // Places of earlier texts lie before this unit; 0 may also stand for never.
    if (place >= start && place < terms.length() && terms.at(place) === term)
      reading.weights.add(place, weights[n] ?? 0);
    else {
      writtenAt.set(term, terms.length());
      terms.push(term);
      reading.weights.push(weights[n] ?? 0);
    }
  }
}
