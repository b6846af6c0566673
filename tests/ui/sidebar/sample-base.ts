// A small base of our own for the interface's tests: every feature once.
import { knowledgeBaseSchema } from '../../../lib/knowledge/schema.ts';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';

const list = (id: string, zh: string, en: string, keywords: string[] = []) => ({
  id,
  title: { 'zh-CN': zh, en },
  keywords,
});

const reply = (id: string, title: string, wordings: string[], more: object = {}) => ({
  id,
  title,
  stage: 'after-sales',
  lang: 'zh-CN',
  wordings,
  ...more,
});

export function sampleBase(part: object = {}): KnowledgeBase {
  return knowledgeBaseSchema.parse({
    format: 'sellerside-knowledge',
    formatVersion: 1,
    version: 3,
    publishedAt: '2026-03-01T08:00:00Z',
    title: '样例话术库',
    replies: [
      reply('sorry', '先致歉', [
        '{{买家|亲}}，非常抱歉，订单{{订单号}}我来处理。',
        '{{买家|亲}}，让您费心了。',
        '对不起，马上为您处理。',
      ]),
      reply('photo', '请拍照', ['请拍一下破损处，{{答复时间}}前回复您。']),
      reply('return', '同意退货', ['可以退货，退款{{amount}}原路退回。'], { updatedAt: '2026-03-11T09:00:00Z' }),
      reply('thanks', '感谢', ['谢谢您的理解。'], { stage: 'farewell' }),
    ],
    procedures: [
      {
        id: 'damage-steps',
        title: '破损处理',
        summary: '先致歉，再取证。',
        lang: 'zh-CN',
        category: 'damage',
        start: 's1',
        steps: [
          {
            id: 's1',
            title: '致歉',
            action: '先向买家致歉。',
            say: ['sorry'],
            evidence: ['外箱照片', '破损处照片'],
            question: {
              text: '签收了吗？',
              answers: [
                { id: 'yes', label: '已签收', next: 's2' },
                { id: 'no', label: '未签收', next: 's3' },
              ],
            },
          },
          {
            id: 's2',
            title: '补偿',
            action: '与买家商定补偿。',
            limit: { text: '超过须请主管批准', maxMinor: 1500 },
            outcome: 'refund',
          },
          { id: 's3', title: '拒收', action: '请买家拒收。', say: ['photo'], outcome: 'refund' },
        ],
      },
      {
        id: 'late-steps',
        title: '延迟处理',
        summary: '催快递。',
        lang: 'zh-CN',
        category: 'late',
        start: 'a',
        steps: [{ id: 'a', title: '催件', action: '联系快递。' }],
      },
    ],
    lists: {
      categories: [
        list('damage', '运输破损', 'Damaged', ['碎了']),
        list('short', '少发', 'Short'),
        list('quality', '质量问题', 'Quality'),
        list('late', '到货延迟', 'Late', ['还没到']),
        list('other', '不符', 'Not as described'),
        list('review', '中差评', 'Bad review'),
      ],
      reasons: [list('broken', '破损', 'Broken')],
      responsibilities: [list('carrier', '快递', 'Carrier'), list('buyer', '买家', 'Buyer')],
      handlings: [list('refund', '退款', 'Refund')],
    },
    ...part,
  });
}
