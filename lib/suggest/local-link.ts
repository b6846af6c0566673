// The engine without a worker, for the evaluation and for tests: the same code, the same answers.
import { createSuggestEngine, type EngineOptions } from './engine.ts';
import type { SuggestLink } from './suggestion.ts';

/** A clock that stands still: nobody else waits for this thread, so nothing is cut into slices. */
const ALL_AT_ONCE = { pause: () => Promise.resolve(), clock: () => 0 };

export function createLocalSuggestLink(options: EngineOptions = {}): SuggestLink {
  const engine = createSuggestEngine(ALL_AT_ONCE, options);
  return {
    load: (generation, replies) => engine.load(generation, replies),
    suggest: async (query) => engine.suggest(query),
    search: (text, limit) => engine.search(text, limit),
    learn: (picks) => engine.learn(picks),
  };
}
