// The sentence for a request that the background did not carry out. A timed-out
// insertion and a timed-out request are different things to say.
import type { Refusal } from '../../lib/channel/background-messages.ts';
import { keyOf } from './messages.ts';
import type { MessageKey } from './messages.ts';

export function refusalKey(refusal: Refusal): MessageKey {
  return refusal === 'timeout' ? 'refusal_ask_timeout' : keyOf('refusal', refusal);
}

/** Of a press that has nothing to keep: what stood there stands there still. */
const PRESSES: Partial<Record<Refusal, MessageKey>> = {
  storage: 'refusal_press_storage',
  'disk-full': 'refusal_press_disk_full',
  unreachable: 'refusal_press_unreachable',
  'bad-request': 'refusal_press_bad_request',
  failed: 'refusal_press_failed',
};

export function pressRefusalKey(refusal: Refusal): MessageKey {
  return PRESSES[refusal] ?? refusalKey(refusal);
}
