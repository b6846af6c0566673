// A backup file, opened and read portion by portion. Whoever restores reads it to its end
// first: only then is known that nothing of it is missing or changed.
import { parseJson, readHead } from './backup-header.ts';
import type { BackupHead, BackupProblem } from './backup-header.ts';
import { keyFromPassphrase } from './passphrase.ts';
import type { KeyOf } from './passphrase.ts';
import { contentsSchema, portionSchema } from './portion.ts';
import type { BackupContents, Portion } from './portion.ts';
import { CHECK_PLACE, openChunk, TAG_BYTES } from './seal.ts';
import { fromBase64 } from './base64.ts';

export interface OpenedBackup {
  readonly file: Blob;
  readonly head: BackupHead;
  readonly key: CryptoKey;
}

export type Opening =
  { readonly ok: true; readonly backup: OpenedBackup } | { readonly ok: false; readonly problem: BackupProblem };

/** `schemaVersion`: the newest that we can read. Says nothing yet of what the chunks hold. */
export async function openBackup(
  file: Blob,
  passphrase: string,
  schemaVersion: number,
  keyOf: KeyOf = keyFromPassphrase,
): Promise<Opening> {
  // A file on a stick that was pulled out, or that was moved since it was chosen.
  const read = await readHead(file, schemaVersion).catch(() => ({ ok: false, problem: 'unreadable' }) as const);
  if (!read.ok) return read;
  const { header } = read.head;
  const key = await keyOf(passphrase, header.kdf);
  const sealing = { key, nonce: header.nonce, headerLine: '' };
  const checked = await openChunk(sealing, CHECK_PLACE, fromBase64(header.check).buffer);
  if (!checked) return { ok: false, problem: 'wrong-passphrase' };
  return { ok: true, backup: { file, head: read.head, key } };
}

export interface BackupReader {
  readonly contents?: (contents: BackupContents) => void;
  /** The next portion waits for it. */
  readonly portion: (portion: Portion) => Promise<void>;
}

/** Null: to its end, and every byte as it was written (or `signal` was aborted). */
export async function readBackup(
  backup: OpenedBackup,
  reader: BackupReader,
  signal: AbortSignal,
): Promise<BackupProblem | null> {
  const found: { problem: BackupProblem | null } = { problem: null };
  const plain = chunkStream(backup, (problem) => (found.problem = problem));
  try {
    let isFirst = true;
    for await (const line of linesOf(plain.pipeThrough(new DecompressionStream('gzip')))) {
      if (signal.aborted) return null;
      const taken = isFirst ? takeContents(reader, line) : await takePortion(reader, line);
      if (!taken) return 'damaged';
      isFirst = false;
    }
    return isFirst ? 'damaged' : null;
  } catch {
    // Out of the stream, which can only fail as a whole; why, it told before.
    return found.problem ?? 'damaged';
  }
}

function takeContents(reader: BackupReader, line: string): boolean {
  const parsed = contentsSchema.safeParse(parseJson(line));
  if (parsed.success) reader.contents?.(parsed.data);
  return parsed.success;
}

async function takePortion(reader: BackupReader, line: string): Promise<boolean> {
  const parsed = portionSchema.safeParse(parseJson(line));
  if (parsed.success) await reader.portion(parsed.data);
  return parsed.success;
}

function chunkStream({ file, head, key }: OpenedBackup, fail: (problem: BackupProblem) => void) {
  const { header, headerLine, bodyAt, bodyBytes } = head;
  const sealing = { key, nonce: header.nonce, headerLine };
  const sealedBytes = header.chunkBytes + TAG_BYTES;
  let index = 0;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const from = index * sealedBytes;
      const last = from + sealedBytes >= bodyBytes;
      const part = file.slice(bodyAt + from, bodyAt + Math.min(from + sealedBytes, bodyBytes));
      const sealed = await part.arrayBuffer().catch(() => null);
      const opened = sealed && (await openChunk(sealing, { index, last }, sealed));
      index += 1;
      if (!opened) {
        const problem = sealed ? 'damaged' : 'unreadable';
        fail(problem);
        controller.error(new Error(problem));
        return;
      }
      // An empty piece would be no piece to the stream.
      if (opened.length > 0) controller.enqueue(opened);
      if (last) controller.close();
    },
  });
}

async function* linesOf(packed: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = packed.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let kept: string[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const pieces = decoder.decode(value, { stream: true }).split('\n');
    const rest = pieces.pop() ?? '';
    for (const piece of pieces) {
      yield [...kept, piece].join('');
      kept = [];
    }
    kept.push(rest);
  }
  if (kept.join('') !== '') yield kept.join('');
}
