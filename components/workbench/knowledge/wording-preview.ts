// A wording for reading about it, not for sending: variables by name.
import { fillWording, PAGE_VARIABLES } from '../../../lib/knowledge/variables.ts';
import type { Text } from '../../shared/i18n.tsx';

const NOTHING_KNOWN = {};

/** One line of text for a list: variables that have no fall-back as `…`. */
export function plainWording(wording: string): string {
  return fillWording(wording, NOTHING_KNOWN)
    .map((segment) => (segment.kind === 'missing' ? '…' : segment.text))
    .join('')
    .replaceAll(/\s+/gu, ' ');
}

const BUYER = 'buyer';

/** The variable in the interface's language; names of the writer's own stay as written. */
export function variableLabel(name: string, text: Text): string {
  if (name === BUYER) return text('field_buyerName');
  // A plain loop over the table keeps the key's type: a string from a wording could be anything.
  for (const known of Object.keys(PAGE_VARIABLES) as (keyof typeof PAGE_VARIABLES)[]) {
    if (known === name && known !== BUYER) return text(`field_${known}`);
  }
  return name;
}
