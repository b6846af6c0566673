// The readable head of a backup file: three lines, then the sealed chunks.
import { z } from '../knowledge/zod.ts';
import { LEAST_ITERATIONS } from './passphrase.ts';

export const MAGIC = 'SELLERSIDE BACKUP';
export const FORMAT_VERSION = 1;
/** The three lines together; a real head has about 500 bytes. */
export const HEAD_BYTES = 4_096;

/** As the agent is told it; each is a sentence of its own. Nothing was changed in any of them. */
export const BACKUP_PROBLEMS = [
  'empty',
  'not-a-backup',
  'newer',
  'wrong-passphrase',
  'cut-short',
  'damaged',
  'unreadable',
] as const;
export type BackupProblem = (typeof BACKUP_PROBLEMS)[number];

const base64 = (bytes: number) => z.base64().length(Math.ceil(bytes / 3) * 4);

export const headerSchema = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  /** Of the database that it was read from. */
  schemaVersion: z.int().min(1),
  createdAt: z.iso.datetime(),
  kdf: z.strictObject({
    name: z.literal('PBKDF2-SHA-256'),
    // Not fewer: a file must not talk us into a weak key. Not many more: nor into an hour of work.
    iterations: z.int().min(LEAST_ITERATIONS).max(10_000_000),
    salt: base64(16),
  }),
  cipher: z.literal('AES-256-GCM'),
  compression: z.literal('gzip'),
  /** Of the contents, before sealing; the last chunk is what is left. */
  chunkBytes: z.int().min(1_024).max(4_194_304),
  /** What all nonces begin with. */
  nonce: base64(7),
  /** A sealed nothing: opens with the right passphrase, whatever became of the rest. */
  check: base64(16),
});
export type BackupHeader = z.infer<typeof headerSchema>;

export interface BackupHead {
  readonly header: BackupHeader;
  /** As it stands in the file: every chunk is sealed together with it. */
  readonly headerLine: string;
  /** Where the chunks begin. */
  readonly bodyAt: number;
  readonly bodyBytes: number;
}

type HeadRead =
  { readonly ok: true; readonly head: BackupHead } | { readonly ok: false; readonly problem: BackupProblem };

const refused = (problem: BackupProblem) => ({ ok: false, problem }) as const;

export async function headText(headerLine: string, bodyBytes: number): Promise<string> {
  return `${MAGIC}\n${headerLine}\n${await sha256(headerLine)} ${String(bodyBytes)}\n`;
}

/** `schemaVersion`: the newest that we can read. */
export async function readHead(file: Blob, schemaVersion: number): Promise<HeadRead> {
  if (file.size === 0) return refused('empty');
  // One character a byte: an offset in the text is one in the file.
  const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const text = new TextDecoder('latin1').decode(bytes);
  const begins = text.startsWith(`${MAGIC}\n`) || (text.length <= MAGIC.length && MAGIC.startsWith(text));
  if (!begins) return refused('not-a-backup');
  const lines = threeLines(text);
  if (!lines) return refused(bytes.length < HEAD_BYTES ? 'cut-short' : 'damaged');
  const { headerLine, hash, bodyAt, bodyBytes } = lines;
  // So a changed byte up here is not taken for a wrong passphrase.
  if (hash !== (await sha256(headerLine))) return refused('damaged');
  const header = readHeader(headerLine, schemaVersion);
  if (typeof header === 'string') return refused(header);
  const problem = sizeProblem(file.size, bodyAt + bodyBytes);
  return problem === null ? { ok: true, head: { header, headerLine, bodyAt, bodyBytes } } : refused(problem);
}

function threeLines(text: string) {
  const [magic = '', headerLine = '', sums = '', ...rest] = text.split('\n', 4);
  if (rest.length === 0) return null;
  const [hash, size] = sums.split(' ');
  const bodyAt = magic.length + headerLine.length + sums.length + 3;
  return { headerLine, hash, bodyAt, bodyBytes: Number(size) };
}

function sizeProblem(bytes: number, said: number): BackupProblem | null {
  if (bytes === said) return null;
  return bytes < said ? 'cut-short' : 'damaged';
}

const versions = z.object({ formatVersion: z.int(), schemaVersion: z.int() });

function readHeader(line: string, schemaVersion: number): BackupHeader | BackupProblem {
  const json = parseJson(line);
  const said = versions.safeParse(json);
  if (!said.success) return 'damaged';
  if (said.data.formatVersion > FORMAT_VERSION || said.data.schemaVersion > schemaVersion) return 'newer';
  const parsed = headerSchema.safeParse(json);
  return parsed.success ? parsed.data : 'damaged';
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Undefined is nothing that JSON can say: whoever checks the shape refuses it.
    return undefined;
  }
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
