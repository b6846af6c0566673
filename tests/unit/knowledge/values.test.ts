import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillWording, wordingText } from '../../../lib/knowledge/variables.ts';
import { formatDate, formatMoney, variableValues } from '../../../lib/knowledge/values.ts';

const OWNER = { agentName: '小林', workNumber: '017', shop: '云栖旗舰店' };
const NOW = '2026-03-04T17:30:00.000Z';

test('page and settings fill a wording', () => {
  const facts = {
    buyer: ' 林小满 ',
    orderNumber: '240304-123456789012345',
    amount: { minor: 5990, currency: 'CNY' },
    shippedAt: '2026-03-04T23:30:00+08:00',
    trackingNumber: '',
  };
  const values = variableValues(facts, OWNER, NOW, { language: 'zh-CN', timeZone: 'Asia/Shanghai' });
  expect(values).toEqual({
    buyer: '林小满',
    orderNumber: '240304-123456789012345',
    amount: '¥59.90',
    shop: '云栖旗舰店',
    agentName: '小林',
    workNumber: '017',
    shippedAt: '3月4日',
    today: '3月5日',
  });
  expect(wordingText(fillWording('{{买家}}，{{金额}}已退，工号{{工号}}', values))).toBe('林小满，¥59.90已退，工号017');
});

test("the page's shop wins over the settings", () => {
  const values = variableValues({ shop: '页面店' }, OWNER, NOW, { language: 'zh-CN' });
  expect(values.shop).toBe('页面店');
});

test('amounts have the digits of their currency, unknown ones their code', () => {
  expect(formatMoney({ minor: 1234, currency: 'JPY' }, 'en')).toBe('¥1,234');
  expect(formatMoney({ minor: 1999, currency: 'BRL' }, 'en')).toBe('R$19.99');
  expect(formatMoney({ minor: 1999, currency: '??' }, 'en')).toBe('19.99 ??');
});

test('a time with an offset keeps its own day, a broken one has none', () => {
  expect(formatDate('2026-03-04T23:30:00+08:00', { language: 'en', timeZone: 'UTC' })).toBe('March 4');
  expect(formatDate('2026-03-04T23:30:00Z', { language: 'en', timeZone: 'Asia/Shanghai' })).toBe('March 5');
  expect(formatDate('yesterday', { language: 'en' })).toBeNull();
});

test('every language that a base may name has dates and amounts', () => {
  const facts = { amount: { minor: 5990, currency: 'CNY' }, shippedAt: '2026-03-04T23:30:00+08:00' };
  expect(variableValues(facts, OWNER, NOW, { language: 'en-12' }).shippedAt).toContain('4');
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/u), (language) => {
      const values = variableValues(facts, OWNER, NOW, { language });
      expect([values.shippedAt, values.today, values.amount]).not.toContain(undefined);
    }),
  );
});
