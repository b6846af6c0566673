// What the page in view lacks of what may be expected of it; told on to the self-check.
import { useMemo } from 'react';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { PageReading } from '../../lib/console/reading.ts';
import { useAsked } from '../shared/use-asked.ts';
import { missedFields, NOTHING_MISSED } from './missed-fields.ts';
import type { Missed } from './missed-fields.ts';
import { useConsoleHealth } from './use-console-health.ts';

export function useMissed(background: BackgroundLink, reading: PageReading | null, now: () => Date): Missed {
  const place = reading && { siteId: reading.siteId, pageKind: reading.pageKind };
  const { value: check } = useAsked(background, 'console.check', place, ['consoles-changed']);
  const missed = useMemo(() => (reading ? missedFields(reading, check) : NOTHING_MISSED), [reading, check]);
  useConsoleHealth(background, reading, missed.told, now);
  return missed;
}
