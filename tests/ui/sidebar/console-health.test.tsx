// How well the console is read, as the sidebar tells it: names of fields, never what they say.
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { healthReport } from '../../../components/sidebar/health-report.ts';
import { useConsoleHealth } from '../../../components/sidebar/use-console-health.ts';
import type { PageReading } from '../../../lib/console/reading.ts';
import { healthReportSchema } from '../../../lib/knowledge/console-health.ts';
import { backgroundInMemory } from '../../support/background-in-memory.ts';
import { ORDER, reading } from './render-sidebar.tsx';
import { sampleBase } from './sample-base.ts';

const absent = (field: 'shop' | 'composer') => ({ field, reason: 'absent' as const });

describe('the report', () => {
  it('names what was found and how, what was not and why, and nothing that stands on the page', () => {
    const report = healthReport(reading({ shop: null }), [absent('shop')]);
    expect(healthReportSchema.parse(report)).toEqual(report);
    expect(report.found).toContainEqual({ field: 'buyerName', how: 'selector' });
    expect(report.found).toContainEqual({ field: 'messages', how: 'selector' });
    expect(report.missing).toEqual([{ field: 'shop', reason: 'absent' }]);
    for (const secret of ['王小姐', '杯子', '240309', 'b-20933']) expect(JSON.stringify(report)).not.toContain(secret);
  });

  it('counts a field as found where any order of a list shows it', () => {
    const orders = [{ ...ORDER, carrier: null }, ORDER];
    const several = { field: 'orderNumber' as const, reason: 'ambiguous' as const, candidates: ['1', '2'] };
    const report = healthReport(reading({ orders, orderInView: null }), [several]);
    expect(report.found).toContainEqual({ field: 'orderNumber', how: 'selector' });
    expect(report.missing).toEqual([]);
  });
});

describe('what was pasted', () => {
  it('stands on no page, so nothing was found there', () => {
    const pasted = [{ id: 'pasted:0', side: 'buyer' as const, kind: 'text' as const, text: '在吗' }];
    const { found } = healthReport(reading({ messages: pasted }), []);
    expect(found.map(({ field }) => field)).not.toContain('messages');
  });
});

describe('telling it', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-03-12T14:20:00Z') }));
  afterEach(() => void vi.useRealTimers());

  const now = () => new Date();
  function tell(first: PageReading) {
    const background = backgroundInMemory('sidebar', sampleBase());
    const hook = renderHook(({ shown }) => useConsoleHealth(background, shown, shown.missing, now), {
      initialProps: { shown: first },
    });
    const told = () => background.requests('console.health').length;
    return { ...hook, told, background, show: (shown: PageReading) => hook.rerender({ shown }) };
  }

  it('happens at once, then only when it changed, and not twice within a minute', () => {
    const { told, show, background } = tell(reading());
    expect(told()).toBe(1);
    show(reading({ conversationKey: 'c-2' }));
    vi.advanceTimersByTime(59_000);
    show(reading({ missing: [absent('composer')], composer: 'absent' }));
    expect(told()).toBe(1);
    vi.advanceTimersByTime(1_000);
    expect(background.requests('console.health').at(-1)).toMatchObject({ missing: [{ field: 'composer' }] });
    expect(told()).toBe(2);
  });

  it('what lasted for a moment is not told', () => {
    const { told, show } = tell(reading());
    show(reading({ missing: [absent('composer')], composer: 'absent' }));
    vi.advanceTimersByTime(30_000);
    show(reading());
    vi.advanceTimersByTime(60_000);
    expect(told()).toBe(1);
  });

  it('is said again after ten minutes, so that “since when” goes on', () => {
    const { told, show } = tell(reading());
    vi.advanceTimersByTime(300_000);
    show(reading({ conversationKey: 'c-2' }));
    vi.advanceTimersByTime(299_000);
    expect(told()).toBe(1);
    vi.advanceTimersByTime(1_000);
    expect(told()).toBe(2);
  });

  it('ends with the sidebar', () => {
    const { told, show, unmount } = tell(reading());
    show(reading({ missing: [absent('composer')], composer: 'absent' }));
    unmount();
    vi.advanceTimersByTime(600_000);
    expect(told()).toBe(1);
  });
});
