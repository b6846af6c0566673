// Lets a desk of five agents work through its conversations and counts how often the
// right reply was among the first, with what was learned so far and without.
import { replyEdition } from '../../lib/knowledge/reply-edition.ts';
import type { Reply } from '../../lib/knowledge/schema.ts';
import { scrubMessage } from '../../lib/learning/scrub.ts';
import { createDeskMemory } from '../../lib/suggest/desk-memory.ts';
import type { DeskRules } from '../../lib/suggest/desk-memory-rules.ts';
import { createLocalSuggestLink } from '../../lib/suggest/local-link.ts';
import type { DeskPick, SuggestAnswer, SuggestLink, SuggestQuery } from '../../lib/suggest/suggestion.ts';
import { queryWithoutOrder } from '../support/query-without-order.ts';
import { readWordVectors } from '../support/word-vectors.ts';
import { pseudoRandom } from '../support/pseudo-random.ts';
import { type Scenario, type Visit } from './desk-scenario.ts';

export interface DeskHabits {
  /** Share of picks that are wrong. */
  readonly careless: number;
  /** One of the five picks one and the same reply for everything and marks what is offered first as wrong. */
  readonly malicious: boolean;
  readonly seed: number;
}

export interface Block {
  visits: number;
  /** Hits: the right reply first, and among the first three. */
  readonly learned: [number, number];
  readonly unlearned: [number, number];
}

export const BLOCK = 250;
const AGENTS = ['a', 'b', 'c', 'd', 'e'];
const MALICIOUS = 'e';
const DAYS = 120;
const START_MS = Date.UTC(2026, 0, 1);
/** How often an agent who is not offered it finds the reply by searching; else it is written by hand. */
const SEARCHED = 0.7;
/** How often an agent marks a wrong first suggestion. */
const MARKED = 0.1;

export async function runDesk(scenario: Scenario, habits: DeskHabits, rules?: DeskRules): Promise<Block[]> {
  const random = pseudoRandom(habits.seed * 7919 + 17);
  const meaning = readWordVectors();
  const learned = createLocalSuggestLink({ memory: createDeskMemory(rules), meaning });
  const unlearned = createLocalSuggestLink({ meaning });
  const blocks: Block[] = [];
  const { changesAt } = scenario;
  for (const [number, visit] of scenario.visits.entries()) {
    const base = scenario.bases[number < changesAt ? 0 : 1];
    if (number === 0 || number === changesAt)
      for (const link of [learned, unlearned]) await link.load(String(number), base);
    const agent = AGENTS[Math.floor(random() * AGENTS.length)] ?? '';
    const atMs = START_MS + Math.round((number / scenario.visits.length) * DAYS * 86_400_000);
    const query = queryOf(visit, agent, atMs);
    const [answer, plain] = [await learned.suggest(query), await unlearned.suggest(query)];
    const isOfTheDesk = !habits.malicious || agent !== MALICIOUS;
    if (isOfTheDesk) count(blocks, Math.floor(number / BLOCK), visit, { learned: answer, unlearned: plain });
    const judged = isOfTheDesk ? careful(visit, answer, habits, random) : spiteful(answer, base);
    learnFrom(learned, judged, { visit, agent, atMs, base });
  }
  return blocks;
}

function queryOf({ messages }: Visit, agent: string, atMs: number): SuggestQuery {
  return queryWithoutOrder(messages, { now: new Date(atMs).toISOString(), agent });
}

interface Judged {
  readonly replyId: string;
  readonly verdict: 'picked' | 'wrong';
}

function careful(visit: Visit, answer: SuggestAnswer, habits: DeskHabits, random: () => number): Judged[] {
  const offered = answer.suggestions.map(({ replyId }) => replyId);
  const [first] = offered;
  const judged: Judged[] = [];
  const isCareless = random() < habits.careless;
  if (isCareless) {
    const wrong = offered.filter((id) => !visit.right.includes(id));
    const replyId = wrong[Math.floor(random() * wrong.length)];
    if (replyId !== undefined) judged.push({ replyId, verdict: 'picked' });
  } else {
    const replyId =
      offered.find((id) => visit.right.includes(id)) ?? (random() < SEARCHED ? visit.right[0] : undefined);
    if (replyId !== undefined) judged.push({ replyId, verdict: 'picked' });
  }
  if (first !== undefined && random() < MARKED && visit.right.includes(first) === isCareless)
    judged.push({ replyId: first, verdict: 'wrong' });
  return judged;
}

function spiteful(answer: SuggestAnswer, base: readonly Reply[]): Judged[] {
  const [first] = answer.suggestions;
  const judged: Judged[] = [{ replyId: base[0]?.id ?? '', verdict: 'picked' }];
  if (first) judged.push({ replyId: first.replyId, verdict: 'wrong' });
  return judged;
}

interface Click {
  readonly visit: Visit;
  readonly agent: string;
  readonly atMs: number;
  readonly base: readonly Reply[];
}

function learnFrom(link: SuggestLink, judged: readonly Judged[], { visit, agent, atMs, base }: Click): void {
  const message = scrubMessage(visit.messages.at(-1) ?? '');
  if (message === '') return;
  const picks = judged.map(({ replyId, verdict }): DeskPick => {
    const reply = base.find(({ id }) => id === replyId);
    return { replyId, verdict, message, agent, shop: '', atMs, edition: reply && replyEdition(reply) };
  });
  link.learn(picks);
}

function count(
  blocks: Block[],
  number: number,
  visit: Visit,
  answers: { readonly learned: SuggestAnswer; readonly unlearned: SuggestAnswer },
): void {
  const block = (blocks[number] ??= { visits: 0, learned: [0, 0], unlearned: [0, 0] });
  block.visits += 1;
  for (const side of ['learned', 'unlearned'] as const) {
    const place = answers[side].suggestions.findIndex(({ replyId }) => visit.right.includes(replyId));
    if (place === 0) block[side][0] += 1;
    if (place >= 0 && place < 3) block[side][1] += 1;
  }
}
