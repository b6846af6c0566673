// "What's new": which entries a publication added, changed or withdrew.
import type { KnowledgeBase } from './schema.ts';

export interface News {
  readonly version: number;
  /** ISO 8601, when this machine received it. */
  readonly receivedAt: string;
  readonly title: string;
  readonly added: readonly NewsEntry[];
  readonly changed: readonly NewsEntry[];
  readonly removed: readonly NewsEntry[];
}

export interface NewsEntry {
  readonly id: string;
  readonly kind: 'reply' | 'procedure' | 'notice' | 'console';
  readonly title: string;
}

type Titled = { readonly id: string; readonly title: string };

/** Compares two bases entry by entry; order within a list does not matter. */
export function newsBetween(before: KnowledgeBase, after: KnowledgeBase, receivedAt: string): News {
  const added: NewsEntry[] = [];
  const changed: NewsEntry[] = [];
  const removed: NewsEntry[] = [];
  const lists: [NewsEntry['kind'], readonly Titled[], readonly Titled[]][] = [
    ['reply', before.replies, after.replies],
    ['procedure', before.procedures, after.procedures],
    ['notice', before.notices, after.notices],
    ['console', before.consoles, after.consoles],
  ];
  for (const [kind, old, now] of lists) {
    const known = new Map(old.map((entry) => [entry.id, entry]));
    for (const entry of now) {
      const previous = known.get(entry.id);
      known.delete(entry.id);
      if (!previous) added.push({ id: entry.id, kind, title: entry.title });
      else if (JSON.stringify(previous) !== JSON.stringify(entry))
        changed.push({ id: entry.id, kind, title: entry.title });
    }
    for (const entry of known.values()) removed.push({ id: entry.id, kind, title: entry.title });
  }
  return { version: after.version, receivedAt, title: after.title, added, changed, removed };
}
