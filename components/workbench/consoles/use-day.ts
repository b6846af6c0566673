import { useCallback } from 'react';
import { useLanguage } from '../../shared/i18n.tsx';

/** A point in time as its day, with the year only where it is another one. */
export function useDay(now: Date): (ms: number) => string {
  const language = useLanguage();
  const thisYear = now.getFullYear();
  return useCallback(
    (ms) => {
      const year = new Date(ms).getFullYear() === thisYear ? {} : ({ year: 'numeric' } as const);
      return new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', ...year }).format(ms);
    },
    [language, thisYear],
  );
}
