// What runs behind the link, in the worker and in the same thread alike: one index in
// use, replaced as a whole when the next one is ready.
import type { Reply } from '../knowledge/schema.ts';
import { buildIndex, changeSteps, type IndexOptions, settleSteps } from './build-index.ts';
import { lookUpIn } from './desk-lookup.ts';
import { createDeskMemory, type DeskMemory } from './desk-memory.ts';
import type { Desk } from './desk-signal.ts';
import { idfOf, type SuggestIndex } from './index-shape.ts';
import { findKey } from './key-table.ts';
import { suggest } from './rank.ts';
import type { DeskPick, SuggestAnswer, SuggestQuery } from './suggestion.ts';
import { type InSlices, searchWhenAsked } from './when-searched.ts';

export interface SuggestEngine {
  /** Builds a little at a time; between two steps the old index goes on answering. */
  load(generation: string, replies: readonly Reply[]): Promise<void>;
  /** Null unless it is what was asked to be loaded last. */
  repliesOf(generation: string): readonly Reply[] | null;
  suggest(query: SuggestQuery): SuggestAnswer;
  /** The first call waits until every text was read for it; later ones are answered at once. */
  search(text: string, limit: number): Promise<readonly string[]>;
  learn(picks: readonly DeskPick[]): void;
}

export interface EngineOptions extends IndexOptions {
  /** A desk with other rules, as when its forgetting is measured. */
  readonly memory?: DeskMemory;
}

export interface Slices {
  /** Lets what is waiting go first; it resolves when building may go on. */
  readonly pause: () => Promise<void>;
  /** Milliseconds from any beginning. */
  readonly clock: () => number;
}

/** What a question may have to wait. */
const SLICE_MS = 8;

const PICKS_PER_SLICE = 400;

interface InUse {
  readonly index: SuggestIndex;
  readonly replies: readonly Reply[];
  readonly desk: Desk;
}

function inUse(index: SuggestIndex, replies: readonly Reply[], memory: DeskMemory): InUse {
  const lookup = lookUpIn(index, replies);
  memory.know(lookup.editionOf, (key) => idfOf(index, findKey(index.terms, key)));
  return { index, replies, desk: { memory, lookup } };
}

export function createSuggestEngine(slices: Slices, options: EngineOptions = {}): SuggestEngine {
  const { memory = createDeskMemory() } = options;
  let base = inUse(buildIndex([], options), [], memory);
  /** The newest wish: asked for again, the same build is awaited; overtaken, it is given up. */
  let newest: { readonly generation: string; readonly replies: readonly Reply[]; done: Promise<void> } | null = null;

  const inSlices = slicer(slices);
  const searching = searchWhenAsked(() => base.replies, inSlices);

  const build = async (replies: readonly Reply[], isOvertaken: () => boolean) => {
    const built = await inSlices(changeSteps(base.index, replies), isOvertaken);
    if (built) base = inUse(built, replies, memory);
  };

  /** Nobody waits for it: what was loaded answers already. */
  const tidy = async (isOvertaken: () => boolean) => {
    const steps = settleSteps(base.index, base.replies);
    const settled = steps && (await inSlices(steps, isOvertaken));
    if (settled) base = inUse(settled, base.replies, memory);
    if (!isOvertaken()) await searching.renew(isOvertaken);
  };

  return {
    load(generation, replies) {
      if (newest?.generation === generation) return newest.done;
      const wish = { generation, replies, done: Promise.resolve() };
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
    repliesOf: (generation) => (newest?.generation === generation ? newest.replies : null),
    suggest: (query) => suggest(base.index, query, query, { ...query, desk: base.desk }),
    search: (text, limit) => searching.search(text, limit),
    learn(picks) {
      memory.add(picks.slice(0, PICKS_PER_SLICE));
      void learnRest(memory, picks, slices);
    },
  };
}

/** Five thousand picks at a start are read between two questions, not before them. */
async function learnRest(memory: DeskMemory, picks: readonly DeskPick[], { pause }: Slices): Promise<void> {
  for (let from = PICKS_PER_SLICE; from < picks.length; from += PICKS_PER_SLICE) {
    await pause();
    memory.add(picks.slice(from, from + PICKS_PER_SLICE));
  }
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
