// What a call to the store gives: a value, or why it could not be had.
import { Dexie } from 'dexie';

/**
 * `newer-data`: written by a newer version, nothing was changed; `timeout`: the browser did not
 * answer; `upgrading`: the database is being brought up to the new version, which goes on, and may be asked for again;
 * `full`: no room on the disk; `failed`: anything else, see the detail.
 * In each case nothing that was written before is lost.
 */
export type StoreFailure = 'newer-data' | 'timeout' | 'upgrading' | 'full' | 'failed';

export type Failed = { readonly ok: false; readonly reason: StoreFailure; readonly detail: string };
export type StoreResult<T> = { readonly ok: true; readonly value: T } | Failed;

/** The class of errors after which a new connection helps (RELIABILITY.md F6). */
const CONNECTION_ERRORS = new Set([
  'UnknownError',
  'DatabaseClosedError',
  'InvalidStateError',
  'OpenFailedError',
  'TransactionInactiveError',
  'AbortError',
]);

/** Dexie wraps what the browser threw, sometimes twice; all names, outermost first. */
function errorNames(error: unknown): string[] {
  const names: string[] = [];
  let inner: unknown = error;
  while (inner instanceof Error || inner instanceof DOMException || inner instanceof Dexie.DexieError) {
    names.push(inner.name);
    if (names.length > 5) break;
    inner = 'inner' in inner ? inner.inner : undefined;
  }
  return names;
}

/** Whether closing and opening again may heal it. A full disk is not healed by trying again. */
export function isConnectionError(error: unknown): boolean {
  const names = errorNames(error);
  return !names.includes('QuotaExceededError') && names.some((name) => CONNECTION_ERRORS.has(name));
}

/** What a browser says when a write did not get to the disk; half of it may have. */
const FAILED_WRITES = new Set(['QuotaExceededError', 'UnknownError', 'AbortError', 'DataError']);

/** Whether the database's log may end with half a record (disk-room.ts). */
export function isFailedWrite(error: unknown): boolean {
  return errorNames(error).some((name) => FAILED_WRITES.has(name));
}

export function failureOf(error: unknown): Failed {
  if (error instanceof StoreTimeout) return { ok: false, reason: 'timeout', detail: error.message };
  if (error instanceof StoreFull) return { ok: false, reason: 'full', detail: error.message };
  if (error instanceof StoreUpgrading) return { ok: false, reason: 'upgrading', detail: error.message };
  const names = errorNames(error);
  const message = error instanceof Error ? error.message.slice(0, 200) : String(error).slice(0, 200);
  // On a full disk with `unlimitedStorage` Chromium says DataError "Failed to write blobs" instead.
  const full = names.includes('QuotaExceededError') || /failed to write blobs/iu.test(message);
  return { ok: false, reason: full ? 'full' : 'failed', detail: `${names.join(' < ')}: ${message}` };
}

/** The only error classes of our own: they have to travel through a race of promises. */
export class StoreTimeout extends Error {}
export class StoreUpgrading extends Error {}
export class StoreFull extends Error {}

/** Gives up waiting after `timeoutMs`; what was started may still end later. */
export function withDeadline<T>(timeoutMs: number, what: string, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StoreTimeout(`${what}: no answer in ${timeoutMs} ms`)), timeoutMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
