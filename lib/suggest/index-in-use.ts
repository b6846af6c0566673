// The index that answers, replaced as a whole when the next one is ready: after a change of
// the base, after tidying up, and when the word vectors have come.
import type { Reply } from '../knowledge/schema.ts';
import { buildIndex, changeSteps, type IndexOptions, settleSteps } from './build-index.ts';
import { lookUpIn } from './desk-lookup.ts';
import type { DeskMemory } from './desk-memory.ts';
import type { Desk } from './desk-signal.ts';
import { idfOf, type SuggestIndex } from './index-shape.ts';
import { findKey } from './key-table.ts';
import { lacksMeaning, meaningSteps } from './meaning/reply-vectors.ts';
import type { Meaning } from './meaning/table.ts';
import type { InSlices, IsOvertaken } from './slices.ts';

/** What answers a question. */
export interface InUse {
  readonly index: SuggestIndex;
  readonly replies: readonly Reply[];
  readonly desk: Desk;
}

/** A base, and what the sender knows of it. */
export interface Wanted {
  readonly replies: readonly Reply[];
  readonly change?: Change | undefined;
}

export interface Change {
  readonly from: readonly Reply[];
  /** By place: where the same reply stands in `from`, or -1. */
  readonly kept: Int32Array;
}

export interface IndexInUse {
  now(): InUse;
  /** Each works in slices and gives up when overtaken. */
  change(wanted: Wanted, isOvertaken: IsOvertaken): Promise<void>;
  tidy(isOvertaken: IsOvertaken): Promise<void>;
  useMeaning(meaning: Meaning, isOvertaken: IsOvertaken): Promise<void>;
}

export function createIndexInUse(memory: DeskMemory, inSlices: InSlices, options: IndexOptions): IndexInUse {
  let now = inUse(buildIndex([], options), [], memory);
  let meaning: Meaning | null = null;

  /** Ranked by words alone until then. Another index may come into use meanwhile; then that one is seen to. */
  const addMeanings = async (isOvertaken: IsOvertaken) => {
    while (meaning && lacksMeaning(now.index, meaning) && !isOvertaken()) {
      const before = now;
      const next = await inSlices(meaningSteps(before.index, meaning), isOvertaken);
      // The replies are the same ones in the same places, so the memory knows them already.
      if (next && now === before) now = { ...before, index: next };
    }
  };

  return {
    now: () => now,
    async change({ replies, change }, isOvertaken) {
      const { index } = now;
      // A base in between may have been overtaken and never have come into use.
      const kept = change?.from === index.replies ? change?.kept : undefined;
      const changed = await inSlices(changeSteps(index, replies, kept), isOvertaken);
      if (changed) now = inUse(changed, replies, memory);
      await addMeanings(isOvertaken);
    },
    async tidy(isOvertaken) {
      const { index, replies } = now;
      const steps = settleSteps(index);
      const settled = steps && (await inSlices(steps, isOvertaken));
      if (settled) now = inUse(settled, replies, memory);
      await addMeanings(isOvertaken);
    },
    async useMeaning(next, isOvertaken) {
      meaning = next;
      await addMeanings(isOvertaken);
    },
  };
}

function inUse(index: SuggestIndex, replies: readonly Reply[], memory: DeskMemory): InUse {
  const lookup = lookUpIn(index, replies);
  memory.know(lookup.editionOf, (key) => idfOf(index, findKey(index.terms, key)));
  return { index, replies, desk: { memory, lookup } };
}
