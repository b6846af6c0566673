// Code that was never run is slow: a browser compiles it while it runs. While nobody waits,
// made-up replies are read and made-up questions asked, so that the first base and the first
// buyer do not pay for that. What comes of it is thrown away, and nothing of it is kept.
import type { Reply } from '../knowledge/schema.ts';
import { CONCEPTS } from './concepts.ts';
import { createDeskMemory } from './desk-memory.ts';
import { createIndexInUse, type IndexInUse, type InUse } from './index-in-use.ts';
import type { Meaning } from './meaning/table.ts';
import { suggest } from './rank.ts';
import { type IsOvertaken, type Slices, slicer } from './slices.ts';

/** Questions after which a browser has compiled what there is to compile. */
const QUESTIONS = 200;
/** Replies that a question is put together of: the newest message and what was said before it. */
const MESSAGES = 3;

/** With a base of its own; given up when overtaken. */
export async function practise(slices: Slices, meaning: Meaning | null, isOvertaken: IsOvertaken): Promise<void> {
  const memory = createDeskMemory();
  const inUse = createIndexInUse(memory, slicer(slices), {});
  const replies = madeUpReplies();
  await inUse.change({ replies }, isOvertaken);
  if (meaning) await inUse.useMeaning(meaning, isOvertaken);
  memory.add(replies.map(({ id, title }) => ({ ...NOBODY, replyId: id, message: title, verdict: 'picked', atMs: 0 })));
  await askAround(inUse, slices, isOvertaken);
}

/** Asks a base what its own replies are asked. A pause after each, so that a buyer's question waits for one at most. */
export async function askAround(inUse: IndexInUse, { pause }: Slices, isOvertaken: IsOvertaken): Promise<void> {
  for (let n = 0; n < QUESTIONS; n += 1) {
    await pause();
    if (isOvertaken()) return;
    askOne(inUse.now(), n);
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

/** Of the trade's words, each with one of another matter: the characters that real ones are made of. */
function madeUpReplies(): Reply[] {
  const matters = Object.values(CONCEPTS).map(({ zh, en }) => [...zh.split(' '), ...en.split(', ')]);
  return matters.map((words, n) => {
    const others = matters[(n + 1) % matters.length] ?? [];
    const questions = words.map((word, at) => `${word} ${others[at % others.length] ?? ''}`);
    const [title = '', wording = ''] = questions;
    return { id: `practice-${n}`, title, stage: 'dialogue', lang: 'zh-CN', wordings: [wording], questions, tags: [] };
  });
}
