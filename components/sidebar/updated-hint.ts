import type { Language, Text } from '../shared/i18n.tsx';

const RECENT_DAYS = 7;
const DAY_MS = 86_400_000;

function midnight(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
}

/** "Updated yesterday", by calendar days of the agent; null when older than a week, or unknown. */
export function updatedHint(updatedAt: string | undefined, now: Date, text: Text, language: Language): string | null {
  if (updatedAt === undefined) return null;
  const days = Math.round((midnight(now) - midnight(new Date(updatedAt))) / DAY_MS);
  if (!Number.isFinite(days) || days < 0 || days > RECENT_DAYS) return null;
  const day = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day');
  return text('sidebar_updated', day);
}
