// What a supervisor of the gallery's shop has published.
import { knowledgeBaseSchema } from '../../../lib/knowledge/schema.ts';
import type { News } from '../../../lib/knowledge/news.ts';

export const gallerySettings = {
  agentName: '林小满',
  workNumber: '107',
  shop: '小窑日用旗舰店',
  feedUrl: 'https://kb.xiaoyao.example/sellerside.json',
};

export const publication = knowledgeBaseSchema.parse({
  format: 'sellerside-knowledge',
  formatVersion: 1,
  version: 42,
  publishedAt: '2026-03-12T01:00:00Z',
  title: '小窑日用 三月话术',
  replies: [
    {
      id: 'shop.rain-delay',
      title: '华东暴雨延迟：先致歉，再给新的预计送达时间',
      stage: 'logistics',
      lang: 'zh-CN',
      wordings: [
        '{{buyer|亲}}，非常抱歉让您久等了。您的包裹 {{trackingNumber}} 受华东暴雨影响，{{carrier}}预计 {{新的送达日期}} 前送到，我会每天帮您盯着。',
        '抱歉抱歉，暴雨让{{carrier}}慢了下来。订单 {{orderNumber}} 目前在 {{所在城市}}，一有动静我马上告诉您。',
      ],
      questions: ['怎么还没到', '物流三天没动了', '下雨是不是会晚'],
      tags: ['暴雨', '延迟'],
      shortcut: 'by',
      category: 'late-delivery',
      when: { orderStates: ['shipped'], marketplaces: ['pinduoduo', 'douyin'] },
      validFrom: '2026-03-11T00:00:00+08:00',
      validUntil: '2026-03-20T00:00:00+08:00',
    },
  ],
  notices: [
    {
      id: 'notice.rain',
      kind: 'risk-question',
      title: '华东暴雨：发往沪、苏、浙的包裹普遍晚 1–2 天',
      body: '买家问起时先致歉，再给出快递的新预计时间，不要承诺具体钟点。\n超过 3 天未更新物流的订单，登记后交值班组催件。',
      urgent: true,
      from: '2026-03-11T00:00:00+08:00',
      until: '2026-03-20T00:00:00+08:00',
      author: '陈静',
    },
    {
      id: 'notice.cups',
      kind: 'defect',
      title: '樱花粉分享壶第 3 批壶嘴有细小气泡',
      body: '不影响使用。买家介意的，可直接补偿 10 元或换第 4 批，无需主管同意。',
      from: '2026-03-10T00:00:00+08:00',
      author: '陈静',
    },
    {
      id: 'notice.sale',
      kind: 'activity',
      title: '春季满减：满 199 减 20，可与店铺券叠加',
      body: '3 月 15 日 0 点开始。活动前下单的买家问能否补差价：七天价保，登记后补。',
      from: '2026-03-15T00:00:00+08:00',
      until: '2026-03-22T00:00:00+08:00',
      author: '方远',
    },
    {
      id: 'notice.restock',
      kind: 'product-change',
      title: '明黄雨靴 28 码已到货',
      body: '之前登记缺货的买家可以通知了。',
      from: '2026-03-09T00:00:00+08:00',
      author: '方远',
    },
  ],
});

export const publicationNews: News = {
  version: 42,
  receivedAt: '2026-03-12T06:01:00Z',
  title: publication.title,
  added: [
    { id: 'shop.rain-delay', kind: 'reply', title: '华东暴雨延迟：先致歉，再给新的预计送达时间' },
    { id: 'notice.rain', kind: 'notice', title: '华东暴雨：发往沪、苏、浙的包裹普遍晚 1–2 天' },
  ],
  changed: [{ id: 'zh.proc.late-delivery', kind: 'procedure', title: '到货延迟' }],
  removed: [{ id: 'shop.new-year', kind: 'reply', title: '春节期间发货安排' }],
};
