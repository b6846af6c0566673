// Every use of a database goes through here: deadline, healing, refusal to write
// newer data or onto a full disk. Nothing in the store throws to its caller.
import type { Dexie } from 'dexie';
import type { Connection } from './connection.ts';
import { failureOf, isConnectionError, isFailedWrite, StoreFull, StoreTimeout, withDeadline } from './store-result.ts';
import type { StoreResult } from './store-result.ts';

/**
 * Runs `work` on the open database. A lost connection is closed and opened again, with a
 * pause before each further attempt; so `work` may run more than once and has to be
 * repeatable: one transaction that puts, or that knows its own rows again.
 */
export async function withDb<D extends Dexie, T>(
  connection: Connection<D>,
  mode: 'read' | 'write',
  work: (db: D) => Promise<T>,
): Promise<StoreResult<T>> {
  const { retryDelaysMs } = connection.options;
  for (let attempt = 0; ; attempt++) {
    const result = await attemptOnce(connection, mode, work);
    if (result.kind === 'done') return result.result;
    connection.close();
    const delayMs = retryDelaysMs[attempt];
    if (delayMs === undefined) return failureOf(result.error);
    await new Promise((resolve) => setTimeout(resolve, delayMs));
  }
}

type Attempt<T> =
  { readonly kind: 'done'; readonly result: StoreResult<T> } | { readonly kind: 'lost'; readonly error: unknown };

async function attemptOnce<D extends Dexie, T>(
  connection: Connection<D>,
  mode: 'read' | 'write',
  work: (db: D) => Promise<T>,
): Promise<Attempt<T>> {
  try {
    const [{ db, newer }, noRoom] = await Promise.all([
      connection.open(),
      mode === 'write' ? connection.room.forWriting() : null,
    ]);
    if (newer && mode === 'write') {
      return { kind: 'done', result: { ok: false, reason: 'newer-data', detail: connection.definition.name } };
    }
    if (noRoom !== null) throw new StoreFull(noRoom);
    return { kind: 'done', result: { ok: true, value: await run(connection, mode, work(db)) } };
  } catch (error) {
    if (isConnectionError(error)) return { kind: 'lost', error };
    // What hangs may hang for good; the next call gets a new connection.
    if (error instanceof StoreTimeout) connection.close();
    return { kind: 'done', result: failureOf(error) };
  }
}

/** A write that fails may have got half its way; then the next attempt looks to that first. */
async function run<T>({ options, room }: Connection<Dexie>, mode: 'read' | 'write', work: Promise<T>): Promise<T> {
  try {
    return await withDeadline(options.workDeadlineMs, mode, work);
  } catch (error) {
    if (mode === 'write' && isFailedWrite(error)) room.doubt();
    throw error;
  }
}
