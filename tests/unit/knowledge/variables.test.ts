import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fillWording,
  missingVariables,
  PAGE_VARIABLES,
  variableId,
  wordingText,
} from '../../../lib/knowledge/variables.ts';

describe('filling a wording', () => {
  test('cuts at the variables and keeps everything between them', () => {
    expect(fillWording('{{buyer}}，订单{{订单号}}已发出', { buyer: '林小满' })).toEqual([
      { kind: 'filled', name: 'buyer', text: '林小满' },
      { kind: 'text', text: '，订单' },
      { kind: 'missing', name: 'orderNumber' },
      { kind: 'text', text: '已发出' },
    ]);
  });

  test('takes the fall-back only when the page gave nothing', () => {
    expect(wordingText(fillWording('{{buyer|亲}}在的', {}))).toBe('亲在的');
    expect(wordingText(fillWording('{{buyer|亲}}在的', { buyer: '  ' }))).toBe('亲在的');
    expect(wordingText(fillWording('{{buyer|亲}}在的', { buyer: '林小满' }))).toBe('林小满在的');
    expect(wordingText(fillWording('您好{{buyer|}}', {}))).toBe('您好');
  });

  test.each([
    ['Thank you, {{buyer|}}. One moment.', 'Thank you. One moment.'],
    ['Yes {{buyer|}}, it is.', 'Yes, it is.'],
    ['好的，{{buyer|}}，马上看', '好的，马上看'],
  ])('an empty fall-back takes its comma along: %s', (wording, said) => {
    expect(wordingText(fillWording(wording, {}))).toBe(said);
    expect(wordingText(fillWording(wording, { buyer: 'Ana' }))).toBe(wording.replace('{{buyer|}}', 'Ana'));
  });

  test('the agent’s own entry wins over page and fall-back', () => {
    const segments = fillWording('退{{补偿金额|0}}，{{buyer}}', { buyer: '页面' }, { 补偿金额: '5 元', buyer: '阿满' });
    expect(wordingText(segments)).toBe('退5 元，阿满');
  });

  test('names what is missing once, in the order of the text', () => {
    const segments = fillWording('{{快递单号}} {{补偿金额}} {{trackingNumber}}', {});
    expect(missingVariables(segments)).toEqual(['trackingNumber', '补偿金额']);
    expect(wordingText(segments)).toBeNull();
  });

  test('a value that looks like a template stays text', () => {
    expect(wordingText(fillWording('{{buyer}}您好', { buyer: '{{amount}}', amount: '¥9' }))).toBe('{{amount}}您好');
  });

  test.each(['{{}}', '{{ }}', '{{a', '{a}', '}}{{', '{{{buyer}}'])(
    'leaves %s as it stands or fills what is inside',
    (wording) => {
      expect(() => fillWording(wording, { buyer: 'x' })).not.toThrow();
    },
  );

  test('does not mistake a property of objects for a value', () => {
    expect(fillWording('{{constructor}}{{__proto__}}', {}).map((segment) => segment.kind)).toEqual([
      'missing',
      'missing',
    ]);
  });

  test('every listed name leads to its variable, in any case', () => {
    for (const [variable, names] of Object.entries(PAGE_VARIABLES)) {
      for (const name of [variable, ...names]) expect(variableId(` ${name.toUpperCase()} `)).toBe(variable);
    }
  });

  test('text without braces is never changed', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('{')),
        (text) => wordingText(fillWording(text, {})) === text,
      ),
    );
  });

  test('whatever is written, the pieces in order make up a text that loses no plain character', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('{{buyer}}', '{{x|y}}', '{{', '}}'))), (parts) => {
        const wording = parts.join('');
        const plain = wording.replaceAll(/\{\{\s*([^{}|]{1,40}?)\s*(?:\|([^{}]{0,120}))?\}\}/gu, '');
        const kept = fillWording(wording, {}).flatMap((segment) => (segment.kind === 'text' ? [segment.text] : []));
        expect(kept.join('')).toBe(plain);
      }),
    );
  });
});
