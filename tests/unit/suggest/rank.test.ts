import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../lib/knowledge/schema.ts';
import { buildIndex } from '../../../lib/suggest/build-index.ts';
import { suggest } from '../../../lib/suggest/rank.ts';
import type { SuggestQuery } from '../../../lib/suggest/suggestion.ts';
import { query, reply } from './reply.ts';

const BASE = [
  reply({ id: 'where', title: '包裹到哪了', questions: ['我的快递到哪里了', '物流怎么不动了'], stage: 'logistics' }),
  reply({ id: 'freight', title: '退货运费谁承担', questions: ['退货邮费谁出'], stage: 'after-sales' }),
  reply({ id: 'invoice', title: '怎么开发票', questions: ['可以开电子发票吗', '发票抬头写错了'] }),
  reply({ id: 'damaged', title: '收到破损', questions: ['收到的杯子碎了', '箱子压坏了'], stage: 'after-sales' }),
  reply({ id: 'size', title: '尺码建议', questions: ['身高170穿什么码', '偏大还是偏小'] }),
  reply({ id: 'bye', title: '买家道谢', questions: ['谢谢'], stage: 'farewell' }),
  reply({ id: 'hello', title: '首次问候', questions: ['在吗', '你好'], stage: 'welcome' }),
  reply({
    id: 'where-en',
    title: 'Where is my parcel',
    questions: ['where is my order'],
    lang: 'en',
    stage: 'logistics',
  }),
];

function ask(replies: readonly Reply[], asked: SuggestQuery) {
  const index = buildIndex(replies);
  return suggest(index, asked, asked, asked);
}
const ids = (replies: readonly Reply[], asked: SuggestQuery) =>
  ask(replies, asked).suggestions.map(({ replyId }) => replyId);
const first = (message: string, known: Partial<SuggestQuery> = {}) => ids(BASE, query([message], known))[0];

describe('finding the reply', () => {
  test.each([
    ['快递现在到哪了呀', 'where'],
    ['快遞現在到哪裡了', 'where'],
    ['寄回去的运费你们出吗', 'freight'],
    ['能开票吗', 'invoice'],
    ['盒子都碎了！！', 'damaged'],
    ['Where is my parcle?', 'where-en'],
    ['cadê meu pedido', 'where-en'],
  ])('%s', (message, id) => {
    expect(first(message)).toBe(id);
  });

  test('names the words of the message, not pieces of them', () => {
    const [best] = ask(BASE, query(['请问，可以開電子發票吗'])).suggestions;
    expect(best?.replyId).toBe('invoice');
    expect(best?.reasons[0]).toEqual({ kind: 'words', words: ['開電子發票'] });
  });

  test('an earlier message carries a short follow-up, but the newest leads', () => {
    expect(ids(BASE, query(['可以开电子发票吗', '抬头怎么写']))[0]).toBe('invoice');
    expect(ids(BASE, query(['可以开电子发票吗', '我的快递到哪里了']))[0]).toBe('where');
  });

  test('what was just inserted is pushed down, not hidden', () => {
    const answer = ids(BASE, query(['箱子压坏了，退货邮费谁出'], { justInserted: ['freight'] }));
    expect(answer[0]).toBe('damaged');
    expect(ids(BASE, query(['箱子压坏了，退货邮费谁出']))[0]).toBe('freight');
  });
});

