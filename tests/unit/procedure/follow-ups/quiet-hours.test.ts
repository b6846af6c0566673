// When nobody is to be disturbed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quietUntil } from '../../../../lib/procedure/follow-ups/quiet-hours.ts';

const ZONE = 'Asia/Shanghai';
const night = { quietFrom: '22:00', quietTo: '08:00', quietUntil: '' };
const at = (time: string) => Date.parse(`${time}+08:00`);
const none = { ...night, quietFrom: '00:00', quietTo: '00:00' };

describe('quiet hours', () => {
  it.each([
    ['before they begin', '2026-11-18T21:59:59', null],
    ['as they begin', '2026-11-18T22:00', '2026-11-19T08:00'],
    ['after midnight', '2026-11-19T00:30', '2026-11-19T08:00'],
    ['as they end', '2026-11-19T08:00', null],
  ])('over midnight, %s', (_, now, end) => {
    expect(quietUntil(night, ZONE, at(now))).toBe(end === null ? null : at(end));
  });

  it('within one day', () => {
    const lunch = { ...night, quietFrom: '12:00', quietTo: '13:30' };
    expect(quietUntil(lunch, ZONE, at('2026-11-18T12:00'))).toBe(at('2026-11-18T13:30'));
    expect(quietUntil(lunch, ZONE, at('2026-11-18T13:30'))).toBeNull();
  });

  it('of no length are none', () => {
    expect(quietUntil(none, ZONE, at('2026-11-18T00:00'))).toBeNull();
  });

  it.each([
    ['an hour is left out', '2026-03-29T00:30:00Z', '2026-03-29T06:00:00Z'],
    ['an hour comes twice', '2026-10-25T00:30:00Z', '2026-10-25T07:00:00Z'],
  ])('end at the time that was set in a night in which %s', (_, now, end) => {
    expect(quietUntil(night, 'Europe/Berlin', Date.parse(now))).toBe(Date.parse(end));
  });

  it('always end ahead, at the time that was set', () => {
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const zone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe');
    const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
    fc.assert(
      fc.property(time, time, zone, moment, (quietFrom, quietTo, timeZone, nowMs) => {
        const end = quietUntil({ quietFrom, quietTo, quietUntil: '' }, timeZone, nowMs);
        if (end === null) return;
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' }).format(end);
        expect(end).toBeGreaterThan(nowMs);
        // In the hour that is left out there is no such time; it ends with that hour.
        expect(shown >= quietTo).toBe(true);
      }),
    );
  });
});

describe('not now', () => {
  it.each([
    ['for an hour', at('2026-11-18T15:00'), at('2026-11-18T15:00')],
    ['over', at('2026-11-18T13:59'), null],
    ['said under a clock that was years ahead', at('2031-11-18T15:00'), null],
  ])('%s', (_, until, end) => {
    const settings = { ...none, quietUntil: new Date(until).toISOString() };
    expect(quietUntil(settings, ZONE, at('2026-11-18T14:00'))).toBe(end);
  });

  it('within quiet hours ends with the later of both', () => {
    const settings = { ...night, quietUntil: new Date(at('2026-11-19T08:30')).toISOString() };
    expect(quietUntil(settings, ZONE, at('2026-11-19T07:40'))).toBe(at('2026-11-19T08:30'));
  });
});
