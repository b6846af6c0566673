// What runs behind the link, in the worker and in the same thread alike: one index in
// use, replaced as a whole when the next one is ready.
import type { Reply } from '../knowledge/schema.ts';
import { buildIndex, changeSteps, type IndexOptions, settleSteps, type Steps } from './build-index.ts';
import type { SuggestIndex } from './index-shape.ts';
import { suggest } from './rank.ts';
import { createSearch, type Search } from './search.ts';
import type { DeskPick, SuggestAnswer, SuggestQuery } from './suggestion.ts';

export interface SuggestEngine {
  /** Builds a little at a time; between two steps the old index goes on answering. */
  load(generation: string, replies: readonly Reply[]): Promise<void>;
  suggest(query: SuggestQuery): SuggestAnswer;
  search(text: string, limit: number): readonly string[];
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

export function createSuggestEngine({ pause, clock }: Slices, options: IndexOptions = {}): SuggestEngine {
  let index = buildIndex([], options);
  let search: Search = () => [];
  const learned: DeskPick[] = [];
  /** The newest wish: asked for again, the same build is awaited; overtaken, it is given up. */
  let newest: { readonly generation: string; done: Promise<void> } | null = null;

  /** Null when overtaken. */
  const inSlices = async (steps: Steps, isOvertaken: () => boolean): Promise<SuggestIndex | null> => {
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

  const putInUse = (next: SuggestIndex | null, replies: readonly Reply[]) => {
    if (!next) return;
    index = next;
    search = whenFirstUsed(() => createSearch(replies, next));
  };

  const build = async (replies: readonly Reply[], isOvertaken: () => boolean) => {
    putInUse(await inSlices(changeSteps(index, replies), isOvertaken), replies);
  };

  /** Nobody waits for it: what was loaded answers already. */
  const tidy = async (replies: readonly Reply[], isOvertaken: () => boolean) => {
    const steps = settleSteps(index, replies);
    if (steps) putInUse(await inSlices(steps, isOvertaken), replies);
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
      void wish.done.then(() => tidy(replies, isOvertaken)).catch(() => undefined);
      return wish.done;
    },
    suggest: (query) => suggest(index, query, query, query),
    search: (text, limit) => search(text, limit),
    learn: (picks) => void learned.push(...picks),
  };
}

/** The search box keeps every text once more; a sidebar in which nobody searches does without. */
function whenFirstUsed(create: () => Search): Search {
  let search: Search | null = null;
  return (text, limit) => (search ??= create())(text, limit);
}
