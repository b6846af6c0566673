// The sentence for a request that the background did not carry out. A timed-out
// insertion and a timed-out request are different things to say.
import type { Refusal } from '../../lib/channel/background-messages.ts';
import { keyOf } from './messages.ts';
import type { MessageKey } from './messages.ts';

export function refusalKey(refusal: Refusal): MessageKey {
  return refusal === 'timeout' ? 'refusal_ask_timeout' : keyOf('refusal', refusal);
}
