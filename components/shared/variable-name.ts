// What a variable is called in the interface: ours by our words, others as the supervisor wrote them.
import { PAGE_VARIABLES } from '../../lib/knowledge/variables.ts';
import type { PageVariable } from '../../lib/knowledge/variables.ts';
import type { Text } from './messages.ts';

function isPageVariable(name: string): name is PageVariable {
  return Object.hasOwn(PAGE_VARIABLES, name);
}

export function variableName(name: string, text: Text): string {
  if (!isPageVariable(name)) return name;
  // The page calls this field by its full name; in wordings it is written often, so it is short.
  return text(name === 'buyer' ? 'field_buyerName' : `field_${name}`);
}
