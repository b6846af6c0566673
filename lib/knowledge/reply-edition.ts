// By what one knows that a reply still says what it said.
import type { Reply } from './schema.ts';

/**
 * Of title and wordings: the same text gives the same edition on every machine. The example
 * questions are not part of it, so publishing what was learned does not make it look outdated.
 */
export function replyEdition({ title, wordings }: Pick<Reply, 'title' | 'wordings'>): string {
  let hash = 0x811c9dc5;
  for (const text of [title, ...wordings]) {
    // A sign that no text begins with keeps ["ab"] and ["a", "b"] apart.
    hash = mixed(hash, 0xffff);
    for (let at = 0; at < text.length; at += 1) hash = mixed(hash, text.charCodeAt(at));
  }
  return (hash >>> 0).toString(36);
}

/** FNV-1a over 16-bit units. */
function mixed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
