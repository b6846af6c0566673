// A small base with everything the workbench shows: two languages, variables with
// and without fall-backs, conditions, a procedure that loops, notices of each phase.
import { knowledgeBaseSchema } from '../../../lib/knowledge/schema.ts';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';

const title = (zh: string, en: string) => ({ 'zh-CN': zh, en });

export function sampleBase(): KnowledgeBase {
  return knowledgeBaseSchema.parse({
    format: 'sellerside-knowledge',
    formatVersion: 1,
    version: 7,
    publishedAt: '2026-03-12T01:00:00Z',
    title: '三月话术',
    replies: [
      {
        id: 'zh.damage',
        title: '运输破损先致歉并请买家拍照',
        stage: 'after-sales',
        lang: 'zh-CN',
        wordings: [
          '{{buyer|亲}}，很抱歉让您收到破损的{{product}}，麻烦拍{{照片数量}}张照片。',
          '抱歉给您添麻烦了。',
          'We are very sorry that it arrived broken.',
        ],
        questions: ['收到的杯子碎了怎么办', '盒子压扁了'],
        tags: ['破损'],
        shortcut: 'ps1',
        category: 'damage',
        when: { orderStates: ['delivered', 'completed'], daysSinceReceipt: { max: 7 }, marketplaces: ['jd'] },
      },
      {
        id: 'zh.welcome',
        title: '欢迎光临',
        stage: 'welcome',
        lang: 'zh-CN',
        wordings: ['您好，欢迎光临{{shop}}。'],
      },
      {
        id: 'en.tracking',
        title: 'Where to find the tracking number',
        stage: 'logistics',
        lang: 'en',
        wordings: ['Your parcel travels with {{carrier}} under {{trackingNumber}}.'],
        questions: ['where is my parcel'],
      },
    ],
    procedures: [
      {
        id: 'zh.proc.damage',
        title: '运输破损',
        summary: '签收后发现破损的处理',
        lang: 'zh-CN',
        category: 'damage',
        start: 'sorry',
        steps: [
          { id: 'sorry', title: '致歉', action: '先道歉，不问责任。', say: ['zh.damage'], next: 'photo' },
          {
            id: 'photo',
            title: '请买家拍照',
            action: '外箱与破损处各一张。',
            evidence: ['外箱照片'],
            withinHours: 24,
            question: {
              text: '照片清楚吗？',
              answers: [
                { id: 'yes', label: '清楚', next: 'refund' },
                { id: 'no', label: '不清楚', next: 'photo' },
              ],
            },
          },
          {
            id: 'refund',
            title: '退款',
            action: '按破损程度退款。',
            limit: { text: '您可批准 20 元以内', maxMinor: 2000 },
            outcome: 'refund',
          },
        ],
      },
    ],
    notices: [
      {
        id: 'n.late',
        kind: 'risk-question',
        title: '华东暴雨，物流延迟',
        body: '请先致歉。',
        urgent: true,
        author: '陈静',
      },
      { id: 'n.sale', kind: 'activity', title: '三月满减', body: '满 199 减 20。', author: '陈静' },
      {
        id: 'n.old',
        kind: 'promotion',
        title: '二月活动',
        body: '已结束。',
        author: '陈静',
        until: '2026-03-01T00:00:00Z',
      },
    ],
    lists: {
      categories: [
        { id: 'damage', title: title('运输破损', 'Damaged in transit') },
        { id: 'short', title: title('少发缺货', 'Short or missing') },
      ],
      reasons: [{ id: 'broken', title: title('收到时已破损', 'Broken on arrival') }],
      responsibilities: [{ id: 'carrier', title: title('快递', 'Carrier') }],
      handlings: [
        { id: 'refund', title: title('退款', 'Refund') },
        { id: 'reship', title: title('补发', 'Re-ship') },
      ],
    },
  });
}
