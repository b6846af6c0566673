// What runs behind the link, in the worker and in the same thread alike.
import type { Reply } from '../knowledge/schema.ts';
import type { IndexOptions } from './build-index.ts';
import { createDeskMemory, type DeskMemory } from './desk-memory.ts';
import { type Change, createIndexInUse } from './index-in-use.ts';
import { readMeaning } from './meaning/table.ts';
import { practise } from './practice.ts';
import { suggest } from './rank.ts';
import { type Slices, slicer } from './slices.ts';
import type { DeskPick, SuggestAnswer, SuggestQuery } from './suggestion.ts';
import { searchWhenAsked } from './when-searched.ts';

export interface SuggestEngine {
  /** Builds a little at a time; between two steps the old index goes on answering. */
  load(generation: string, replies: readonly Reply[], change?: Change): Promise<void>;
  /** Null unless it is what was asked to be loaded last. */
  repliesOf(generation: string): readonly Reply[] | null;
  suggest(query: SuggestQuery): SuggestAnswer;
  /** The first call waits until every text was read for it; later ones are answered at once. */
  search(text: string, limit: number): Promise<readonly string[]>;
  learn(picks: readonly DeskPick[]): void;
  /** Everything learnt, what is still being read of it included. */
  forget(): void;
  /** The word vectors' file, once it is there; false when it is none. Resolves when the base has them. */
  loadMeaning(bytes: Uint8Array): Promise<boolean>;
  /** Gets up to speed until a base is asked for; see practice.ts. */
  practise(): Promise<void>;
}

export interface EngineOptions extends IndexOptions {
  /** A desk with other rules, as when its forgetting is measured. */
  readonly memory?: DeskMemory;
}

const PICKS_PER_SLICE = 400;

export function createSuggestEngine(slices: Slices, options: EngineOptions = {}): SuggestEngine {
  const { memory = createDeskMemory() } = options;
  const inSlices = slicer(slices);
  const inUse = createIndexInUse(memory, inSlices, options);
  const searching = searchWhenAsked(() => inUse.now().replies, inSlices);
  /** The newest wish: asked for again, the same build is awaited; overtaken, it is given up. */
  let newest: { readonly generation: string; readonly replies: readonly Reply[]; done: Promise<void> } | null = null;

  return {
    load(generation, replies, change) {
      if (newest?.generation === generation) return newest.done;
      const wish = { generation, replies, done: Promise.resolve() };
      newest = wish;
      const isOvertaken = () => newest !== wish;
      wish.done = inUse.change({ replies, change }, isOvertaken).catch((error: unknown) => {
        // A base that could not be built may be asked for again.
        if (newest === wish) newest = null;
        throw error;
      });
      // Nobody waits for it: what was loaded answers already.
      const tidy = () => inUse.tidy(isOvertaken).then(() => searching.renew());
      void wish.done.then(tidy).catch(() => undefined);
      return wish.done;
    },
    repliesOf: (generation) => (newest?.generation === generation ? newest.replies : null),
    suggest(query) {
      const { index, desk } = inUse.now();
      return suggest(index, query, query, { ...query, desk });
    },
    search: (text, limit) => searching.search(text, limit),
    ...createLearner(memory, slices),
    async loadMeaning(bytes) {
      const meaning = readMeaning(bytes);
      if (!meaning) return false;
      const wish = newest;
      await inUse.useMeaning(meaning, () => newest !== wish);
      return true;
    },
    practise: () => practise(slices, inUse.now().index.meaning, () => newest !== null),
  };
}

/** Five thousand picks at a start are read between two questions, not before them. */
function createLearner(memory: DeskMemory, { pause }: Slices): Pick<SuggestEngine, 'learn' | 'forget'> {
  /** A number for each time between two forgettings. */
  let era = 0;
  const learnRest = async (picks: readonly DeskPick[]): Promise<void> => {
    const own = era;
    for (let from = PICKS_PER_SLICE; from < picks.length; from += PICKS_PER_SLICE) {
      await pause();
      if (own !== era) return;
      memory.add(picks.slice(from, from + PICKS_PER_SLICE));
    }
  };
  return {
    learn(picks) {
      memory.add(picks.slice(0, PICKS_PER_SLICE));
      void learnRest(picks);
    },
    forget() {
      era += 1;
      memory.clear();
    },
  };
}
