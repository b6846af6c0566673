import { describe, expect, it } from 'vitest';
import { withTimes } from '../../../lib/console/message-times.ts';
import type { ChatMessage } from '../../../lib/console/reading.ts';

const LOCALE = { timeZone: 'Asia/Shanghai', currency: 'CNY' } as const;
const NOW = new Date('2026-11-22T00:30:00+08:00');
const message = (id: string, side: ChatMessage['side'], at?: string): ChatMessage => {
  return { id, side, kind: 'text', text: id, ...(at === undefined ? {} : { at }) };
};
const times = (...messages: ChatMessage[]) => withTimes(messages, LOCALE, NOW).map(({ sentAt = null }) => sentAt);

describe('when a message was written', () => {
  it.each([
    ['a date and a time', '2026-11-21 23:58:07', '2026-11-21T23:58:07+08:00'],
    ['a time alone is today’s', '00:12', '2026-11-22T00:12:00+08:00'],
    ['one that is still to come was yesterday’s', '23:58', '2026-11-21T23:58:00+08:00'],
    ['a page’s clock may be a little ahead', '00:33', '2026-11-22T00:33:00+08:00'],
    ['what is no time', '刚刚', null],
    ['a time that is none', '25:10', null],
  ])('%s', (_, at, expected) => {
    expect(times(message('1', 'buyer', at))).toEqual([expected]);
  });

  it('is read only of the buyer’s that nobody answered', () => {
    const at = '2026-11-21 23:00:00';
    const all = [
      message('1', 'buyer', at),
      message('2', 'seller', at),
      message('3', 'robot', at),
      message('4', 'buyer', at),
    ];
    expect(times(...all)).toEqual([null, null, null, '2026-11-21T23:00:00+08:00']);
  });

  it('none where nothing could be read', () => {
    expect(withTimes('unreadable', LOCALE, NOW)).toEqual([]);
  });
});
