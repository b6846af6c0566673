// The hosts of a marketplace that has one console per country.
import type { HostLocale } from './site.ts';

/** Lines of `co.uk Europe/London GBP`, with `mdy` behind where the month stands first. */
export function hostsByCountry(
  hostOf: (domain: string) => string,
  lines: readonly string[],
): Readonly<Record<string, HostLocale>> {
  return Object.fromEntries(
    lines.map((line) => {
      const [domain = '', timeZone = '', currency = '', order] = line.split(' ');
      return [hostOf(domain), { timeZone, currency, dates: order === 'mdy' ? 'mdy' : 'dmy' }];
    }),
  );
}
