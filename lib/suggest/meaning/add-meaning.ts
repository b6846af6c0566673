// How near each reply lies to what the conversation is about, added to its lexical score.
import { type PlacedSegment, segmentOf, type SuggestIndex } from '../index-shape.ts';
import { BOUNDS } from '../weights.ts';
import { ONE } from './reply-vectors.ts';
import { TABLE, type Meaning } from './table.ts';
import { textVector, toLengthOne } from './text-vector.ts';

/** Lexical scores are sorted into this many classes up to 1.2, the most there is. */
const CLASSES = 512;
const CLASSES_PER_SCORE = CLASSES / 1.2;

/** Working memory of a query. */
const asked = new Float32Array(TABLE.dims);
const ofMessage = new Float32Array(TABLE.dims);
const counts = new Int32Array(CLASSES);
let listed = new Int32Array(1024);

/**
 * In a small base for every reply, so that one is found that shares no word with the message;
 * in a large one for the best by words. `index.meant` says what of a score it was.
 * Returns what full nearness brings; 0 where nothing is known of the message's words.
 */
export function addMeaning(index: SuggestIndex, messages: readonly string[]): number {
  const { meaning, replyCount } = index;
  const weight = meaningWeight(index, messages);
  if (!meaning || weight === 0 || !readConversation(meaning, messages, index)) return 0;
  if (replyCount > BOUNDS.meaningOfAll) addToBest(index, weight);
  else
    for (const segment of index.segments)
      for (let n = 0; n < segment.ids.length; n += 1) addTo(index, segment, n, weight);
  return weight;
}

function meaningWeight({ meaning, weights }: SuggestIndex, [message = '']: readonly string[]): number {
  if (!meaning) return 0;
  return /\p{Script=Han}/u.test(message) ? weights.meaningInChinese : weights.meaning;
}

function addToBest(index: SuggestIndex, weight: number): void {
  let segment: PlacedSegment | undefined;
  const count = listBest(index.scores, BOUNDS.meaningOfBest);
  for (let n = 0; n < count; n += 1) {
    const number = listed[n] ?? 0;
    // In order, so that the next one is mostly of the same segment.
    if (!segment || number >= segment.first + segment.ids.length) segment = segmentOf(index, number);
    if (segment) addTo(index, segment, number - segment.first, weight);
  }
}

/** Newest first: the newest in full, earlier ones fading, as their words do. False when nothing is known of them. */
function readConversation(meaning: Meaning, messages: readonly string[], { weights }: SuggestIndex): boolean {
  asked.fill(0);
  for (const [back, message] of messages.entries()) {
    if (!textVector(meaning, message, BOUNDS.messageChars, ofMessage)) continue;
    const factor = back === 0 ? 1 : weights.earlierMessage * weights.earlierDecay ** (back - 1);
    for (let d = 0; d < asked.length; d += 1) asked[d] = (asked[d] ?? 0) + factor * (ofMessage[d] ?? 0);
  }
  return toLengthOne(asked);
}

/**
 * Lists, in order, those that reach a score that about `most` reach, and says how many they are. One
 * pass with a floor that rises: sorting 100,000 would take longer than all else.
 */
function listBest(scores: Float32Array, most: number): number {
  counts.fill(0);
  if (listed.length < scores.length) listed = new Int32Array(scores.length * 2);
  let [floor, floorScore, above, count] = [0, 0, 0, 0];
  for (let number = 0; number < scores.length; number += 1) {
    const score = scores[number];
    // Not `?? 0`: what may be either is kept as an object, one for each of 100,000.
    if (score === undefined || score <= floorScore) continue;
    const place = classOf(score);
    counts[place] = (counts[place] ?? 0) + 1;
    listed[count] = number;
    count += 1;
    above += 1;
    // What lies just above the floor can be done without.
    for (; above - (counts[floor + 1] ?? 0) >= most; floorScore = floor / CLASSES_PER_SCORE) {
      floor += 1;
      above -= counts[floor] ?? 0;
    }
  }
  return keepAbove(scores, floorScore, count);
}

/** Of thousands of equals some are enough. */
function keepAbove(scores: Float32Array, floorScore: number, count: number): number {
  let kept = 0;
  for (let n = 0; n < count && kept < BOUNDS.meaningOfAll; n += 1) {
    const number = listed[n] ?? 0;
    if ((scores[number] ?? 0) <= floorScore) continue;
    listed[kept] = number;
    kept += 1;
  }
  return kept;
}

/** 0 only for no score at all. */
function classOf(score: number): number {
  return Math.min(CLASSES - 1, Math.ceil(score * CLASSES_PER_SCORE));
}

function addTo({ scores, meant, positions }: SuggestIndex, segment: PlacedSegment, n: number, weight: number): void {
  const number = segment.first + n;
  if (!segment.meanings || (positions[number] ?? -1) < 0) return;
  const near = nearness(segment.meanings, n * TABLE.dims);
  if (near <= 0) return;
  meant[number] = weight * near;
  const score = scores[number];
  if (score !== undefined) scores[number] = score + weight * near;
}

/** Cosine with what was asked; four sums side by side, for each waits for the one before. */
function nearness(meanings: Int8Array, start: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let n = 0; n < TABLE.dims; n += 4) {
    const at = start + n;
    a += (asked[n] ?? 0) * (meanings[at] ?? 0);
    b += (asked[n + 1] ?? 0) * (meanings[at + 1] ?? 0);
    c += (asked[n + 2] ?? 0) * (meanings[at + 2] ?? 0);
    d += (asked[n + 3] ?? 0) * (meanings[at + 3] ?? 0);
  }
  return (a + b + c + d) / ONE;
}
