// The search box keeps every text of the base once more, so it is read only when somebody
// searches, and from then on carried along with the base.
import type { Reply } from '../knowledge/schema.ts';
import { type Searchable, searchSteps } from './search.ts';
import type { InSlices, IsOvertaken } from './slices.ts';

export interface WhenSearched {
  /** Waits, the first time, until every text was read. Ids, best first. */
  search(text: string, limit: number): Promise<readonly string[]>;
  /** To be called when the base has changed; the old texts answer until the new ones are read. */
  renew(isOvertaken: IsOvertaken): Promise<void>;
}

export function searchWhenAsked(replies: () => readonly Reply[], inSlices: InSlices): WhenSearched {
  let searchable: Promise<Searchable> | null = null;

  const readAll = async (): Promise<Searchable> => {
    const from = replies();
    const read = await inSlices(searchSteps(from), () => replies() !== from);
    // A base that came meanwhile is the one to be searched.
    return read ?? readAll();
  };

  return {
    async search(text, limit) {
      searchable ??= readAll();
      return (await searchable).search(text, limit);
    },
    async renew(isOvertaken) {
      if (!searchable) return;
      const read = await inSlices(searchSteps(replies(), await searchable), isOvertaken);
      if (read) searchable = Promise.resolve(read);
    },
  };
}
