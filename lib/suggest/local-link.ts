// The engine without a worker, for the evaluation and for tests: the same code, the same answers.
import { createSuggestEngine, type EngineOptions } from './engine.ts';
import type { SuggestLink } from './suggestion.ts';

/** A clock that stands still: nobody else waits for this thread, so nothing is cut into slices. */
const ALL_AT_ONCE = { pause: () => Promise.resolve(), clock: () => 0 };

export interface LocalOptions extends EngineOptions {
  /** What `public/meaning/words.bin` holds; without it ranking is by words alone. */
  readonly meaning?: Uint8Array;
}

export function createLocalSuggestLink({ meaning, ...options }: LocalOptions = {}): SuggestLink {
  const engine = createSuggestEngine(ALL_AT_ONCE, options);
  const ready = meaning ? engine.loadMeaning(meaning) : null;
  return {
    load: async (generation, replies) => {
      await ready;
      await engine.load(generation, replies);
    },
    suggest: async (query) => engine.suggest(query),
    search: (text, limit) => engine.search(text, limit),
    learn: (picks) => engine.learn(picks),
    forget: () => engine.forget(),
  };
}
