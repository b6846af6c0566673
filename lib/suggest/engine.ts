// What runs behind the link, in the worker and in the same thread alike: one index in
// use, replaced as a whole when the next one is ready.
import type { Reply } from '../knowledge/schema.ts';
import { buildIndex, changeSteps, type IndexOptions, settleSteps } from './build-index.ts';
import { suggest } from './rank.ts';
import type { DeskPick, SuggestAnswer, SuggestQuery } from './suggestion.ts';
import { type InSlices, searchWhenAsked } from './when-searched.ts';

export interface SuggestEngine {
  /** Builds a little at a time; between two steps the old index goes on answering. */
  load(generation: string, replies: readonly Reply[]): Promise<void>;
  suggest(query: SuggestQuery): SuggestAnswer;
  /** The first call waits until every text was read for it; later ones are answered at once. */
  search(text: string, limit: number): Promise<readonly string[]>;
  learn(picks: readonly DeskPick[]): void;
}

export interface Slices {
  /** Lets what is waiting go first; it resolves when building may go on. */
  readonly pause: () => Promise<void>;
  /** Milliseconds from any beginning. */
  readonly clock: () => number;
}

/** What a question may have to wait. */
const SLICE_MS = 8;

export function createSuggestEngine(slices: Slices, options: IndexOptions = {}): SuggestEngine {
  let index = buildIndex([], options);
  let replies: readonly Reply[] = [];
  const learned: DeskPick[] = [];
  /** The newest wish: asked for again, the same build is awaited; overtaken, it is given up. */
  let newest: { readonly generation: string; done: Promise<void> } | null = null;

  const inSlices = slicer(slices);
  const searching = searchWhenAsked(() => replies, inSlices);

  const build = async (next: readonly Reply[], isOvertaken: () => boolean) => {
    const built = await inSlices(changeSteps(index, next), isOvertaken);
    if (!built) return;
    index = built;
    replies = next;
  };

  /** Nobody waits for it: what was loaded answers already. */
  const tidy = async (isOvertaken: () => boolean) => {
    const steps = settleSteps(index, replies);
    const settled = steps && (await inSlices(steps, isOvertaken));
    if (settled) index = settled;
    if (!isOvertaken()) await searching.renew(isOvertaken);
  };

  return {
    load(generation, replies) {
      if (newest?.generation === generation) return newest.done;
      const wish = { generation, done: Promise.resolve() };
      newest = wish;
      const isOvertaken = () => newest !== wish;
      wish.done = build(replies, isOvertaken).catch((error: unknown) => {
        // A base that could not be built may be asked for again.
        if (newest === wish) newest = null;
        throw error;
      });
      void wish.done.then(() => tidy(isOvertaken)).catch(() => undefined);
      return wish.done;
    },
    suggest: (query) => suggest(index, query, query, query),
    search: (text, limit) => searching.search(text, limit),
    learn: (picks) => void learned.push(...picks),
  };
}

function slicer({ pause, clock }: Slices): InSlices {
  return async (steps, isOvertaken) => {
    let startedMs = clock();
    while (!isOvertaken()) {
      const step = steps.next();
      if (step.done) return step.value;
      if (clock() - startedMs < SLICE_MS) continue;
      await pause();
      startedMs = clock();
    }
    return null;
  };
}
