import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStableText, isStableValue, judgeName } from '../../../lib/console/pick/stable-name.ts';

/** From the notes on real consoles. */
const WRITTEN =
  'msgListContainer onemsg buyer-item cs-item msg-content-box chatWindowHeader base-info nickname-span reply-box messageNotMe msgItemWrap workspace-chat topbar-left-info pigeon-card-place-holder-text ecom-collapse-item-header auxo-table-row alluser-item-name t-chat-scroll message_left message__content EditorContent SessionBaseCard-topHeadName kwaishop-cs-BizTextCard ql-editor shop-order-id consigneeInfo goodsName sku-name dingdan xiaoxi maijia';
const TAILED = {
  'nameLine-3fK2a': 'nameLine-',
  'item-mod__trade-order___2LnGB': 'item-mod__trade-order___',
  'BTN_outerWrapper_4-103-1': 'BTN_outerWrapper_',
  index_ellipsis__MJ7fR: 'index_ellipsis__',
  'index_table-row__ULgxX': 'index_table-row__',
  index_amountWrap___vXdu: 'index_amountWrap___',
  'auxo-table-row-level-0': 'auxo-table-row-level-',
};
const MADE = 'sc-kEYyzF geuhpn css-1x2y3z a1b2c3 kEYyzF MJ7fR ULgxX _3fK2a x1lliihq jss123 ember442 p-4 mt-2';

describe('names of real consoles', () => {
  test.each(WRITTEN.split(' '))('%s was written', (name) => {
    expect(judgeName(name)).toEqual({ kind: 'readable' });
  });
  test.each(Object.entries(TAILED))('%s begins with a written part', (name, prefix) => {
    expect(judgeName(name)).toEqual({ kind: 'prefix', prefix });
  });
  test.each(MADE.split(' '))('%s was made', (name) => {
    expect(judgeName(name)).toEqual({ kind: 'made' });
  });
});

test('of random letters and digits nearly none passes for written', () => {
  let passed = 0;
  const runs = 3_000;
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z0-9]{8,20}$/), (name) => {
      if (judgeName(name).kind === 'readable') passed += 1;
    }),
    { seed: 3, numRuns: runs },
  );
  expect(passed / runs).toBeLessThan(0.02);
});

test.each(['', 'a'.repeat(5_000), '-', '1', '😀', '__proto__', 'constructor name', '"]{}'])('bad input %#', (name) => {
  expect(() => judgeName(name)).not.toThrow();
  expect(isStableText(name.repeat(100))).toBe(false);
});

test('values that name a buyer or an order', () => {
  expect(isStableValue('qa-send-message-textarea')).toBe(true);
  expect(isStableValue('beast-core-button')).toBe(true);
  for (const value of ['m1723004411', 'u_88231', 'radix-:r3:', '6925095897028853458', 'ember12'])
    expect(isStableValue(value)).toBe(false);
  expect(isStableValue('order-buyer', ['buyer'])).toBe(false);
  expect(isStableText('发送给 小鱼', ['小鱼'])).toBe(false);
  expect(isStableText('发送给客服')).toBe(true);
});
