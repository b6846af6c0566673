// Whose conversation is open. Read for every reading and again, twice, before text
// goes into the reply box: text in the wrong chat is the worst this product could do.
import { pickValues } from './read-field.ts';
import type { ConversationRule, Pick } from './sites/site.ts';

export type Conversation =
  | { readonly key: string }
  /** `unclear`: the page says two things at once, as while it is switching. */
  | { readonly key: null; readonly why: 'none' | 'unclear' };

/** The value all matches of the first candidate with any agree on; null: none; undefined: they disagree. */
function agreed(document: Document, picks: readonly Pick[]): string | null | undefined {
  for (const pick of picks) {
    const values = new Set(pickValues(document, pick));
    if (values.size > 1) return undefined;
    const [value] = values;
    if (value !== undefined) return value;
  }
  return null;
}

function allSay(document: Document, picks: readonly Pick[]): boolean {
  const said = picks.map((pick) => agreed(document, [pick]));
  return !said.includes(undefined) && new Set(said.filter((value) => value !== null)).size <= 1;
}

export function readConversation(document: Document, siteId: string, rule: ConversationRule | undefined): Conversation {
  if (!rule) return { key: null, why: 'none' };
  const parts = rule.parts.map((picks) => agreed(document, picks));
  if (parts.includes(undefined)) return { key: null, why: 'unclear' };
  if (parts.some((part) => part === null)) return { key: null, why: 'none' };
  const isClear = (rule.same ?? []).every((group) => allSay(document, group));
  // Name parts may be 500 characters long, a key at most 500 altogether (page-schema.ts).
  const key = `${siteId}:${parts.join('|')}`;
  return isClear && key.length <= 500 ? { key } : { key: null, why: 'unclear' };
}
