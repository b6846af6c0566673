import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTime } from '../../../lib/console/normalise/time.ts';

const CN = { timeZone: '+08:00' };
const US = { timeZone: 'America/Los_Angeles', dates: 'mdy' } as const;
const DE = { timeZone: 'Europe/Berlin' };

describe('times as consoles show them', () => {
  test.each([
    ['2026-08-06 01:22:42', '2026-08-06T01:22:42+08:00'],
    ['2026/08/06 01:22', '2026-08-06T01:22:00+08:00'],
    ['2026年09月08日 17:30:17', '2026-09-08T17:30:17+08:00'],
    ['2026年9月8日', '2026-09-08T00:00:00+08:00'],
    ['2026-09-08T17:30:17.123', '2026-09-08T17:30:17+08:00'],
    ['２０２６－０９－０８　１７：３０', '2026-09-08T17:30:00+08:00'],
    ['06/08/2026 21:05', '2026-08-06T21:05:00+08:00'],
    ['付款于 2026-08-06 01:22:42（微信）', '2026-08-06T01:22:42+08:00'],
    ['2026年9月8日 下午5:30', '2026-09-08T17:30:00+08:00'],
    ['2026/9/8 上午12:05', '2026-09-08T00:05:00+08:00'],
    ['2026年9月8日(火) 17時30分', '2026-09-08T17:30:00+08:00'],
    ['8 ก.ย. 2569 17:30', '2026-09-08T17:30:00+08:00'],
    ['8 set 2026, 17:30', '2026-09-08T17:30:00+08:00'],
    ['8 de setembro de 2026 às 17h30', '2026-09-08T17:30:00+08:00'],
    ['17:30 8 thg 9, 2026', '2026-09-08T17:30:00+08:00'],
    ['8 Sep 2026 17.30', '2026-09-08T17:30:00+08:00'],
    ['2026-09-08 17:30 (UTC+7)', '2026-09-08T17:30:00+07:00'],
    ['2026-09-08T17:30:17Z', '2026-09-08T17:30:17+00:00'],
    ['2026-09-08 17:30 CST', '2026-09-08T17:30:00+08:00'],
    ['8 sep 2026, 5:30 p. m.', '2026-09-08T17:30:00+08:00'],
    ['8 sep 2026, 5:30 a. m.', '2026-09-08T05:30:00+08:00'],
    ['8 Ogos 2026', '2026-08-08T00:00:00+08:00'],
    ['Sep-08-2026 17:30:17', '2026-09-08T17:30:17+08:00'],
    ['2026-09-08 17:30:17-03:00', '2026-09-08T17:30:17-03:00'],
    ['2026-09-08 17:30 +0100', '2026-09-08T17:30:00+01:00'],
    ['8 Sep 2026 pukul 17.30 WIB', '2026-09-08T17:30:00+07:00'],
    ['17:30 - 8 Sep 2026', '2026-09-08T17:30:00+08:00'],
    ['8 Sep 2026 - 17:30', '2026-09-08T17:30:00+08:00'],
    ['3天前 2026-09-08 17:30', '2026-09-08T17:30:00+08:00'],
  ])('%s', (text, iso) => {
    expect(parseTime(text, CN)).toBe(iso);
  });

  test.each([
    ['Sep 8, 2026 5:30 PM PDT', '2026-09-08T17:30:00-07:00'],
    ['Sep 8, 2026 5:30 PM', '2026-09-08T17:30:00-07:00'],
    ['December 8, 2026 at 12:10 a.m.', '2026-12-08T00:10:00-08:00'],
    ['08/09/2026', '2026-08-09T00:00:00-07:00'],
    ['Sep 8, 2026 5:30 PM PT', '2026-09-08T17:30:00-07:00'],
    ['2026-09-08 17:30（北京时间）', '2026-09-08T17:30:00+08:00'],
    ['北京时间 2026-09-08 17:30', '2026-09-08T17:30:00+08:00'],
    ['2026-09-08 17:30 太平洋时间', null],
    ['2026-09-08 17:30 UTC时间', null],
    ['2026-09-08 17:30 MSK', null],
    ['Nov 1, 2026 1:30 AM PT', null],
    ['Dec 8, 2026 5:30 PM EST', null],
    ['Dec 8, 2026 5:30 PM CST', null],
    ['Dec 8, 2026 5:30 PM XYT', null],
    ['25/09/2026', null],
  ])('on an American host: %s', (text, iso) => {
    expect(parseTime(text, US)).toBe(iso);
  });

  test.each([
    ['08.09.2026 17:30', '2026-09-08T17:30:00+02:00'],
    ['8. Dezember 2026, 17:30', '2026-12-08T17:30:00+01:00'],
    ['8 Sept 2026', '2026-09-08T00:00:00+02:00'],
  ])('on a German host: %s', (text, iso) => {
    expect(parseTime(text, DE)).toBe(iso);
  });

  test.each([
    '2026-02-30 10:00:00',
    '2026-13-01',
    '2026-01-01 25:00',
    '2026-01-01 10:61',
    '17:30',
    '1812-01-01',
    '昨天',
    '',
    '09-08 17:30',
    '9月8日 17:30',
    '08/09/26 17:30',
    '2026-09-08 下午0:30',
    '2026-09-08 上午17:30',
    '2026-09-08 中午1:30',
    '2026-09-08 晚上12:30',
    '2026-09-08 至 2026-09-10',
    '2026年9月8日-10日',
    '8 – 10 Sep 2026',
    'Sep 8 - Sep 10, 2026',
    '8 a 10 de setembro de 2026',
    '2026-09-08 08:00-12:00',
    '2026-09-08 17:30 ~ 18:30',
    '2026-09-08 17:30 - 2026-09-08 18:30',
    '2026-09-08 17:30 -10分钟',
    '2026-09-08 17:30 +2件',
    '2026-09-08 17:30 -5 days',
    '2026-09-08 7:5',
    '2026-09-08 ¥17.30',
    '2026-09-08 3.50 kg',
    '¥17.30 2026-09-08',
    '预计 2026-09-08 17:30',
    '请在 2026-09-08 17:30 前发货',
    '2026-09-08 之前',
    'Ship by Tue, Sep 8, 2026',
    'Estimated Sep 8, 2026',
    'Previsto para 8 de setembro de 2026',
    '2026-09-08 17:30 IST',
    'Batch 12, 2026',
    '261118-557242270752127',
    '12026-09-08',
  ])('%s is no time', (text) => {
    expect(parseTime(text, CN)).toBeNull();
  });
});

