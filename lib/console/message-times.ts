// When the messages that nobody answered were written, where the page says so: consoles show a
// date and a time, or of today's messages a time alone.
import { parseTime } from './normalise/time.ts';
import type { RawReading } from './raw-reading.ts';
import type { ChatMessage } from './reading.ts';
import type { HostLocale } from './sites/site.ts';

const TIME_ALONE = /^\s*([01]?\d|2[0-3])[:：][0-5]\d([:：][0-5]\d)?\s*$/u;
/** How far a page's clock may be ahead of this machine's. */
const AHEAD_MS = 5 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

function timeOf(at: string, locale: HostLocale, now: Date): string | null {
  if (!TIME_ALONE.test(at)) return parseTime(at, locale);
  // Swedish writes dates as ISO 8601 does.
  const days = new Intl.DateTimeFormat('sv-SE', { timeZone: locale.timeZone });
  const on = (day: Date) => parseTime(`${days.format(day)} ${at.replaceAll('：', ':')}`, locale);
  const today = on(now);
  const isAhead = today !== null && Date.parse(today) > now.getTime() + AHEAD_MS;
  return isAhead ? on(new Date(now.getTime() - DAY_MS)) : today;
}

/** None where the page's messages cannot be read. The others' times are of no use, and reading one takes as long as reading a message. */
export function withTimes(messages: RawReading['messages'], locale: HostLocale, now: Date): readonly ChatMessage[] {
  if (typeof messages === 'string') return [];
  const answered = messages.findLastIndex(({ side }) => side === 'seller');
  return messages.map((message, index) => {
    if (index <= answered || message.side !== 'buyer' || message.at === undefined) return message;
    const sentAt = timeOf(message.at, locale, now);
    return sentAt === null ? message : { ...message, sentAt };
  });
}
