import { expect, test } from 'vitest';
import { createSearch } from '../../../lib/suggest/search.ts';
import type { Reply } from '../../../lib/knowledge/schema.ts';
import { reply } from './reply.ts';

const BASE = [
  reply({ id: 'return', title: '七天无理由退货', shortcut: 'th', questions: ['不想要了能退吗'], tags: ['售后'] }),
  reply({ id: 'exchange', title: '怎么换货', shortcut: 'thh', wordings: ['亲，换货请先提交申请'] }),
  reply({ id: 'shipping', title: 'Free shipping over 50', lang: 'en', shortcut: 'fs', tags: ['delivery'] }),
];
const searchIn = (base: readonly Reply[]) => createSearch(base);
const search = searchIn(BASE);

test.each([
  ['换货', 'exchange'],
  ['无理由退货', 'return'],
  ['提交申请', 'exchange'],
  ['售后', 'return'],
  ['delivery', 'shipping'],
  ['shiping', 'shipping'],
  ['ＦＲＥＥ', 'shipping'],
  ['七天無理由', 'return'],
])('%s', (text, id) => {
  expect(search(text, 8)[0]).toBe(id);
});

test('a shortcut typed in full comes before longer ones that begin so', () => {
  expect(search('th', 8).slice(0, 2)).toEqual(['return', 'exchange']);
  expect(search('thh', 1)).toEqual(['exchange']);
});

test('nothing is found for nothing, and no more than wanted', () => {
  expect(search('', 8)).toEqual([]);
  expect(search('   ', 8)).toEqual([]);
  expect(search('货', 1)).toHaveLength(1);
  expect(search('货', 0)).toEqual([]);
  expect(search('vulcanology', 8)).toEqual([]);
});

test('a large base is searched through its candidates, typing errors included', () => {
  const large = [...Array.from({ length: 3_000 }, (_, n) => reply({ id: `r${n}`, title: `商品说明 ${n}` })), ...BASE];
  const searchLarge = searchIn(large);
  expect(searchLarge('换货', 8)).toContain('exchange');
  expect(searchLarge('shiping', 8)[0]).toBe('shipping');
  expect(searchLarge('thh', 8)[0]).toBe('exchange');
});