describe('summer time', () => {
  test('an hour that is left out is no time, one that is repeated is not certain', () => {
    expect(parseTime('2026-03-29 02:30', DE)).toBeNull();
    expect(parseTime('2026-10-25 02:30', DE)).toBeNull();
    expect(parseTime('2026-10-25 02:30 CEST', DE)).toBe('2026-10-25T02:30:00+02:00');
    expect(parseTime('2026-10-25 02:30 CET', DE)).toBe('2026-10-25T02:30:00+01:00');
  });

  test('a day whose midnight is left out is still that day', () => {
    expect(parseTime('2026-04-24', { timeZone: 'Africa/Cairo' })).toBe('2026-04-24T00:00:00+03:00');
  });

  test('a zone that nobody knows gives no time', () => {
    expect(parseTime('2026-04-24 10:00', { timeZone: 'Mars/Olympus' })).toBeNull();
    expect(parseTime('2026-04-24', { timeZone: 'Mars/Olympus' })).toBeNull();
  });
});

const seconds = fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 });

test('every second comes back with the console’s offset', () => {
  fc.assert(
    fc.property(seconds, fc.constantFrom('+08:00', '-03:00', '+07:00'), (second, timeZone) => {
      const local = new Date(second * 1000).toISOString().slice(0, 19);
      expect(parseTime(local.replace('T', ' '), { timeZone })).toBe(local + timeZone);
    }),
  );
});

test('every minute comes back from each language’s own way of writing it', () => {
  const languages = 'zh-CN,en-US,en-GB,pt-BR,es-MX,de-DE,fr-FR,it-IT,id-ID,th-TH,vi-VN,ja-JP'.split(',');
  fc.assert(
    fc.property(
      seconds,
      fc.constantFrom(...languages),
      fc.constantFrom('medium' as const, 'long' as const),
      (second, language, dateStyle) => {
        const at = new Date(second * 1000 - ((second * 1000) % 60_000));
        const format = new Intl.DateTimeFormat(language, { dateStyle, timeStyle: 'short', timeZone: 'UTC' });
        const dates = language === 'en-US' ? 'mdy' : 'dmy';
        expect(parseTime(format.format(at), { timeZone: '+00:00', dates })).toBe(
          `${at.toISOString().slice(0, 19)}+00:00`,
        );
      },
    ),
    { numRuns: 500 },
  );
});

test('in a zone with summer time the moment is the same or unknown, never another', () => {
  fc.assert(
    fc.property(seconds, fc.constantFrom('America/New_York', 'Europe/Berlin', 'Africa/Cairo'), (second, timeZone) => {
      const shown = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
      const iso = parseTime(shown.format(second * 1000), { timeZone });
      expect(iso === null || Date.parse(iso) === second * 1000).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('the beginning or end of a range, and what is promised, is no time', () => {
  const frames = fc.constantFrom('# ~ @', '# - @', '# 至 @', '预计 #', '# 前', 'Ship by #', '最晚 # 发货');
  fc.assert(
    fc.property(seconds, fc.integer({ min: 60, max: 86_400 }), frames, (second, lasts, frame) => {
      const at = (moment: number) => new Date(moment * 1000).toISOString().slice(0, 16).replace('T', ' ');
      const text = frame.replace('#', at(second)).replace('@', at(second + lasts));
      expect(parseTime(text, CN), text).toBeNull();
    }),
  );
});

test('never throws, and gives a moment or nothing', () => {
  const parts = fc.constantFrom(
    '2026',
    '-',
    '/',
    '.',
    ' ',
    ':',
    '年',
    '08',
    '9',
    '17',
    '30',
    'Sep',
    'PM',
    'CST',
    '+8',
    '下午',
    'thg',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts, { maxLength: 14 }).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const iso = parseTime(text, { timeZone: 'America/New_York' });
      expect(iso === null || Number.isFinite(Date.parse(iso))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
