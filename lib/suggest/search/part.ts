// An unchanging piece of the search structure: the records of some replies and their grams.
import type { Reply } from '../../knowledge/schema.ts';
import { type GramIndex, countGrams, makeGramCounter, makeGramWriter } from './gram-index.ts';
import { type GramList, addInitialGrams, addSoundGrams, addWordGrams, makeGramList, readingsOnly } from './grams.ts';
import { hasHan, unitsOf } from './readings.ts';
import { KIND, type Records, makeRecordWriter, recordText } from './records.ts';

export interface Part {
  readonly ids: readonly string[];
  readonly fingerprints: readonly number[];
  readonly records: Records;
  readonly grams: GramIndex;
}

/** A reply with what tells whether it has changed. */
export interface Printed {
  readonly reply: Reply;
  readonly fingerprint: number;
}

/** In steps of about one reply. */
export function* partSteps(printed: readonly Printed[]): Generator<void, Part> {
  const writer = makeRecordWriter();
  for (const [owner, { reply }] of printed.entries()) {
    writer.write(reply, owner);
    yield;
  }
  const records = writer.done();
  yield;
  const counter = makeGramCounter(records.text.length);
  yield* readEach(records, (list, record) => countGrams(counter, list, record));
  const grams = makeGramWriter(counter);
  yield* readEach(records, (list, record) => grams.write(list, record));
  return {
    ids: printed.map(({ reply }) => reply.id),
    fingerprints: printed.map(({ fingerprint }) => fingerprint),
    records,
    grams: grams.done(),
  };
}

function* readEach(records: Records, read: (list: GramList, record: number) => void): Generator<void, void> {
  const list = makeGramList();
  for (let record = 0; record < records.kinds.length; record += 1) {
    list.length = 0;
    addRecordGrams(list, records, record);
    read(list, record);
    if (records.owners[record] !== records.owners[record + 1]) yield;
  }
}

/** Wordings are long: found by their characters, not by sound, and with fewer pairs. */
function addRecordGrams(list: GramList, records: Records, record: number): void {
  const text = recordText(records, record);
  const isBody = records.kinds[record] === KIND.body;
  addWordGrams(list, text, isBody ? 1 : 2);
  if (isBody || !hasHan(text)) return;
  const readings = readingsOnly(unitsOf(text));
  addSoundGrams(list, readings);
  addInitialGrams(list, readings);
}
