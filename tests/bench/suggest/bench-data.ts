// Bases of any size out of a pool of real short messages: a title and three example
// questions per reply. Runs in Node and in the worker alike.
import type { Reply } from '../../../lib/knowledge/schema.ts';
import { STAGES } from '../../../lib/knowledge/terms.ts';
import type { DeskPick, SuggestQuery } from '../../../lib/suggest/suggestion.ts';

/** The pool's last messages are asked and never part of the base. */
const ASKED = 1_000;
const PHRASINGS = 3;
const EARLIER = 3;
const PICKS = 2_000;
const NOW = '2026-06-01T00:00:00.000Z';
const DAY_MS = 86_400_000;

export function benchReplies(pool: readonly string[], size: number): Reply[] {
  const texts = pool.slice(0, -ASKED);
  return Array.from({ length: size }, (_, n) => benchReply(texts, n));
}

function benchReply(texts: readonly string[], n: number): Reply {
  const lap = Math.floor(n / texts.length);
  // Each lap puts other questions together, so that no two replies are the same.
  const text = (further: number) => texts[(n + further * (1 + lap * 7)) % texts.length] ?? '';
  return {
    id: `r${n}`,
    title: text(0),
    stage: STAGES[n % STAGES.length] ?? 'dialogue',
    lang: 'zh-CN',
    wordings: [],
    questions: Array.from({ length: PHRASINGS }, (_, further) => text(further + 1)),
    tags: [],
    category: `category-${n % 20}`,
    // As in a real base, some replies fit only some orders.
    ...(n % 5 === 0 ? { when: { orderStates: ['shipped', 'delivered'] } } : {}),
  };
}

/** A hundred of them with another title and first question, in their places; all are copies, as they arrive. */
export function changedReplies(replies: readonly Reply[], round: number): { all: Reply[]; changed: Reply[] } {
  const step = Math.max(1, Math.floor(replies.length / 100));
  const all = structuredClone([...replies]);
  const changed: Reply[] = [];
  for (let n = round; n < replies.length && changed.length < 100; n += step) {
    const reply = replies[n];
    if (!reply) continue;
    const [, ...questions] = reply.questions;
    const other = {
      ...reply,
      title: `${reply.title}（新）`,
      questions: [`改了第${round}次${reply.title}`, ...questions],
    };
    all[n] = other;
    changed.push(other);
  }
  return { all, changed };
}

export function askedMessages(pool: readonly string[]): readonly string[] {
  return pool.slice(-ASKED);
}

/** Everything that the sidebar knows beside the newest message. */
export function benchQuery(messages: readonly string[], n: number, earlier: boolean): SuggestQuery {
  const before = Array.from({ length: earlier ? EARLIER : 0 }, (_, k) => messages[(n + k + 1) % messages.length] ?? '');
  return {
    buyerMessages: [...before, messages[n % messages.length] ?? ''],
    marketplace: 'pinduoduo',
    orderState: 'shipped',
    daysSinceReceipt: 3,
    product: '收纳筐 大号 三个装',
    category: `category-${n % 20}`,
    justInserted: [`r${n % 200}`],
    now: NOW,
    agent: 'agent-1',
    shop: 'shop-1',
  };
}

/** What a desk of five has picked in two months. */
export function benchPicks(replies: readonly Reply[]): DeskPick[] {
  return Array.from({ length: PICKS }, (_, n) => {
    const reply = replies[(n * 37) % replies.length];
    return {
      replyId: reply?.id ?? '',
      message: reply?.questions[n % PHRASINGS] ?? '',
      verdict: n % 10 === 0 ? 'wrong' : 'picked',
      atMs: Date.parse(NOW) - (n % 60) * DAY_MS,
      agent: `agent-${n % 5}`,
      shop: `shop-${n % 3}`,
    };
  });
}
