// Times to come, as people say them.
import type { QuickTime } from '../../lib/procedure/follow-ups/quick-times.ts';
import { keyOf } from './i18n.tsx';
import type { Language, Text } from './i18n.tsx';

/** The minute, and the day where it is not today's. */
export function momentText(atMs: number, language: Language, now: Date): string {
  const at = new Date(atMs);
  const isToday = at.toDateString() === now.toDateString();
  const day = isToday ? {} : ({ month: 'numeric', day: 'numeric' } as const);
  const format = { ...day, hour: '2-digit', minute: '2-digit', hour12: false } as const;
  return new Intl.DateTimeFormat(language, format).format(at);
}

export function quickText({ id, atMs }: QuickTime, text: Text, moment: { language: Language; now: Date }): string {
  return `${text(keyOf('follow_time', id))} ${momentText(atMs, moment.language, moment.now)}`;
}
