// Amounts as numbers: how many digits a currency has, and how a sheet shows it.
import type { Money } from '../knowledge/terms.ts';

export interface AmountFormat {
  /** In whole units, to as many digits as the currency has. */
  readonly number: (money: Money) => string;
  /** As a sheet's number format has it, the sign where the language puts it: `"¥"#,##0.00`. */
  readonly pattern: (currency: string) => string;
}

/** Asked once per currency: a formatter costs more than the row it is for. */
export function amountFormat(language: string): AmountFormat {
  const digits = new Map<string, number>();
  const digitsOf = (currency: string): number => {
    const known = digits.get(currency) ?? formatOf(language, currency)?.resolvedOptions().maximumFractionDigits ?? 2;
    digits.set(currency, known);
    return known;
  };
  return {
    number: ({ minor, currency }) => (minor / 10 ** digitsOf(currency)).toFixed(digitsOf(currency)),
    pattern: (currency) => {
      const figures = digitsOf(currency) === 0 ? '#,##0' : `#,##0.${'0'.repeat(digitsOf(currency))}`;
      const parts = formatOf(language, currency)?.formatToParts(1) ?? [];
      const sign = parts.find(({ type }) => type === 'currency')?.value ?? currency;
      const isAfter =
        parts.findIndex(({ type }) => type === 'currency') > parts.findIndex(({ type }) => type === 'integer');
      // In quotes it is text, whatever the currency calls itself.
      const quoted = `"${sign.replaceAll('"', '')}"`;
      return isAfter ? `${figures} ${quoted}` : `${quoted}${figures}`;
    },
  };
}

/** Null for what is no currency: two digits then, as with almost all. */
function formatOf(language: string, currency: string): Intl.NumberFormat | null {
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency });
  } catch {
    // Intl refuses codes that are not three letters.
    return null;
  }
}
