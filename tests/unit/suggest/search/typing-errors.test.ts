import { describe, expect, test } from 'vitest';
import { createSearch } from '../../../../lib/suggest/search.ts';
import { reply } from '../reply.ts';

const BASE = [
  reply({
    id: 'invoice',
    title: '电子发票什么时候开',
    shortcut: '/fp',
    questions: ['怎么申请增值税专用发票'],
    tags: ['开票'],
    wordings: ['亲，{{buyer|您}}在订单详情页点击申请开票即可，我们会在三个工作日内寄出'],
  }),
  reply({ id: 'refund', title: 'When will my refund arrive', lang: 'en', wordings: ['Refunds take five days'] }),
  reply({ id: 'devolucao', title: 'Devolução e reembolso do pedido', lang: 'pt', wordings: ['O reembolso é feito'] }),
  reply({ id: 'delivery', title: '送货上门吗', questions: ['能不能送到家门口'] }),
  reply({ id: 'signs', title: 'a|b !x \'abc "q" ^start end$' }),
];
const large = [...BASE, ...Array.from({ length: 4_000 }, (_, n) => reply({ id: `n${n}`, title: `商品规格说明 ${n}` }))];

describe.each([
  ['a small base', BASE],
  ['a large base', large],
])('%s', (_, base) => {
  const search = createSearch(base);

  test.each([
    ['another character', '电子发瓢什么', 'invoice'],
    ['a missing one', '电子票什么时候', 'invoice'],
    ['two swapped', '电子票发什么', 'invoice'],
    ['one too many', '电子的发票', 'invoice'],
    ['in a question', '增值水专用发票', 'invoice'],
    ['in the wording', '订单详情也点击', 'invoice'],
    ['a tag', '开票', 'invoice'],
    ['words in another order', '什么时候开 电子发票', 'invoice'],
    ['signs around it', '“发票”？', 'invoice'],
    ['spaces in it', '电子 发票', 'invoice'],
    ['another letter', 'refumd arrive', 'refund'],
    ['a missing letter', 'refnd', 'refund'],
    ['two letters swapped', 'my reufnd', 'refund'],
    ['a letter too many', 'refuund', 'refund'],
    ['no accents', 'devolucao', 'devolucao'],
    ['accents', 'DEVOLUÇÃO', 'devolucao'],
    ['Portuguese, misspelt', 'devolusao e reembolso', 'devolucao'],
    ['Portuguese, another word', 'reenbolso do pedido', 'devolucao'],
  ])('%s: %s', (__, typed, id) => {
    expect(search(typed, 3)[0]).toBe(id);
  });

  test('what stands for a name is not searched', () => {
    expect(search('buyer', 3)).toEqual([]);
  });

  test('signs have no meaning but their own', () => {
    expect(search('a|b', 3)).toEqual(['signs']);
    expect(search("'abc", 3)).toEqual(['signs']);
    expect(search('!x', 3)).toEqual(['signs']);
    expect(search('/fp', 3)[0]).toBe('invoice');
    expect(search('.*', 3)).toEqual([]);
  });
});

describe('order', () => {
  const base = [
    reply({ id: 'body', title: '其他', wordings: ['这里说到运费补贴'] }),
    reply({ id: 'question', title: '另外', questions: ['运费补贴'] }),
    reply({ id: 'inside', title: '关于运费补贴' }),
    reply({ id: 'start-long', title: '运费补贴的条件' }),
    reply({ id: 'start', title: '运费补贴' }),
    reply({ id: 'shortcut-long', title: '甲', shortcut: '运费补贴二' }),
    reply({ id: 'shortcut', title: '乙', shortcut: '运费补贴' }),
  ];

  test('shortcut, its beginning, title’s beginning, then title, question, wording', () => {
    const order = ['shortcut', 'shortcut-long', 'start', 'start-long', 'inside', 'question', 'body'];
    expect(createSearch(base)('运费补贴', 8)).toEqual(order);
    expect(createSearch(base.toReversed())('运费补贴', 8)).toEqual(order);
  });

  test('equals keep the order of the base', () => {
    const equals = ['c', 'a', 'b'].map((id) => reply({ id, title: '补发配件' }));
    expect(createSearch(equals)('发配', 8)).toEqual(['c', 'a', 'b']);
  });
});
