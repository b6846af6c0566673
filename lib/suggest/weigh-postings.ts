// Second pass: what each term of each reply is worth, then turned round from reply → terms
// to term → replies by counting.
import { type Growing, growingFloats, growingInts } from './growing-array.ts';
import type { Postings } from './index-shape.ts';
import type { ReadReplies } from './read-replies.ts';
import { WEIGHTS } from './weights.ts';

/** Entries by reply, in order; `ends[n]` is where those of reply `n` stop. */
interface Forward {
  readonly ends: Int32Array;
  readonly terms: Int32Array;
  readonly frequencies: Float32Array;
  readonly directions: Float32Array;
}

export function weighPostings(read: ReadReplies, idf: Float32Array): Postings {
  const forward = weighReplies(read, idf);
  const starts = startsOf(forward.terms, idf.length);
  const next = starts.slice();
  const count = forward.terms.length;
  const postings: Postings = {
    starts,
    replies: new Int32Array(count),
    frequencies: new Uint8Array(count),
    directions: new Uint8Array(count),
  };
  let at = 0;
  forward.ends.forEach((end, reply) => {
    for (; at < end; at += 1) {
      const term = forward.terms[at] ?? 0;
      const place = next[term] ?? 0;
      next[term] = place + 1;
      postings.replies[place] = reply;
      postings.frequencies[place] = in255ths(forward.frequencies[at] ?? 0);
      postings.directions[place] = in255ths(forward.directions[at] ?? 0);
    }
  });
  return postings;
}

function in255ths(part: number): number {
  return Math.round(part * 255);
}

function startsOf(terms: Int32Array, termCount: number): Int32Array {
  const starts = new Int32Array(termCount + 1);
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < termCount; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  return starts;
}

function weighReplies(read: ReadReplies, idf: Float32Array): Forward {
  const replyCount = read.firstUnits.length - 1;
  const ends = new Int32Array(replyCount);
  const [terms, frequencies, directions] = [growingInts(), growingFloats(), growingFloats()];
  const sums = { frequency: new Float64Array(idf.length), direction: new Float64Array(idf.length) };
  const averageLength = averageReplyLength(read);
  for (let reply = 0; reply < replyCount; reply += 1) {
    const own = sumUnits(read, reply, idf, sums);
    writeReply(own, averageLength, sums, { terms, frequencies, directions });
    ends[reply] = terms.length();
  }
  return { ends, terms: terms.done(), frequencies: frequencies.done(), directions: directions.done() };
}

interface Sums {
  readonly frequency: Float64Array;
  readonly direction: Float64Array;
}

interface OwnTerms {
  readonly terms: readonly number[];
  readonly length: number;
}

/** Adds up the reply's units. */
function sumUnits(read: ReadReplies, reply: number, idf: Float32Array, sums: Sums): OwnTerms {
  const terms: number[] = [];
  let length = 0;
  const end = read.firstUnits[reply + 1] ?? 0;
  for (let unit = read.firstUnits[reply] ?? 0; unit < end; unit += 1)
    length += addUnit(read, unit, idf, { sums, terms });
  return { terms, length };
}

/** Each unit's direction has length 1, so that a long text does not outweigh a question. Returns the unit's weight. */
function addUnit(
  read: ReadReplies,
  unit: number,
  idf: Float32Array,
  { sums: { frequency, direction }, terms }: { sums: Sums; terms: number[] },
): number {
  const fieldWeight = read.fieldWeights[unit] ?? 0;
  const perLength = fieldWeight / unitLength(read, unit, idf);
  const end = read.firstTerms[unit + 1] ?? 0;
  let length = 0;
  for (let at = read.firstTerms[unit] ?? 0; at < end; at += 1) {
    const term = read.terms[at] ?? 0;
    const weight = read.weights[at] ?? 0;
    if (frequency[term] === 0) terms.push(term);
    addTo(frequency, term, weight * fieldWeight);
    addTo(direction, term, weight * (idf[term] ?? 0) * perLength);
    length += weight * fieldWeight;
  }
  return length;
}

function addTo(numbers: Float64Array, at: number, value: number): void {
  numbers[at] = (numbers[at] ?? 0) + value;
}

function unitLength(read: ReadReplies, unit: number, idf: Float32Array): number {
  let squares = 0;
  const end = read.firstTerms[unit + 1] ?? 0;
  for (let at = read.firstTerms[unit] ?? 0; at < end; at += 1)
    squares += ((read.weights[at] ?? 0) * (idf[read.terms[at] ?? 0] ?? 0)) ** 2;
  return Math.sqrt(squares) || 1;
}

interface Written {
  readonly terms: Growing<Int32Array>;
  readonly frequencies: Growing<Float32Array>;
  readonly directions: Growing<Float32Array>;
}

/** Writes the reply's entries and leaves the sums at zero for the next one. */
function writeReply(own: OwnTerms, averageLength: number, { frequency, direction }: Sums, written: Written): void {
  const { k1, b } = WEIGHTS.bm25;
  const saturation = k1 * (1 - b + (b * own.length) / averageLength);
  let squares = 0;
  for (const term of own.terms) squares += (direction[term] ?? 0) ** 2;
  const length = Math.sqrt(squares) || 1;
  for (const term of own.terms) {
    const sum = frequency[term] ?? 0;
    written.terms.push(term);
    written.frequencies.push(sum / (sum + saturation));
    written.directions.push((direction[term] ?? 0) / length);
    frequency[term] = 0;
    direction[term] = 0;
  }
}

function averageReplyLength(read: ReadReplies): number {
  let total = 0;
  read.fieldWeights.forEach((fieldWeight, unit) => {
    const end = read.firstTerms[unit + 1] ?? 0;
    for (let at = read.firstTerms[unit] ?? 0; at < end; at += 1) total += (read.weights[at] ?? 0) * fieldWeight;
  });
  return total / Math.max(1, read.firstUnits.length - 1) || 1;
}
