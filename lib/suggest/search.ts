// The agent's search box: forgiving of typing errors, searched by sound too, fluent at any size.
import type { Reply } from '../knowledge/schema.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Part, type Printed, partSteps } from './search/part.ts';
import { type LivePart, type Search, searchParts } from './search/search-parts.ts';

export type { Search } from './search/search-parts.ts';

/** What can be searched, and what the next version of it is built from. */
export interface Searchable {
  /** Ids best first. A shortcut typed in full comes first, then shortcuts and titles that begin so, then the rest. */
  readonly search: Search;
  readonly parts: readonly LivePart[];
}

/** More changes than this share of the base, and it is read anew rather than carried on. */
const MOST_CHANGED = 0.1;

/** All at once. */
export function createSearch(replies: readonly Reply[]): Search {
  const steps = searchSteps(replies);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.search;
  }
}

/**
 * The same in steps of one reply. From `previous` what has not changed is taken over as it
 * stands; `previous` itself goes on answering meanwhile and stays as it is.
 */
export function* searchSteps(replies: readonly Reply[], previous?: Searchable): Generator<void, Searchable> {
  const printed: Printed[] = [];
  for (const reply of replies) {
    const { title, shortcut, tags, questions, wordings } = reply;
    printed.push({ reply, fingerprint: fingerprintOf([title, shortcut, tags, questions, wordings]) });
    yield;
  }
  const kept = previous?.parts[0] ? keptOf(previous.parts[0].part, printed) : null;
  if (!kept) return searchable([allOf(yield* partSteps(printed))]);
  const changed = kept.changed.map((at) => printed[at]).filter((one) => one !== undefined);
  if (changed.length === 0) return searchable([kept.live]);
  return searchable([kept.live, { part: yield* partSteps(changed), order: Int32Array.from(kept.changed) }]);
}

function searchable(parts: readonly LivePart[]): Searchable {
  return { search: searchParts(parts), parts };
}

function allOf(part: Part): LivePart {
  return { part, order: Int32Array.from(part.ids, (_, at) => at) };
}

/** The first part as far as it still holds, and which replies it lacks; null if it is not worth keeping. */
function keptOf(part: Part, printed: readonly Printed[]): { live: LivePart; changed: number[] } | null {
  const places = new Map(part.ids.map((id, at) => [id, at]));
  const order = new Int32Array(part.ids.length).fill(-1);
  const changed: number[] = [];
  for (const [at, { reply, fingerprint }] of printed.entries()) {
    const place = places.get(reply.id);
    if (place !== undefined && part.fingerprints[place] === fingerprint) order[place] = at;
    else changed.push(at);
  }
  const gone = order.reduce((count, place) => count + (place < 0 ? 1 : 0), 0);
  const isWorthKeeping = changed.length + gone <= 2 * MOST_CHANGED * part.ids.length;
  return isWorthKeeping ? { live: { part, order }, changed } : null;
}
