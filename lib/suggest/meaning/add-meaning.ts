// How near each reply lies to what the conversation is about, added to its lexical score.
import type { PlacedSegment, SuggestIndex } from '../index-shape.ts';
import { BOUNDS } from '../weights.ts';
import { ONE } from './reply-vectors.ts';
import { TABLE, type Meaning } from './table.ts';
import { textVector, toLengthOne } from './text-vector.ts';

/** Lexical scores are sorted into this many classes up to 1.4, the most there is. */
const CLASSES = 512;
const CLASSES_PER_SCORE = CLASSES / 1.4;

/** Working memory of a query. */
const asked = new Float32Array(TABLE.dims);
const ofMessage = new Float32Array(TABLE.dims);
const counts = new Int32Array(CLASSES);

/**
 * In a small base for every reply, so that one is found that shares no word with the message;
 * in a large one for the best by words. `index.meant` says what of a score it was.
 */
export function addMeaning(index: SuggestIndex, messages: readonly string[]): void {
  const { meaning, weights, replyCount } = index;
  const weight = isChinese(messages[0]) ? weights.meaningInChinese : weights.meaning;
  if (!meaning || weight === 0 || !readConversation(meaning, messages, index)) return;
  const floor = replyCount <= BOUNDS.meaningOfAll ? 0 : floorOfBest(index.scores, BOUNDS.meaningOfBest);
  for (const segment of index.segments) addToSegment(index, segment, { floor, weight });
}

function isChinese(message = ''): boolean {
  return /\p{Script=Han}/u.test(message);
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

/** A score that about `most` replies reach, never 0. One pass: sorting 100,000 would take longer than all else. */
function floorOfBest(scores: Float32Array, most: number): number {
  counts.fill(0);
  for (let number = 0; number < scores.length; number += 1) {
    const score = scores[number] ?? 0;
    if (score > 0) {
      const place = Math.min(CLASSES - 1, Math.floor(score * CLASSES_PER_SCORE));
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  let place = CLASSES - 1;
  for (let sum = 0; place > 0; place -= 1) {
    sum += counts[place] ?? 0;
    if (sum >= most) break;
  }
  return Math.max(place, 0.5) / CLASSES_PER_SCORE;
}

/** Which replies are compared, and what full nearness brings. */
interface Comparing {
  readonly floor: number;
  readonly weight: number;
}

function addToSegment(
  index: SuggestIndex,
  { first, ids, meanings }: PlacedSegment,
  { floor, weight }: Comparing,
): void {
  if (!meanings) return;
  const { scores, meant, positions } = index;
  let left = BOUNDS.meaningOfAll;
  for (let n = 0; n < ids.length && left > 0; n += 1) {
    const number = first + n;
    const lexical = scores[number] ?? 0;
    if (lexical < floor || (positions[number] ?? -1) < 0) continue;
    left -= 1;
    const near = nearness(meanings, n * TABLE.dims);
    if (near <= 0) continue;
    meant[number] = weight * near;
    scores[number] = lexical + weight * near;
  }
}

/** Cosine with what was asked; four sums at a time, for each waits on the one before. */
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
