// Replies and queries with only what a test is about.
import { type KnowledgeBase, knowledgeBaseSchema, type Reply, replySchema } from '../../../lib/knowledge/schema.ts';
import { queryWithoutOrder } from '../../support/query-without-order.ts';

type Given = Partial<Reply> & Pick<Reply, 'id'>;

export function reply(given: Given): Reply {
  const title = given.title ?? given.id;
  return replySchema.parse({ stage: 'dialogue', lang: 'zh-CN', wordings: [`这是${title}的标准答复`], ...given, title });
}

export const query = queryWithoutOrder;

/** A publication that stands on its own. */
export function baseOf(replies: readonly Reply[]): KnowledgeBase {
  return knowledgeBaseSchema.parse({
    format: 'sellerside-knowledge',
    formatVersion: 1,
    version: 1,
    publishedAt: '2026-01-01T00:00:00Z',
    title: 't',
    basedOn: 'none',
    replies,
  });
}
