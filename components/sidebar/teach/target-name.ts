import type { PickTarget } from '../../../lib/console/pick/pick-messages.ts';
import { keyOf } from '../../shared/i18n.tsx';
import type { Text } from '../../shared/i18n.tsx';

export function targetName(text: Text, target: PickTarget): string {
  return target === 'card' ? text('teach_card') : text(keyOf('field', target));
}
