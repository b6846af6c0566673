// A desk's two thousand conversations: skewed in what is asked, with a base that changes
// in the middle. The same seed gives the same desk.
import type { Reply } from '../../lib/knowledge/schema.ts';
import { pseudoRandom } from '../support/pseudo-random.ts';
import { readTask, type Task } from './dev-tasks.ts';
import type { MessageRow } from './knowledge-rows.ts';
import { readOwnConversations } from './own-conversations.ts';

export interface Visit {
  /** Buyer messages, oldest first. */
  readonly messages: readonly string[];
  /** What an agent of this desk would put into the box, today. */
  readonly right: readonly string[];
}

export interface Scenario {
  readonly name: string;
  readonly bases: readonly [before: readonly Reply[], after: readonly Reply[]];
  /** From this visit on the base is the one after. */
  readonly changesAt: number;
  readonly visits: readonly Visit[];
}

export const CONVERSATIONS = 2_000;
const PHRASINGS = 3;
/** Shares of the replies that leave, come, change their meaning, and are reworded in the middle. */
const CHANGED = 0.1;

interface Source {
  readonly replies: readonly Reply[];
  readonly rows: readonly MessageRow[];
}

/**
 * `skewed`: a few meanings are asked all the time and messages come again, as at a desk;
 * `once`: each message of the data comes once, as often as the data has its meaning.
 */
export type Drawing = 'skewed' | 'once';

/** Null where the task's data is absent; `own` is always there. */
export async function makeScenario(task: Task | 'own', seed: number, drawing: Drawing): Promise<Scenario | null> {
  const source = task === 'own' ? await ownSource() : readTask(task, PHRASINGS);
  if (!source) return null;
  const random = pseudoRandom(seed);
  const base = changedBase(source.replies, random);
  const [first, second] =
    drawing === 'skewed'
      ? [drawVisits(source.rows, base.before, random), drawVisits(source.rows, base.after, random)]
      : eachOnce(source.rows, base, random);
  const visits = [...first, ...second].map(({ q, ctx, right }) => ({ messages: [...(ctx ?? []), q], right }));
  return { name: task, bases: [base.before.replies, base.after.replies], changesAt: first.length, visits };
}

async function ownSource(): Promise<Source> {
  const { replies, asked } = await readOwnConversations();
  const rows = asked.map(({ query, ids }) => ({
    q: query.buyerMessages.at(-1) ?? '',
    ids,
    ctx: query.buyerMessages.slice(0, -1),
  }));
  return { replies, rows: rows.filter(({ ids, q }) => ids.length > 0 && q !== '') };
}

interface Base {
  readonly replies: readonly Reply[];
  /** Under which id of this base a meaning (the data's id) is found; absent: not in it. */
  readonly idOf: ReadonlyMap<string, string>;
}

function changedBase(replies: readonly Reply[], random: () => number): { before: Base; after: Base } {
  const shuffled = shuffle(replies, random);
  const share = Math.max(1, Math.round(replies.length * CHANGED));
  const [leaving, coming] = [shuffled.slice(0, share), shuffled.slice(share, 2 * share)];
  const swapped = shuffled.slice(2 * share, 4 * share);
  const reworded = new Set(shuffled.slice(4 * share, 5 * share));
  const idOf = (kept: readonly Reply[]) => new Map(kept.map(({ id }) => [id, id]));

  const before = replies.filter((reply) => !coming.includes(reply));
  const partner = new Map<Reply, Reply>();
  for (let at = 0; at + 1 < swapped.length; at += 2) {
    const [one, other] = [swapped[at], swapped[at + 1]];
    if (one && other) partner.set(one, other).set(other, one);
  }
  const after = replies
    .filter((reply) => !leaving.includes(reply))
    .map((reply) => ({ ...(partner.get(reply) ?? reply), id: reply.id }))
    .map((reply, at) =>
      reworded.has(replies[at] ?? reply) ? { ...reply, wordings: [...reply.wordings, '*'] } : reply,
    );
  const idsAfter = idOf(after);
  for (const [one, other] of partner) idsAfter.set(one.id, other.id);
  return { before: { replies: before, idOf: idOf(before) }, after: { replies: after, idOf: idsAfter } };
}

/** A few things are asked all the time, most now and then: Zipf over the meanings. */
function drawVisits(rows: readonly MessageRow[], { idOf }: Base, random: () => number) {
  const byMeaning = Map.groupBy(rows, ({ ids }) => ids[0] ?? '');
  const meanings = shuffle([...byMeaning.keys()].sort(), pseudoRandom(7)).filter((id) => idOf.has(id));
  const weights = meanings.map((_, rank) => 1 / (1 + rank) ** 0.8);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from({ length: CONVERSATIONS / 2 }, () => {
    let left = random() * total;
    const at = weights.findIndex((weight) => (left -= weight) <= 0);
    const meant = byMeaning.get(meanings[Math.max(0, at)] ?? '') ?? [];
    const { q, ctx, ids } = meant[Math.floor(random() * meant.length)] ?? { q: '', ids: [] };
    return { q, ctx, right: ids.map((id) => idOf.get(id)).filter((id) => id !== undefined) };
  });
}

function eachOnce(rows: readonly MessageRow[], base: { before: Base; after: Base }, random: () => number) {
  const shuffled = shuffle(rows, random).slice(0, CONVERSATIONS);
  const half = Math.floor(shuffled.length / 2);
  return [
    shuffled.slice(0, half).flatMap((row) => visitOf(row, base.before)),
    shuffled.slice(half).flatMap((row) => visitOf(row, base.after)),
  ] as const;
}

/** Nothing to be found is nothing to count. */
function visitOf({ q, ctx, ids }: MessageRow, { idOf }: Base) {
  const right = ids.map((id) => idOf.get(id)).filter((id) => id !== undefined);
  return right.length > 0 ? [{ q, ctx, right }] : [];
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const shuffled = [...items];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [one, two] = [shuffled[at], shuffled[other]];
    if (one !== undefined && two !== undefined) [shuffled[at], shuffled[other]] = [two, one];
  }
  return shuffled;
}
