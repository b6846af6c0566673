import type { Refusal } from '../../lib/channel/background-messages.ts';
import type { MessageKey } from '../shared/i18n.tsx';

/** The sentence for a request that the background did not carry out. */
export const REFUSAL_TEXT: Readonly<Record<Refusal, MessageKey>> = {
  'not-allowed': 'refusal_not_allowed',
  'bad-request': 'refusal_bad_request',
  'unknown-token': 'refusal_unknown_token',
  storage: 'refusal_storage',
  unreachable: 'refusal_unreachable',
  timeout: 'refusal_ask_timeout',
  failed: 'refusal_failed',
};
