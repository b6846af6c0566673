// Tells the background how well this console is read: when it changed, at most once a minute,
// and every ten minutes while the console is in use.
import { useEffect, useRef } from 'react';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { MissingField, PageReading } from '../../lib/console/reading.ts';
import { healthReport } from './health-report.ts';

const PACE_MS = 60_000;
const AGAIN_MS = 600_000;

interface Told {
  readonly text: string;
  readonly atMs: number;
}

export function useConsoleHealth(
  background: Pick<BackgroundLink, 'ask'>,
  reading: PageReading | null,
  /** Of the reading's missing fields those that could be expected. */
  missed: readonly MissingField[],
  now: () => Date,
): void {
  const told = useRef(new Map<string, Told>());
  useEffect(() => {
    if (!reading) return;
    const report = healthReport(reading, missed);
    const place = `${report.siteId} ${report.pageKind}`;
    const text = JSON.stringify(report);
    const last = told.current.get(place);
    const ageMs = last ? now().getTime() - last.atMs : Infinity;
    const waitMs = (last?.text === text ? AGAIN_MS : PACE_MS) - ageMs;
    const tell = () => {
      told.current.set(place, { text, atMs: now().getTime() });
      void background.ask('console.health', report);
    };
    if (waitMs <= 0) return tell();
    // Until the next reading, which makes a report of its own.
    const timer = setTimeout(tell, waitMs);
    return () => clearTimeout(timer);
  }, [background, reading, missed, now]);
}
