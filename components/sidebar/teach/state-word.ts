import { ORDER_STATES } from '../../../lib/knowledge/terms.ts';
import { keyOf } from '../../shared/i18n.tsx';
import type { Text } from '../../shared/i18n.tsx';

/** An order's state for the eye; an id that nobody knows stays as it is. */
export function stateWord(text: Text, id: string): string {
  const state = ORDER_STATES.find((each) => each === id);
  return state ? text(keyOf('state', state)) : id;
}
