// Reads a response's body piece by piece, so that a bomb or a drip costs bounded
// memory and time. The cap is on unpacked bytes: 200 MB fit into 195 kB of gzip.
import type { FeedErrorCode } from '../knowledge/feed-status.ts';

export interface FeedLimits {
  readonly maxBytes: number;
  /** For the whole request. */
  readonly deadlineMs: number;
  /** Between two pieces of the body. */
  readonly noProgressMs: number;
}

export const FEED_LIMITS: FeedLimits = { maxBytes: 8 * 1024 * 1024, deadlineMs: 20_000, noProgressMs: 10_000 };

export type Body =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | {
      readonly ok: false;
      readonly code: Extract<FeedErrorCode, 'too-large' | 'cut-short' | 'timeout'>;
      readonly detail: string;
    };

type Piece = { readonly done: boolean; readonly value?: Uint8Array } | 'stalled';

export async function readBody(response: Response, limits: FeedLimits, signal: AbortSignal): Promise<Body> {
  if (!response.body) return { ok: true, bytes: new Uint8Array() };
  const reader = response.body.getReader();
  const body = await readPieces(reader, limits).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    return refuse(signal.aborted ? 'timeout' : 'cut-short', detail);
  });
  if (!body.ok) {
    // The connection is given up; that it may already be gone is why we are here.
    void reader.cancel().catch(() => undefined);
    return body;
  }
  const announced = announcedBytes(response);
  if (body.bytes.length < announced) return refuse('cut-short', `${body.bytes.length} of ${announced} bytes`);
  return body;
}

async function readPieces(reader: ReadableStreamDefaultReader<Uint8Array>, limits: FeedLimits): Promise<Body> {
  const pieces: Uint8Array[] = [];
  let received = 0;
  for (;;) {
    const piece = await nextPiece(reader, limits.noProgressMs);
    if (piece === 'stalled') return refuse('timeout', `no progress in ${limits.noProgressMs} ms`);
    if (piece.value) pieces.push(piece.value);
    received += piece.value?.length ?? 0;
    if (received > limits.maxBytes) return refuse('too-large', `more than ${limits.maxBytes} bytes`);
    if (piece.done) return { ok: true, bytes: joined(pieces, received) };
  }
}

/** A piece, or `stalled`; the timer ends with the race. */
async function nextPiece(reader: ReadableStreamDefaultReader<Uint8Array>, noProgressMs: number): Promise<Piece> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stalled = new Promise<Piece>((resolve) => {
    timer = setTimeout(() => resolve('stalled'), noProgressMs);
  });
  try {
    return await Promise.race([reader.read(), stalled]);
  } finally {
    clearTimeout(timer);
  }
}

/** A packed body has the length of the packing; some servers hide that it is packed, so only a shortage counts. */
function announcedBytes(response: Response): number {
  if (response.headers.has('Content-Encoding')) return 0;
  return Number(response.headers.get('Content-Length') ?? 0) || 0;
}

function refuse(code: 'too-large' | 'cut-short' | 'timeout', detail: string): Body {
  return { ok: false, code, detail };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
