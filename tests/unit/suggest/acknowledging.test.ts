import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onlyAcknowledges } from '../../../lib/suggest/acknowledging.ts';
import { createLocalSuggestLink } from '../../../lib/suggest/local-link.ts';
import { query, reply } from './reply.ts';

describe('a message that only agrees or thanks', () => {
  test.each([
    '好的，我已经取消了',
    '好，已取消，谢谢',
    '好的，等消息',
    '对，今天下午过去拿',
    '嗯嗯 就是這個訂單 謝謝',
    '知道了，我明天去拿',
  ])('%s', (message) => {
    expect(onlyAcknowledges(message)).toBe(true);
  });

  test.each([
    '好的，那什么时候发货',
    '谢谢，麻烦帮我取消',
    '好的，但是还没收到',
    '对账单',
    '好评返现',
    '取消订单',
    '好吧，我要退货',
    '嗯，盒子坏的',
    '可以吗？谢谢',
    'thanks, it is cancelled',
    '',
    '👍',
  ])('and not %s', (message) => {
    expect(onlyAcknowledges(message)).toBe(false);
  });

  test('is judged whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        expect(typeof onlyAcknowledges(text)).toBe('boolean');
      }),
    );
  });
});

test('what shares a reply’s words without asking for anything is told with less confidence', async () => {
  const link = createLocalSuggestLink();
  await link.load('one', [
    reply({ id: 'cancel', title: '取消订单', questions: ['帮我取消订单', '订单怎么取消'] }),
    reply({ id: 'ship', title: '发货时间', questions: ['什么时候发货'] }),
  ]);
  const ask = async (message: string) => {
    const { suggestions, closest } = await link.suggest(query([message]));
    return [...suggestions, ...closest].find(({ replyId }) => replyId === 'cancel')?.confidence ?? 0;
  };
  expect(await ask('好的，订单已取消，谢谢')).toBeLessThan(0.5);
  expect(await ask('好的，订单怎么取消，谢谢')).toBeGreaterThan(0.5);
});
