// Where the replies that the desk's memory names stand in the index in use. Made when it is
// first asked: a desk that has picked nothing yet keeps no map of 20,000 ids.
import { replyEdition } from '../knowledge/reply-edition.ts';
import type { Reply } from '../knowledge/schema.ts';
import type { SuggestIndex } from './index-shape.ts';

export interface DeskLookup {
  /** The reply's number within the index, or -1. */
  numberOf(replyId: string): number;
  /** Undefined when the base does not have the reply. */
  editionOf(replyId: string): string | undefined;
}

export function lookUpIn(index: SuggestIndex, replies: readonly Reply[]): DeskLookup {
  let places: ReadonlyMap<string, number> | null = null;
  let numbers: Int32Array | null = null;
  const editions = new Map<string, string>();

  const placeOf = (replyId: string): number | undefined => {
    places ??= new Map(replies.map(({ id }, place) => [id, place]));
    return places.get(replyId);
  };
  return {
    numberOf(replyId) {
      const place = placeOf(replyId);
      numbers ??= numbersByPlace(index, replies.length);
      return place === undefined ? -1 : (numbers[place] ?? -1);
    },
    editionOf(replyId) {
      const known = editions.get(replyId);
      if (known !== undefined) return known;
      const reply = replies[placeOf(replyId) ?? -1];
      if (!reply) return undefined;
      const edition = replyEdition(reply);
      editions.set(replyId, edition);
      return edition;
    },
  };
}

function numbersByPlace({ positions }: SuggestIndex, count: number): Int32Array {
  const numbers = new Int32Array(count).fill(-1);
  positions.forEach((place, number) => {
    if (place >= 0) numbers[place] = number;
  });
  return numbers;
}
