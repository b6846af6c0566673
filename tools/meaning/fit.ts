// English word vectors such that the sum over a text's words, over the root of their number,
// comes as near to the teacher's vector of the text as it can: so a frequent word that
// changes nothing becomes short by itself. Held near to the word's own vector, for most
// words occur in few texts.

import { wordsIn } from './choose-words.ts';

/** Which words each text has, and what each of them counts in it. */
export interface WordsOfTexts {
  /** Text `t` has the entries from `starts[t]` up to `starts[t + 1]`. */
  readonly starts: Int32Array;
  readonly words: Int32Array;
  readonly factors: Float64Array;
}

const ROUNDS = 30;
const RIDGE = 1;

export function wordsOfTexts(texts: readonly string[], wordNumbers: ReadonlyMap<string, number>): WordsOfTexts {
  const starts = new Int32Array(texts.length + 1);
  const words: number[] = [];
  const factors: number[] = [];
  for (const [t, text] of texts.entries()) {
    const known = wordsIn(text).flatMap((word) => numberOf(word, wordNumbers) ?? []);
    for (const word of known) {
      words.push(word);
      factors.push(1 / Math.sqrt(known.length));
    }
    starts[t + 1] = words.length;
  }
  return { starts, words: Int32Array.from(words), factors: Float64Array.from(factors) };
}

/** The forms that the product looks up: as written, without possessive, singular. */
function numberOf(written: string, wordNumbers: ReadonlyMap<string, number>): number | undefined {
  const word = written.replace(/'s$|'$/u, '');
  return wordNumbers.get(written) ?? wordNumbers.get(word) ?? wordNumbers.get(word.replace(/s$/u, ''));
}

/** `own`: the words' own vectors, `dims` numbers each; `targets`: those of the texts. */
export function fitWords(texts: WordsOfTexts, own: Float64Array, targets: Float64Array, dims: number): Float64Array {
  const fitted = Float64Array.from(own);
  const misses = minus(targets, sumsOver(texts, own, dims));
  // Conjugate gradients on (AᵀA + ridge) · change = Aᵀ · misses, all dimensions side by side.
  const residual = sumsBack(texts, misses, own.length, dims);
  const direction = Float64Array.from(residual);
  let squares = dots(residual, residual, dims);
  for (let round = 0; round < ROUNDS; round += 1) {
    const image = sumsBack(texts, sumsOver(texts, direction, dims), own.length, dims);
    for (let n = 0; n < image.length; n += 1) image[n] = (image[n] ?? 0) + RIDGE * (direction[n] ?? 0);
    const curvature = dots(direction, image, dims);
    const step = squares.map((square, d) => square / ((curvature[d] ?? 0) + 1e-12));
    addTimes(fitted, step, direction, 1);
    addTimes(residual, step, image, -1);
    const next = dots(residual, residual, dims);
    const keep = next.map((square, d) => square / ((squares[d] ?? 0) + 1e-12));
    for (let n = 0; n < direction.length; n += 1)
      direction[n] = (residual[n] ?? 0) + (keep[n % dims] ?? 0) * (direction[n] ?? 0);
    squares = next;
  }
  return fitted;
}

/** Share of the targets' spread that the words' sums reproduce. */
export function explainedBy(texts: WordsOfTexts, words: Float64Array, targets: Float64Array, dims: number): number {
  const misses = minus(targets, sumsOver(texts, words, dims));
  const squaresOf = (numbers: Float64Array) => numbers.reduce((sum, value) => sum + value * value, 0);
  return 1 - squaresOf(misses) / squaresOf(targets);
}

function sumsOver({ starts, words, factors }: WordsOfTexts, vectors: Float64Array, dims: number): Float64Array {
  const sums = new Float64Array((starts.length - 1) * dims);
  for (let t = 0; t + 1 < starts.length; t += 1)
    for (let at = starts[t] ?? 0; at < (starts[t + 1] ?? 0); at += 1)
      addVector(sums, t * dims, vectors, { from: (words[at] ?? 0) * dims, factor: factors[at] ?? 0, dims });
  return sums;
}

function sumsBack(texts: WordsOfTexts, ofTexts: Float64Array, length: number, dims: number): Float64Array {
  const { starts, words, factors } = texts;
  const sums = new Float64Array(length);
  for (let t = 0; t + 1 < starts.length; t += 1)
    for (let at = starts[t] ?? 0; at < (starts[t + 1] ?? 0); at += 1)
      addVector(sums, (words[at] ?? 0) * dims, ofTexts, { from: t * dims, factor: factors[at] ?? 0, dims });
  return sums;
}

interface Added {
  readonly from: number;
  readonly factor: number;
  readonly dims: number;
}

function addVector(sums: Float64Array, to: number, vectors: Float64Array, { from, factor, dims }: Added): void {
  for (let d = 0; d < dims; d += 1) sums[to + d] = (sums[to + d] ?? 0) + factor * (vectors[from + d] ?? 0);
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, n) => value - (b[n] ?? 0));
}

function dots(a: Float64Array, b: Float64Array, dims: number): Float64Array {
  const sums = new Float64Array(dims);
  for (let n = 0; n < a.length; n += 1) sums[n % dims] = (sums[n % dims] ?? 0) + (a[n] ?? 0) * (b[n] ?? 0);
  return sums;
}

function addTimes(to: Float64Array, step: Float64Array, direction: Float64Array, sign: 1 | -1): void {
  const dims = step.length;
  for (let n = 0; n < to.length; n += 1) to[n] = (to[n] ?? 0) + sign * (step[n % dims] ?? 0) * (direction[n] ?? 0);
}
