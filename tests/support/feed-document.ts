// Publications for tests: small ones whose every reply has a question of its own,
// large ones in which every entry carries the version it came with.
import type { z } from '../../lib/knowledge/zod.ts';
import type { knowledgeBaseSchema, Reply, replySchema } from '../../lib/knowledge/schema.ts';

type ReplyDraft = Partial<z.input<typeof replySchema>> & Pick<Reply, 'id' | 'title' | 'wordings'>;
export type FeedDocument = z.input<typeof knowledgeBaseSchema>;

export function reply(draft: ReplyDraft): z.input<typeof replySchema> {
  return { stage: 'dialogue', lang: 'zh-CN', questions: [], ...draft };
}

export function feedDocument(version: number, replies: readonly ReplyDraft[], more: Partial<FeedDocument> = {}) {
  return {
    format: 'sellerside-knowledge',
    formatVersion: 1,
    version,
    publishedAt: '2026-11-20T09:00:00+08:00',
    title: '木禾家居话术',
    basedOn: 'none',
    replies: replies.map(reply),
    ...more,
  } satisfies FeedDocument;
}

const PARTS = ['收纳筐', '马克杯', '四件套', '晾衣架', '台灯', '保温壶', '地垫', '餐盘', '置物架', '抱枕'] as const;
const ASKS = ['什么时候发货', '能便宜点吗', '有没有色差', '怎么退货', '包邮吗', '尺寸多大', '坏了怎么办'] as const;

/** `count` different replies; titles begin with `v<version>`. */
export function largeFeed(version: number, count: number): FeedDocument {
  const replies = Array.from({ length: count }, (_, n): ReplyDraft => {
    const part = PARTS[n % PARTS.length] ?? '';
    const ask = ASKS[n % ASKS.length] ?? '';
    return {
      id: `r${n}`,
      title: `v${version} ${part} ${ask} ${n}`,
      wordings: [`亲，您问的${part}第${n}款：${ask}，{{buyer|亲}}请看详情，我们会在今天之内给您答复。`],
      questions: [`${part}${n}款${ask}`, `想问下${part}型号${n}的${ask}呀`],
    };
  });
  return feedDocument(version, replies);
}
