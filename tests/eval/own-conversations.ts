// Our own conversations with their orders, asked of the starter base that ships: the
// only data here that has order states, days since receipt and both editions.
import { readFile } from 'node:fs/promises';
import type { Lists, Reply } from '../../lib/knowledge/schema.ts';
import { readStarter } from '../../lib/knowledge/starter.ts';
import { recogniseCategory } from '../../lib/procedure/recognise-category.ts';
import type { SuggestQuery } from '../../lib/suggest/suggestion.ts';
import { type FixtureConversation, loadConversations } from '../fixtures/conversations/conversation.ts';
import type { Asked } from './ours.ts';

export interface OwnConversations {
  readonly replies: readonly Reply[];
  readonly asked: readonly Asked[];
  readonly categories: { readonly right: number; readonly of: number; readonly wrongly: number };
}

export async function readOwnConversations(): Promise<OwnConversations> {
  const starter = await readStarter(async (path) =>
    JSON.parse(await readFile(new URL(`../../public/${path}`, import.meta.url), 'utf8')),
  );
  if (!starter.ok) throw new Error(`The starter base cannot be read: ${starter.problem}`);
  const conversations = loadConversations();
  return {
    replies: starter.base.replies,
    asked: conversations.map((conversation) => ({
      query: queryOf(conversation, starter.base.lists),
      ids: conversation.expect.replyIds,
    })),
    categories: countCategories(starter.base.lists, conversations),
  };
}

function buyerTexts({ turns }: FixtureConversation): string[] {
  return turns
    .filter((turn) => turn.side === 'buyer' && turn.kind !== 'image' && turn.kind !== 'card')
    .map((t) => t.text);
}

function queryOf(conversation: FixtureConversation, lists: Lists): SuggestQuery {
  const { order } = conversation;
  return {
    buyerMessages: buyerTexts(conversation),
    marketplace: conversation.marketplace,
    orderState: order?.state ?? null,
    daysSinceReceipt: order?.daysSinceReceipt ?? null,
    product: order?.product ?? null,
    category: recogniseCategory(lists.categories, buyerTexts(conversation).at(-1) ?? '')[0]?.category.id ?? null,
    justInserted: [],
    agent: '',
    shop: '',
    now: '2026-01-01T00:00:00.000Z',
  };
}

/** As the sidebar does it: from the newest buyer messages, newest first. */
function countCategories(lists: Lists, conversations: readonly FixtureConversation[]) {
  let right = 0;
  let of = 0;
  let wrongly = 0;
  for (const conversation of conversations) {
    const text = buyerTexts(conversation).slice(-3).join('。');
    const first = recogniseCategory(lists.categories, text)[0]?.category.id;
    if (conversation.expect.category === undefined) wrongly += first === undefined ? 0 : 1;
    else {
      of += 1;
      if (first === conversation.expect.category) right += 1;
      else if (process.env['SHOW_MISSES'])
        console.log('category', first ?? 'none', '≠', conversation.expect.category, text);
    }
  }
  return { right, of, wrongly };
}
