// From what the store says to what the door answers.
import type { Answer } from '../../lib/channel/background-messages.ts';
import type { StoreResult } from '../../lib/store/store-result.ts';

export function fromStore<T, A>(result: StoreResult<T>, value: (stored: T) => A): Answer<A> {
  if (result.ok) return { ok: true, value: value(result.value) };
  return { ok: false, refusal: 'storage', detail: `${result.reason}: ${result.detail}` };
}

export const done: Answer<Record<string, never>> = { ok: true, value: {} };
