// From what the store says to what the door answers.
import type { Answer, Refusal } from '../../lib/channel/background-messages.ts';
import type { RecordRefusal } from '../../lib/store/record-event.ts';
import type { StoreResult } from '../../lib/store/store-result.ts';

/** So little is left that no database goes on. */
const ROOM_BYTES = 1_048_576;

/**
 * Of a full disk the person can make an end; of the rest only the detail tells. Chromium seldom says
 * that it is full: on a 90 MB disk it said "UnknownError: Internal error opening backing store", and
 * the estimate, which counts what is free for whoever has `unlimitedStorage`, had nothing left.
 */
export async function refusalOf(reason: RecordRefusal): Promise<Refusal> {
  if (reason === 'full') return 'disk-full';
  if (reason === 'upgrading') return 'upgrading';
  if (reason !== 'failed') return 'storage';
  const { usage, quota } = await navigator.storage.estimate().catch(() => ({ usage: undefined, quota: undefined }));
  const isFull = usage !== undefined && quota !== undefined && quota - usage < ROOM_BYTES;
  return isFull ? 'disk-full' : 'storage';
}

export async function fromStore<T, A>(result: StoreResult<T>, value: (stored: T) => A): Promise<Answer<A>> {
  if (result.ok) return { ok: true, value: value(result.value) };
  return { ok: false, refusal: await refusalOf(result.reason), detail: `${result.reason}: ${result.detail}` };
}

export const done: Answer<Record<string, never>> = { ok: true, value: {} };
