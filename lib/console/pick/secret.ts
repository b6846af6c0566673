// Fields that hold secrets are neither shown, nor proposed, nor read.
import { attributeOf, matches } from '../safe-dom.ts';

const SECRET_FIELD =
  'input[type="password" i],[autocomplete*="password" i],[autocomplete^="cc-" i],[autocomplete="one-time-code" i]';
/** A password that is being shown is a text field; its name still says what it is. */
const SECRET_NAME = /passw|pwd|cvv|cvc|secret/iu;

export function isSecret(element: Element): boolean {
  if (matches(element, SECRET_FIELD)) return true;
  const names = ['name', 'id'].map((name) => attributeOf(element, name) ?? '').join(' ');
  return matches(element, 'input') && SECRET_NAME.test(names);
}
