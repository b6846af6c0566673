// Replies and queries with only what a test is about.
import { type Reply, replySchema } from '../../../lib/knowledge/schema.ts';
import type { SuggestQuery } from '../../../lib/suggest/suggestion.ts';

type Given = Partial<Reply> & Pick<Reply, 'id'>;

export function reply(given: Given): Reply {
  const title = given.title ?? given.id;
  return replySchema.parse({ stage: 'dialogue', lang: 'zh-CN', wordings: [`这是${title}的标准答复`], ...given, title });
}

export function query(buyerMessages: readonly string[], known: Partial<SuggestQuery> = {}): SuggestQuery {
  return {
    marketplace: null,
    orderState: null,
    daysSinceReceipt: null,
    product: null,
    category: null,
    justInserted: [],
    agent: '',
    shop: '',
    now: '2026-03-01T00:00:00.000Z',
    ...known,
    buyerMessages,
  };
}
