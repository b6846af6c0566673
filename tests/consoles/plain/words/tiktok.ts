// The language, zone and currency of TikTok Shop's hosts.
import type { PlainLocale } from '../plain-console.ts';
import { WORDS } from './languages.ts';
import type { WordsOf } from './languages.ts';
import { westernLocale } from './western.ts';

const PLACES: Readonly<Record<string, readonly [lang: WordsOf, timeZone: string, currency: string]>> = {
  us: ['en', 'America/Los_Angeles', 'USD'],
  uk: ['en', 'Europe/London', 'GBP'],
  vn: ['vi', 'Asia/Ho_Chi_Minh', 'VND'],
  my: ['ms', 'Asia/Kuala_Lumpur', 'MYR'],
  id: ['id', 'Asia/Jakarta', 'IDR'],
  th: ['th', 'Asia/Bangkok', 'THB'],
  sg: ['en', 'Asia/Singapore', 'SGD'],
  ph: ['en', 'Asia/Manila', 'PHP'],
  br: ['pt', 'America/Sao_Paulo', 'BRL'],
};

/** Where the console speaks a language of the western marketplaces. */
const WESTERN: Readonly<Record<string, string>> = {
  mx: 'es-MX America/Mexico_City MXN',
  jp: 'ja-JP Asia/Tokyo JPY',
  de: 'de-DE Europe/Berlin EUR',
  fr: 'fr-FR Europe/Paris EUR',
  es: 'es-ES Europe/Madrid EUR',
  it: 'en-GB Europe/Rome EUR',
  ie: 'en-GB Europe/Dublin EUR',
};

export function tiktokLocale(hostname: string): PlainLocale {
  const country = /^seller[-.]([a-z]+)\./.exec(hostname)?.[1] ?? 'us';
  const western = WESTERN[country];
  if (western !== undefined) return westernLocale(western);
  const [lang, timeZone, currency] = PLACES[country] ?? (['en', 'UTC', 'USD'] as const);
  return {
    ...WORDS[lang],
    lang,
    timeZone,
    currency,
    buyers: lang === 'pt' ? 'pt-BR' : 'en',
    dates: country === 'us' ? 'm/d/y' : 'd/m/y',
    others: ['Product ID', 'Package ID'],
  };
}
