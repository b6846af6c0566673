// Which currency an amount is in: by the marks beside it, and where a mark is that of
// several currencies, by the host's own.

/** A mark and what it may mean. The first of several is not preferred: the host's own decides, or nothing does. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/NT\$/gu, 'TWD'],
  [/(?<!\p{L})\$U(?!\p{L})/gu, 'UYU'],
  [/JP¥/gu, 'JPY'],
  [/CN¥/gu, 'CNY'],
  [/US\s?\$|(?<!\p{L})U\$S?/gu, 'USD'],
  [/MX\$/gu, 'MXN'],
  [/HK\$/gu, 'HKD'],
  [/CLP\$/gu, 'CLP'],
  [/COP\$/gu, 'COP'],
  [/AR\$/gu, 'ARS'],
  [/AU\$|(?<!\p{L})A\$/gu, 'AUD'],
  [/CA\$|(?<!\p{L})C\$/gu, 'CAD'],
  [/NZ\$/gu, 'NZD'],
  [/(?<!\p{L})R\$/gu, 'BRL'],
  [/(?<!\p{L})S\$/gu, 'SGD'],
  [/(?<!\p{L})RM(?!\p{L})/gu, 'MYR'],
  [/(?<!\p{L})Rp(?!\p{L})/gu, 'IDR'],
  [/₫|(?<!\p{L})(?:VN)?[đĐ](?!\p{L})/gu, 'VND'],
  [/₱/gu, 'PHP'],
  [/฿|บาท/gu, 'THB'],
  [/€/gu, 'EUR'],
  [/E£|(?<!\p{L})L\.?E\.?(?!\p{L})/gu, 'EGP'],
  [/£/gu, 'GBP'],
  [/₹/gu, 'INR'],
  [/(?<!\p{L})Rs(?!\p{L})/gu, 'INR|PKR|LKR|NPR'],
  [/₺|(?<!\p{L})TL(?!\p{L})/gu, 'TRY'],
  [/(?<!\p{L})S\/(?!\p{L})/gu, 'PEN'],
  [/(?<!\p{L})Kč(?!\p{L})/gu, 'CZK'],
  [/(?<!\p{L})Ft(?!\p{L})/gu, 'HUF'],
  [/(?<!\p{L})lei(?!\p{L})/giu, 'RON'],
  [/(?<!\p{L})Fr\.(?!\p{L})/gu, 'CHF'],
  [/₩/gu, 'KRW'],
  [/(?<!\p{L})zł(?!\p{L})/gu, 'PLN'],
  [/(?<!\p{L})kr\.?(?!\p{L})/gu, 'SEK|NOK|DKK|ISK'],
  [/円/gu, 'JPY'],
  [/元/gu, 'CNY|TWD'],
  [/[¥￥]/gu, 'CNY|JPY'],
  [/\$/gu, 'USD|TWD|SGD|MXN|CAD|AUD|NZD|HKD|CLP|COP|ARS|UYU|BRL'],
];

const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const CODE = /(?<![\p{L}\d])[A-Z]{3}(?=\s?[\d$¥]|(?![\p{L}\d]))/gu;

/** What every mark in the text allows; a mark is taken out once it was understood, so that `NT$` is no `$` too. */
function meanings(text: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  let left = text;
  for (const [mark, means] of MARKS) {
    const without = left.replace(mark, ' ');
    if (without !== left) found.push(means.split('|'));
    left = without;
  }
  // `RMB` is no code of the standard, but what people write.
  const codes = left.match(CODE)?.map((code) => (code === 'RMB' ? 'CNY' : code)) ?? [];
  const known = [...found, ...codes.filter((code) => CODES.has(code)).map((code) => [code])];
  // A sign that nobody here knows is some other currency's, not the host's own.
  return /\p{Sc}/u.test(left) ? [...known, []] : known;
}

/** Whether anything beside the number says that it is money. */
export function hasCurrencyMark(text: string): boolean {
  return meanings(text).length > 0;
}

/** Null when the marks contradict each other, or may mean several currencies of which none is the host's. */
export function currencyIn(text: string, standard: string): string | null {
  const all = meanings(text);
  if (all.length === 0) return standard;
  const [first = [], ...others] = all;
  const common = first.filter((currency) => others.every((each) => each.includes(currency)));
  const [only, other] = common;
  if (other === undefined) return only ?? null;
  return common.includes(standard) ? standard : null;
}

/** Digits of the smaller unit, as the currency has them everywhere else in the product. */
export function decimalsOf(currency: string): number {
  if (!CODES.has(currency)) return 2;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
