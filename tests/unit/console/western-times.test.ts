// Times as western consoles write them, in each month and language, are the point in time they stand for.
import { describe, expect, test } from 'vitest';
import { parseTime } from '../../../lib/console/normalise/time.ts';
import { longTime } from '../../consoles/plain/words/western.ts';

const PLACES = [
  'en-US America/Los_Angeles mdy',
  'en-GB Europe/London',
  'de-DE Europe/Berlin',
  'fr-FR Europe/Paris',
  'it-IT Europe/Rome',
  'es-ES Europe/Madrid',
  'pt-BR America/Sao_Paulo',
  'nl-NL Europe/Amsterdam',
  'ja-JP Asia/Tokyo',
  'pl-PL Europe/Warsaw',
  'sv-SE Europe/Stockholm',
  'tr-TR Europe/Istanbul',
] as const;

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 11, 6, 5)));

describe.each(PLACES)('%s', (place) => {
  const [lang, timeZone, dates = 'dmy'] = place.split(' ') as [string, string, ('mdy' | 'dmy')?];

  test('with the month’s name', () => {
    for (const at of MONTHS) {
      const text = longTime(lang, at, timeZone);
      expect(Date.parse(parseTime(text, { timeZone, dates }) ?? ''), text).toBe(at.getTime());
    }
  });

  test('in digits, after how long ago it was', () => {
    for (const at of MONTHS) {
      const day = at.toLocaleDateString(lang, { timeZone });
      const clock = at.toLocaleTimeString(lang, { timeZone, hour: 'numeric', minute: '2-digit' });
      const text = `${new Intl.RelativeTimeFormat(lang).format(-6, 'day')} ${day} ${clock}`;
      expect(Date.parse(parseTime(text, { timeZone, dates }) ?? ''), text).toBe(at.getTime());
    }
  });
});
