// Our engine, asked as the sidebar asks it, but for ten ids.
import type { Reply } from '../../lib/knowledge/schema.ts';
import { createLocalSuggestLink } from '../../lib/suggest/local-link.ts';
import type { SuggestAnswer, SuggestLink, SuggestQuery } from '../../lib/suggest/suggestion.ts';
import { queryWithoutOrder } from '../support/query-without-order.ts';
import { readWordVectors } from '../support/word-vectors.ts';
import { ANSWERS, firstIds } from './engines/engine.ts';
import type { MessageRow } from './knowledge-rows.ts';
import type { Found } from './score.ts';

export interface Asked {
  readonly query: SuggestQuery;
  /** Acceptable replies; empty: the base has none. */
  readonly ids: readonly string[];
}

export interface Answered extends Found {
  /** Of the best suggestion, or of the closest reply when none is offered. */
  readonly confidence: number;
  readonly abstained: boolean;
  readonly tookUs: number;
}

/** No public data has order context. */
export function askedOf({ q, ctx, ids }: MessageRow): Asked {
  return { query: queryWithoutOrder([...ctx, q], { limit: ANSWERS }), ids };
}

/** Questions asked before any is timed: the first ones measure the compiler. */
const WARM_UP = 300;

/** Built, and warm: as in the sidebar, where the first message of a shift is not the one that counts. */
export async function openOurs(replies: readonly Reply[]): Promise<{ link: SuggestLink; buildMs: number }> {
  const link = createLocalSuggestLink({ meaning: readWordVectors() });
  const startedMs = performance.now();
  await link.load('eval', replies);
  const buildMs = performance.now() - startedMs;
  const texts = replies.flatMap(({ title, questions }) => [title, ...questions]).slice(0, WARM_UP);
  for (let n = 0; n < WARM_UP && texts.length > 0; n += 1)
    await link.suggest(queryWithoutOrder([texts[n % texts.length] ?? ''], { limit: ANSWERS }));
  return { link, buildMs };
}

export async function answer(link: SuggestLink, { query, ids }: Asked): Promise<Answered> {
  const askedMs = performance.now();
  const given = await link.suggest(query);
  const tookUs = Math.round((performance.now() - askedMs) * 1_000);
  return {
    ids: firstIds([...given.suggestions, ...given.closest].map(({ replyId }) => replyId)),
    acceptable: ids,
    confidence: confidenceOf(given),
    abstained: given.abstained,
    tookUs,
  };
}

/** Thanks with no farewell in the base: there is nothing to be sure of. */
function confidenceOf({ suggestions, closest, smallTalk }: SuggestAnswer): number {
  return (suggestions[0] ?? (smallTalk ? undefined : closest[0]))?.confidence ?? 0;
}

export async function answerAll(link: SuggestLink, asked: readonly Asked[]): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const one of asked) answered.push(await answer(link, one));
  return answered;
}