describe('what is known of the order', () => {
  const conditional = [
    reply({
      id: 'unshipped',
      title: '取消订单',
      questions: ['我要取消订单'],
      when: { orderStates: ['awaiting-shipment'] },
    }),
    reply({ id: 'shipped', title: '取消订单', questions: ['我要取消订单'], when: { orderStates: ['shipped'] } }),
    reply({ id: 'any', title: '取消订单', questions: ['我要取消订单'] }),
    ...BASE,
  ];

  test('a violated condition excludes, a met one leads and is named', () => {
    const { suggestions } = ask(conditional, query(['我要取消订单'], { orderState: 'shipped' }));
    expect(suggestions.map(({ replyId }) => replyId)).not.toContain('unshipped');
    expect(suggestions[0]?.replyId).toBe('shipped');
    expect(suggestions[0]?.reasons).toContainEqual({ kind: 'order-state', state: 'shipped' });
  });

  test('days, product and marketplace are named as well', () => {
    const only = reply({
      id: 'cup',
      title: '杯子保修',
      questions: ['杯子保修多久'],
      when: { daysSinceReceipt: { max: 7 }, products: ['马克杯'], marketplaces: ['jd'] },
    });
    const known = { daysSinceReceipt: 3, product: '陶瓷马克杯', marketplace: 'jd' } as const;
    const [best] = ask([only, ...BASE], query(['杯子保修多久'], known)).suggestions;
    expect(best?.reasons.map(({ kind }) => kind)).toEqual(['words', 'days', 'product', 'marketplace']);
    expect(ids([only, ...BASE], query(['杯子保修多久'], { ...known, daysSinceReceipt: 8 }))).not.toContain('cup');
  });

  test('replies out of their dates are not offered, and an unreadable clock hides none', () => {
    const dated = [
      reply({ id: 'over', title: '年货节规则', questions: ['年货节怎么优惠'], validUntil: '2026-02-01T00:00:00Z' }),
      reply({ id: 'soon', title: '年货节规则', questions: ['年货节怎么优惠'], validFrom: '2026-04-01T00:00:00Z' }),
    ];
    expect(ids([...dated, ...BASE], query(['年货节怎么优惠']))).not.toContain('over');
    expect(ids([...dated, ...BASE], query(['年货节怎么优惠']))).not.toContain('soon');
    expect(ids(dated, query(['年货节怎么优惠'], { now: 'soon' })).length).toBeGreaterThan(0);
  });
});

describe('saying nothing', () => {
  test.each(['今晚一起看电影吧', 'what is the capital of France', '１２３４５６７８９', '', '   ', '？？？'])(
    '%s',
    (message) => {
      expect(ask(BASE, query([message]))).toMatchObject({ suggestions: [], abstained: true });
    },
  );

  test('an empty base and no messages', () => {
    expect(ask([], query(['我的快递到哪里了'])).abstained).toBe(true);
    expect(ask(BASE, query([])).abstained).toBe(true);
  });
});

describe('small talk', () => {
  test.each([
    ['好的，谢谢', 'bye'],
    ['Thanks!', 'bye'],
    ['嗯嗯', 'bye'],
    ['👌', 'bye'],
    ['在吗', 'hello'],
    ['Hello', 'hello'],
  ])('%s', (message, id) => {
    const { suggestions } = ask(BASE, query(['退货邮费谁出', message].slice(id === 'hello' ? 1 : 0)));
    expect(suggestions.map(({ replyId }) => replyId)).toEqual([id]);
    expect(suggestions[0]?.reasons.at(-1)?.kind).toBe('stage');
  });

  test('a nudge after a question repeats the question', () => {
    expect(ids(BASE, query(['退货邮费谁出', '在吗']))[0]).toBe('freight');
  });

  test('thanks with a question is a question', () => {
    expect(first('谢谢，那可以开电子发票吗')).toBe('invoice');
  });

  test('without a farewell in the base nothing is offered', () => {
    expect(ask(BASE.slice(0, 5), query(['好的谢谢'])).abstained).toBe(true);
  });
});

describe('editions and repeats', () => {
  const both = [
    reply({ id: 'zh', title: 'iPhone 15 手机壳 refund', questions: ['iphone 15 refund 退款'] }),
    reply({ id: 'en', title: 'iPhone 15 case refund', questions: ['iphone 15 refund'], lang: 'en' }),
  ];

  test('the edition in the language of the buyer comes first', () => {
    expect(ids(both, query(['can i get a refund for the iphone 15 case']))[0]).toBe('en');
    expect(ids(both, query(['iphone 15 可以退款吗 refund 一下']))[0]).toBe('zh');
  });

  test('of fifty that say nearly the same one is offered', () => {
    const many = Array.from({ length: 50 }, (_, n) =>
      reply({
        id: `copy-${n}`,
        title: `退款到账 ${n}`,
        questions: ['退款多久到账'],
        wordings: [`亲，退款一般在一到三个工作日内原路退回到您的付款账户，请您留意查收，有问题随时联系我们${n}`],
      }),
    );
    const answer = ids([...many, ...BASE], query(['退款多久到账']));
    expect(answer.filter((id) => id.startsWith('copy-'))).toHaveLength(1);
  });

  test('one reply alone, without questions, is found by its title', () => {
    const alone = [reply({ id: 'only', title: '退款多久到账', questions: [] })];
    expect(ids(alone, query(['退款什么时候到账呀']))).toEqual(['only']);
  });
});
