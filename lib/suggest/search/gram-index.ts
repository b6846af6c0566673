// Which records hold which gram: per gram the rising record numbers, written as distances
// of seven bits a byte. Two readings of the texts (measure, then write) need no list in between.
import { BOUNDS } from './bounds.ts';
import type { GramList } from './grams.ts';

export interface GramIndex {
  readonly shift: number;
  /** Where each gram's bytes start; one more for the end. */
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
}

/** What both readings share; records must come in rising order. */
export interface GramCounter {
  readonly shift: number;
  readonly sizes: Uint32Array;
  readonly last: Int32Array;
}

/** Different grams may share a place: they cost a wrong candidate, never a missed one. */
export function makeGramCounter(textChars: number): GramCounter {
  const bits = Math.min(17, Math.max(10, Math.ceil(Math.log2(textChars + 1))));
  return { shift: 32 - bits, sizes: new Uint32Array(2 ** bits), last: new Int32Array(2 ** bits).fill(-1) };
}

export function countGrams({ shift, sizes, last }: GramCounter, list: GramList, record: number): void {
  for (let at = 0; at < list.length; at += 1) {
    const place = (list.grams[at] ?? 0) >>> shift;
    const before = last[place] ?? -1;
    if (before === record) continue;
    sizes[place] = (sizes[place] ?? 0) + sizeOf(record - before);
    last[place] = record;
  }
}

function sizeOf(distance: number): number {
  if (distance < 0x80) return 1;
  return distance < 0x4000 ? 2 : distance < 0x20_0000 ? 3 : 4;
}

export interface GramWriter {
  write(list: GramList, record: number): void;
  done(): GramIndex;
}

export function makeGramWriter({ shift, sizes, last }: GramCounter): GramWriter {
  const starts = new Uint32Array(sizes.length + 1);
  for (let place = 0; place < sizes.length; place += 1) starts[place + 1] = (starts[place] ?? 0) + (sizes[place] ?? 0);
  const bytes = new Uint8Array(starts[sizes.length] ?? 0);
  const ends = starts.slice(0, sizes.length);
  last.fill(-1);
  return {
    write(list, record) {
      for (let at = 0; at < list.length; at += 1) {
        const place = (list.grams[at] ?? 0) >>> shift;
        const before = last[place] ?? -1;
        if (before === record) continue;
        last[place] = record;
        let to = ends[place] ?? 0;
        let distance = record - before;
        for (; distance >= 0x80; distance >>>= 7) bytes[to++] = (distance & 0x7f) | 0x80;
        bytes[to++] = distance;
        ends[place] = to;
      }
    },
    done: () => ({ shift, starts, bytes }),
  };
}

/** Adds to each record's score what the query's grams in it are worth; returns what all are worth. */
export function addGramScores(index: GramIndex, list: GramList, scores: Float32Array): number {
  const sizeAt = (place: number) => (index.starts[place + 1] ?? 0) - (index.starts[place] ?? 0);
  const wanted = new Set<number>();
  for (let at = 0; at < list.length; at += 1) wanted.add((list.grams[at] ?? 0) >>> index.shift);
  const places = [...wanted].sort((a, b) => sizeAt(a) - sizeAt(b) || a - b);
  let worth = 0;
  let read = 0;
  for (const place of places) {
    const size = sizeAt(place);
    // A gram that stands nowhere is a typing error's or is from another language: worth the most.
    const weight = Math.log2(1 + scores.length / (size + 1));
    read += size;
    if (read > BOUNDS.postingBytes) break;
    worth += weight;
    addPostings(index, place, weight, scores);
  }
  return worth;
}

function addPostings({ starts, bytes }: GramIndex, place: number, weight: number, scores: Float32Array): void {
  const end = starts[place + 1] ?? 0;
  let record = -1;
  for (let at = starts[place] ?? 0; at < end;) {
    let byte = bytes[at++] ?? 0;
    let distance = byte & 0x7f;
    for (let bits = 7; byte >= 0x80; bits += 7) {
      byte = bytes[at++] ?? 0;
      distance |= (byte & 0x7f) << bits;
    }
    record += distance;
    scores[record] = (scores[record] ?? 0) + weight;
  }
}
