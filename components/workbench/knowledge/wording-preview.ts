// A wording for reading about it, not for sending: variables by name.
import { fillWording } from '../../../lib/knowledge/variables.ts';

const NOTHING_KNOWN = {};

/** One line of text for a list: variables that have no fall-back as `…`. */
export function plainWording(wording: string): string {
  return fillWording(wording, NOTHING_KNOWN)
    .map((segment) => (segment.kind === 'missing' ? '…' : segment.text))
    .join('')
    .replaceAll(/\s+/gu, ' ');
}
