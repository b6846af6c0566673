// What runs behind the link, in the worker and in the same thread alike: one index in
// use, replaced as a whole when the next one is ready.
import type { Reply } from '../knowledge/schema.ts';
import { buildSteps } from './build-index.ts';
import type { SuggestIndex } from './index-shape.ts';
import { makeScratch } from './lexical.ts';
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

interface Loaded {
  readonly suggest: (query: SuggestQuery) => SuggestAnswer;
  readonly search: Search;
}

const NOTHING: SuggestAnswer = { suggestions: [], abstained: true, closest: [], smallTalk: false };
const EMPTY: Loaded = { suggest: () => NOTHING, search: () => [] };
/** About 10 ms of reading: what a question may have to wait. */
const REPLIES_PER_SLICE = 200;

/** `pause` lets what is waiting go first; it resolves when building may go on. */
export function createSuggestEngine(pause: () => Promise<void>): SuggestEngine {
  let loaded = EMPTY;
  const learned: DeskPick[] = [];
  /** The newest wish: asked for again, the same build is awaited; overtaken, it is given up. */
  let newest: { readonly generation: string; done: Promise<void> } | null = null;

  const build = async (replies: readonly Reply[], isOvertaken: () => boolean) => {
    const steps = buildSteps(replies);
    for (let read = 1; !isOvertaken(); read += 1) {
      const step = steps.next();
      if (step.done) {
        loaded = prepared(step.value, replies);
        return;
      }
      if (read % REPLIES_PER_SLICE === 0) await pause();
    }
  };

  return {
    load(generation, replies) {
      if (newest?.generation === generation) return newest.done;
      const wish = { generation, done: Promise.resolve() };
      newest = wish;
      wish.done = build(replies, () => newest !== wish).catch((error: unknown) => {
        // A base that could not be built may be asked for again.
        if (newest === wish) newest = null;
        throw error;
      });
      return wish.done;
    },
    suggest: (query) => loaded.suggest(query),
    search: (text, limit) => loaded.search(text, limit),
    learn: (picks) => void learned.push(...picks),
  };
}

function prepared(index: SuggestIndex, replies: readonly Reply[]): Loaded {
  const scratch = makeScratch(index);
  return { suggest: (query) => suggest(index, scratch, query), search: createSearch(replies, index) };
}
