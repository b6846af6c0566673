// Code that was never run is slow: a browser compiles it while it runs. While nobody waits,
// made-up replies are read and made-up questions asked, so that the first base and the first
// buyer do not pay for that. What comes of it is thrown away, and nothing of it is kept.
import type { Reply } from '../knowledge/schema.ts';
import { CONCEPTS } from './concepts.ts';
import { createDeskMemory } from './desk-memory.ts';
import { createIndexInUse, type InUse, type Wanted } from './index-in-use.ts';
import type { Meaning } from './meaning/table.ts';
import { suggest } from './rank.ts';
import type { DeskPick } from './suggestion.ts';
import { type IsOvertaken, type Slices, slicer } from './slices.ts';

/** Questions after which a browser has compiled what there is to compile. */
const QUESTIONS = 200;
/** Replies that a question is put together of: the newest message and what was said before it. */
const MESSAGES = 3;
const PICKS = 100;
const CHANGES = 50;

/** With a base of its own. What waits already goes first, and when overtaken it is given up. */
export async function practise(slices: Slices, meaning: Meaning | null, isOvertaken: IsOvertaken): Promise<void> {
  const inSlices = slicer(slices);
  const memory = createDeskMemory();
  const inUse = createIndexInUse(memory, inSlices, {});
  const steps = [
    () => inUse.change({ replies: madeUpReplies() }, isOvertaken),
    () => (meaning ? inUse.useMeaning(meaning, isOvertaken) : undefined),
    () => inUse.change(changed(inUse.now().replies), isOvertaken),
    () => memory.add(picksOf(inUse.now().replies)),
    () => inSlices(askAround(inUse.now()), isOvertaken),
  ];
  for (const step of steps) {
    await slices.pause();
    if (isOvertaken()) return;
    await step();
  }
}

/** Asks a base what its own replies are asked. */
function* askAround(asked: InUse): Generator<void, void> {
  for (let n = 0; n < QUESTIONS; n += 1) {
    askOne(asked, n);
    yield;
  }
}

const NOBODY = { agent: '', shop: '' };
const KNOWN_OF_NOTHING = { marketplace: null, orderState: null, daysSinceReceipt: null, product: null };

function askOne({ index, replies, desk }: InUse, n: number): void {
  const step = Math.max(1, Math.floor(replies.length / QUESTIONS));
  const buyerMessages = replies
    .slice(n * step, n * step + MESSAGES)
    .map(({ title, questions }) => questions[0] ?? title);
  const conversation = { buyerMessages, category: null, justInserted: [] };
  suggest(index, conversation, KNOWN_OF_NOTHING, { ...NOBODY, now: '', desk });
}

/**
 * Of the trade's words, each with one of another matter: the characters that real ones are made of.
 * More than a base needs for only its changes to be read.
 */
function madeUpReplies(): Reply[] {
  const matters = Object.values(CONCEPTS).map(({ zh, en }) => [...zh.split(' '), ...en.split(', ')]);
  return matters.flatMap((words, n) => {
    const others = matters[(n + 1) % matters.length] ?? [];
    return words.flatMap((word, at): Reply[] => {
      if (at % 2 === 1) return [];
      const questions = [words[at + 1] ?? word, `${word} ${others[at % others.length] ?? ''}`];
      return [{ ...PLAIN, id: `practice-${n}-${at}`, title: word, wordings: questions, questions }];
    });
  });
}

function picksOf(replies: readonly Reply[]): DeskPick[] {
  const one = { ...NOBODY, verdict: 'picked', atMs: 0 } as const;
  return replies.slice(0, PICKS).map(({ id, title }) => ({ ...one, replyId: id, message: title }));
}

const PLAIN = { stage: 'dialogue', lang: 'zh-CN', tags: [] } satisfies Partial<Reply>;

/** A few of them with another title. */
function changed(from: readonly Reply[]): Wanted {
  const isChanged = (place: number) => place % Math.ceil(from.length / CHANGES) === 0;
  const replies = from.map((reply, place) => (isChanged(place) ? { ...reply, title: `${reply.title}!` } : reply));
  return { replies, change: { from, kept: Int32Array.from(from, (_, place) => (isChanged(place) ? -1 : place)) } };
}
