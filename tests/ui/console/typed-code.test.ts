// What counts as a typed code, and where its list lies.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFromTyping, isToTyping } from '../../../lib/channel/typing-messages.ts';
import { LIST_PX, positionOf } from '../../../lib/console/typing/list-frame.ts';
import { codeAtEnd } from '../../../lib/console/typing/typed-code.ts';

describe('a code at the end of the text', () => {
  test.each([
    ['/', '/'],
    ['/thh', '/thh'],
    ['您好/thh', '/thh'],
    ['您好，/退换货', '/退换货'],
    ['谢谢 /a-1', '/a-1'],
    ['第一行\n/thh', '/thh'],
    ['／thh', '／thh'],
    ['//', null],
    ['1/2', null],
    ['a/thh', null],
    ['https://thh', null],
    ['2026/11/22', null],
    ['/thh 好', null],
    ['/thh，', null],
    ['thh', null],
    [`/${'x'.repeat(21)}`, null],
    ['', null],
  ])('%j gives %j', (text, code) => {
    expect(codeAtEnd(text, '/')).toBe(code);
  });

  test('other prefixes, and none', () => {
    expect(codeAtEnd('好；；thh', '；；')).toBe('；；thh');
    expect(codeAtEnd('好;;thh', '；；')).toBe(';;thh');
    expect(codeAtEnd('/thh', '')).toBeNull();
  });

  test('any text: what is found is its end, begins with the prefix and is short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('/', '#', '//', '；'), (text, prefix) => {
        const found = codeAtEnd(text, prefix);
        if (found === null) return true;
        return (
          text.endsWith(found) && found.normalize('NFKC').startsWith(prefix.normalize('NFKC')) && found.length <= 23
        );
      }),
    );
  });
});

describe('the list’s place', () => {
  const view = { width: 1280, height: 720 };

  test('above the line where there is room, else below it', () => {
    expect(positionOf({ left: 300, top: 600, bottom: 620 }, 200, view)).toEqual({ x: 300, y: 600 - LIST_PX.gap - 200 });
    expect(positionOf({ left: 300, top: 100, bottom: 120 }, 200, view)).toEqual({ x: 300, y: 120 + LIST_PX.gap });
  });

  test('always on the screen', () => {
    const place = fc.record({ left: fc.integer({ min: -500, max: 2000 }), top: fc.integer({ min: -500, max: 1500 }) });
    fc.assert(
      fc.property(place, fc.integer({ min: 20, max: 318 }), ({ left, top }, height) => {
        const { x, y } = positionOf({ left, top, bottom: top + 20 }, height, view);
        return x >= 0 && y >= 0 && x + LIST_PX.width <= view.width && y + height <= view.height;
      }),
    );
  });
});

test('messages that nobody could have meant are refused, whatever they are', () => {
  expect(isToTyping({ type: 'start', prefix: '/', token: 't' })).toBe(true);
  expect(isToTyping({ type: 'start', prefix: 'long prefix', token: 't' })).toBe(false);
  expect(isFromTyping({ type: 'code', id: 1, typed: '/thh' })).toBe(true);
  expect(isFromTyping({ type: 'code', id: 1, typed: 'x'.repeat(24) })).toBe(false);
  expect(isFromTyping({ type: 'move', by: 2 })).toBe(false);
  fc.assert(fc.property(fc.anything(), (value) => !isToTyping(value) && !isFromTyping(value)));
});
