// The search box keeps every text of the base once more, so it is read only when somebody
// searches, and from then on carried along with the base.
import type { Reply } from '../knowledge/schema.ts';
import { type Searchable, searchSteps } from './search.ts';
import type { InSlices } from './slices.ts';

export interface WhenSearched {
  /** Waits until every text of the base in use was read. Ids, best first. */
  search(text: string, limit: number): Promise<readonly string[]>;
  /** To be called when the base has changed, so that the next search need not wait. */
  renew(): Promise<void>;
}

interface Read {
  readonly from: readonly Reply[];
  /** Null when another base came into use meanwhile. */
  readonly searchable: Promise<Searchable | null>;
}

export function searchWhenAsked(replies: () => readonly Reply[], inSlices: InSlices): WhenSearched {
  let newest: Read | null = null;

  const readAfter = async (from: readonly Reply[], before: Read | null): Promise<Searchable | null> => {
    // What could not be read is no reason not to read the next.
    const previous = await before?.searchable.catch(() => null);
    return inSlices(searchSteps(from, previous ?? undefined), () => replies() !== from);
  };
  const ofBaseInUse = (): Promise<Searchable | null> => {
    const from = replies();
    if (newest?.from !== from) newest = { from, searchable: readAfter(from, newest) };
    return newest.searchable;
  };

  return {
    async search(text, limit) {
      for (;;) {
        const searchable = await ofBaseInUse();
        if (searchable) return searchable.search(text, limit);
      }
    },
    async renew() {
      if (newest) await ofBaseInUse();
    },
  };
}
