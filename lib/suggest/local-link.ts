// The engine without a worker, for the evaluation and for tests: the same code, the same answers.
import { createSuggestEngine } from './engine.ts';
import type { SuggestLink } from './suggestion.ts';

export function createLocalSuggestLink(): SuggestLink {
  const engine = createSuggestEngine(() => Promise.resolve());
  return {
    load: (generation, replies) => engine.load(generation, replies),
    suggest: async (query) => engine.suggest(query),
    search: async (text, limit) => engine.search(text, limit),
    learn: (picks) => engine.learn(picks),
  };
}
