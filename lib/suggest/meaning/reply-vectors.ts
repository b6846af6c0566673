// What each reply is about, as one direction: the directions of its texts, each counted as
// its field does. Worked out in slices after the words are indexed, and kept with them.
import type { IndexedSource, PlacedSegment, SuggestIndex } from '../index-shape.ts';
import { textsOf, weightOfText } from '../read-replies.ts';
import { BOUNDS } from '../weights.ts';
import type { Meaning } from './table.ts';
import { textVector, toLengthOne } from './text-vector.ts';

/** Characters read between two pauses: a fraction of a millisecond. */
const CHARS_PER_STEP = 2_000;
/** A direction's length as it is kept. */
export const ONE = 127;

/** Some replies have no vector of this table yet. */
export function lacksMeaning({ segments, meaning: known }: SuggestIndex, meaning: Meaning): boolean {
  return known !== meaning || segments.some(({ meanings }) => !meanings);
}

/** The same index with what was missing. */
export function* meaningSteps(index: SuggestIndex, meaning: Meaning): Generator<void, SuggestIndex> {
  const segments: PlacedSegment[] = [];
  for (const segment of index.segments) {
    const isDone = segment.meanings && index.meaning === meaning;
    segments.push(isDone ? segment : { ...segment, meanings: yield* vectorsOf(index, segment, meaning) });
  }
  return { ...index, segments, meaning };
}

function* vectorsOf(
  { positions, replies }: SuggestIndex,
  { first, ids }: PlacedSegment,
  meaning: Meaning,
): Generator<void, Int8Array> {
  const vectors = new Int8Array(ids.length * meaning.dims);
  const writer = createWriter(meaning);
  let chars = 0;
  for (let n = 0; n < ids.length; n += 1) {
    // A reply that the base has no longer is never asked for.
    const reply = replies[positions[first + n] ?? -1];
    if (reply) chars += writer(reply, vectors, n * meaning.dims);
    if (chars < CHARS_PER_STEP) continue;
    chars = 0;
    yield;
  }
  return vectors;
}

type Writer = (reply: IndexedSource, vectors: Int8Array, at: number) => number;

/** Writes a reply's vector and says how many characters were read for it. */
function createWriter(meaning: Meaning): Writer {
  const ofText = new Float32Array(meaning.dims);
  const sum = new Float32Array(meaning.dims);
  return (reply, vectors, at) => {
    let chars = 0;
    sum.fill(0);
    const read = textsOf(reply);
    const { texts } = read;
    for (let n = 0; n < texts.length; n += 1) {
      const text = texts[n] ?? '';
      chars += Math.min(text.length, BOUNDS.unitChars);
      if (text === '' || !textVector(meaning, text, BOUNDS.unitChars, ofText)) continue;
      const weight = weightOfText(read, n);
      for (let d = 0; d < sum.length; d += 1) sum[d] = (sum[d] ?? 0) + weight * (ofText[d] ?? 0);
    }
    toLengthOne(sum);
    for (let d = 0; d < sum.length; d += 1) vectors[at + d] = Math.round((sum[d] ?? 0) * ONE);
    return chars;
  };
}
