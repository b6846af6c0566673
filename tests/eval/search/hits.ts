// Counts how often what was meant is found. Every reply that holds the fragment as it was
// meant is right: nobody could tell which of them was wanted.
import type { Reply } from '../../../lib/knowledge/schema.ts';
import { foldText } from '../../../lib/knowledge/fold.ts';
import type { Find } from './finders.ts';
import type { Fragment } from './typos.ts';

export interface Hits {
  /** Shares, 0 to 1. */
  readonly first: number;
  readonly topFive: number;
  readonly firstByTypo: Readonly<Record<string, number>>;
}

export function measureHits(find: Find, replies: readonly Reply[], fragments: readonly Fragment[]): Hits {
  const texts = replies.map(({ title, questions }) => foldText([title, ...questions].join('\n')));
  const ids = replies.map(({ id }) => id);
  const places = fragments.map(({ asked, meant }) => {
    const folded = foldText(meant);
    const right = new Set(ids.filter((_, at) => texts[at]?.includes(folded)));
    return find(asked, 5).findIndex((id) => right.has(id));
  });
  const kinds = new Map<string, number[]>();
  for (const [at, { typo }] of fragments.entries()) kinds.set(typo, [...(kinds.get(typo) ?? []), places[at] ?? -1]);
  return {
    first: share(places, (place) => place === 0),
    topFive: share(places, (place) => place >= 0),
    firstByTypo: Object.fromEntries([...kinds].map(([typo, found]) => [typo, share(found, (place) => place === 0)])),
  };
}

export function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}
