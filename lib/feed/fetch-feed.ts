// Gets a feed's bytes, and nothing but them: no cookies, no referrer, no redirect, a cap
// on what is unpacked and two deadlines. What comes back is bytes or a reason.
import type { FeedErrorCode } from '../knowledge/feed-status.ts';
import { parseAddress } from './feed-address.ts';
import { readBody } from './read-body.ts';
import type { FeedLimits } from './read-body.ts';
import { retryAfterMs } from './schedule.ts';

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export type FetchOutcome =
  | { readonly kind: 'document'; readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string | null }
  | { readonly kind: 'not-modified' }
  | FetchFailure
  /** The caller's own signal: nothing to report. */
  | { readonly kind: 'aborted' };

export interface FetchFailure {
  readonly kind: 'failed';
  readonly code: FeedErrorCode;
  readonly detail: string;
  /** The server asked to be left alone so long. */
  readonly retryAfterMs: number | null;
}

export interface FeedRequest {
  readonly url: string;
  /** Only with the data it belongs to: else a 304 would leave nothing to show. */
  readonly etag: string | null;
  readonly fetch: Fetch;
  readonly limits: FeedLimits;
  /** Milliseconds since 1970; for a `Retry-After` that names a date. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

const BASE_INIT = {
  method: 'GET',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  // Not the browser's cache: it would turn the server's 304 into a 200 of its own.
  cache: 'no-store',
} as const satisfies RequestInit;

export async function fetchFeed(request: FeedRequest): Promise<FetchOutcome> {
  const address = parseAddress(request.url);
  if (!address.ok) return failed(address.code, address.detail);
  const deadline = AbortSignal.timeout(request.limits.deadlineMs);
  const signal = AbortSignal.any([request.signal, deadline]);
  const outcome = await attempt(address.href, request, signal);
  if (request.signal.aborted) return { kind: 'aborted' };
  if (deadline.aborted && outcome.kind === 'failed') {
    return failed('timeout', `not complete after ${request.limits.deadlineMs} ms`);
  }
  return outcome;
}

async function attempt(href: string, request: FeedRequest, signal: AbortSignal): Promise<FetchOutcome> {
  let response: Response;
  try {
    const headers: Record<string, string> = request.etag === null ? {} : { 'If-None-Match': request.etag };
    response = await request.fetch(href, { ...BASE_INIT, headers, redirect: 'error', signal });
  } catch (error) {
    // Browsers say "failed to fetch" for a refused redirect as for a missing network.
    if (await isRedirect(href, request.fetch, signal)) return failed('redirected', href);
    return failed('offline', messageOf(error));
  }
  if (response.status === 304 && request.etag !== null) {
    await discard(response);
    return { kind: 'not-modified' };
  }
  if (response.status !== 200) {
    await discard(response);
    const waitMs = retryAfterMs(response.headers.get('Retry-After'), request.now());
    return { ...failed('http-status', String(response.status)), retryAfterMs: waitMs };
  }
  const body = await readBody(response, request.limits, signal);
  if (!body.ok) return failed(body.code, body.detail);
  return { kind: 'document', bytes: body.bytes, etag: response.headers.get('ETag') };
}

/** Asks once more, following nothing, only to tell the agent the right reason. */
async function isRedirect(href: string, fetch: Fetch, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false;
  try {
    const response = await fetch(href, { ...BASE_INIT, redirect: 'manual', signal });
    await discard(response);
    return response.type === 'opaqueredirect' || (response.status >= 301 && response.status <= 308);
  } catch {
    // No answer at all: then it was the network.
    return false;
  }
}

/** Frees the connection; whether the server minds is of no interest. */
async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined);
}

function failed(code: FeedErrorCode, detail: string): FetchFailure {
  return { kind: 'failed', code, detail: detail.slice(0, 300), retryAfterMs: null };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
