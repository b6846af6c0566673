// Portions in, a sealed file out. Compressed and sealed as they come, so that nothing of a
// large log is in memory as a whole but the sealed chunks, which the browser may put on the disk.
import { headText } from './backup-header.ts';
import type { BackupHeader } from './backup-header.ts';
import { toBase64 } from './base64.ts';
import { ITERATIONS, keyFromPassphrase } from './passphrase.ts';
import type { KeyOf } from './passphrase.ts';
import { contentsSchema } from './portion.ts';
import type { BackupContents, Portion } from './portion.ts';
import { CHECK_PLACE, sealChunk } from './seal.ts';
import type { Sealing } from './seal.ts';

const CHUNK_BYTES = 262_144;

export interface BackupInput {
  readonly contents: BackupContents;
  readonly portions: AsyncIterable<Portion>;
  readonly schemaVersion: number;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly chunkBytes?: number;
}

/** Rejects when reading the portions does. Null: `signal` was aborted. */
export async function writeBackup(
  input: BackupInput,
  passphrase: string,
  signal: AbortSignal,
  keyOf: KeyOf = keyFromPassphrase,
): Promise<Blob | null> {
  const draft: Omit<BackupHeader, 'check'> = {
    formatVersion: 1,
    schemaVersion: input.schemaVersion,
    createdAt: input.createdAt,
    kdf: { name: 'PBKDF2-SHA-256', iterations: ITERATIONS, salt: randomBase64(16) },
    cipher: 'AES-256-GCM',
    compression: 'gzip',
    chunkBytes: input.chunkBytes ?? CHUNK_BYTES,
    nonce: randomBase64(7),
  };
  const key = await keyOf(passphrase, draft.kdf);
  // It cannot be sealed together with a line that it is part of.
  const check = await sealChunk({ key, nonce: draft.nonce, headerLine: '' }, CHECK_PLACE, new Uint8Array(0));
  const headerLine = JSON.stringify({ ...draft, check: toBase64(check) } satisfies BackupHeader);
  const chunks = await sealAll({ key, nonce: draft.nonce, headerLine }, input, draft.chunkBytes, signal);
  if (signal.aborted) return null;
  const bodyBytes = chunks.reduce((sum, { size }) => sum + size, 0);
  return new Blob([await headText(headerLine, bodyBytes), ...chunks]);
}

async function sealAll(sealing: Sealing, input: BackupInput, chunkBytes: number, signal: AbortSignal): Promise<Blob[]> {
  const packed = lineStream(input, signal).pipeThrough(new CompressionStream('gzip')).getReader();
  const chunks: Blob[] = [];
  let kept = new Uint8Array(0);
  const seal = async (plain: Uint8Array<ArrayBuffer>, last: boolean) =>
    chunks.push(new Blob([await sealChunk(sealing, { index: chunks.length, last }, plain)]));
  for (;;) {
    const { done, value } = await packed.read();
    if (done) break;
    kept = joined(kept, value);
    // One chunk's worth stays behind: only the end of the stream tells which is the last.
    while (kept.length > chunkBytes) {
      await seal(kept.slice(0, chunkBytes), false);
      kept = kept.slice(chunkBytes);
    }
  }
  await seal(kept, true);
  return chunks;
}

/** One JSON text a line: the contents, then each portion. */
function lineStream({ contents, portions }: BackupInput, signal: AbortSignal): ReadableStream<Uint8Array<ArrayBuffer>> {
  const from = portions[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const line = (value: unknown) => encoder.encode(`${JSON.stringify(value)}\n`);
  return new ReadableStream({
    // As it will be read: with a field more the whole file would count as damaged.
    start: (controller) => controller.enqueue(line(contentsSchema.parse(contents))),
    pull: async (controller) => {
      const next = signal.aborted ? ({ done: true } as const) : await from.next();
      if (next.done) controller.close();
      else controller.enqueue(line(next.value));
    },
  });
}

export function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function randomBase64(bytes: number): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(bytes)));
}
