// What the page and the settings give for the variables of a wording, as a buyer
// should read it: amounts and dates in the language of the reply.
import type { Money } from './terms.ts';
import type { Settings } from './settings.ts';
import type { VariableValues } from './variables.ts';

/** Of the order in view and its page; the caller maps its reading to this. Names are already translated. */
export interface OrderFacts {
  readonly buyer?: string | null;
  readonly shop?: string | null;
  readonly marketplaceName?: string | null;
  readonly orderNumber?: string | null;
  readonly orderStateName?: string | null;
  readonly product?: string | null;
  readonly amount?: Money | null;
  readonly trackingNumber?: string | null;
  readonly carrier?: string | null;
  /** Times as ISO 8601; with an offset they are shown as the console shows them. */
  readonly orderedAt?: string | null;
  readonly paidAt?: string | null;
  readonly shippedAt?: string | null;
  readonly receivedAt?: string | null;
}

export interface ValueLocale {
  /** BCP 47, the language of the reply. */
  readonly language: string;
  /** IANA name for instants without an offset of their own; absent: the machine's. */
  readonly timeZone?: string;
}

type Owner = Pick<Settings, 'agentName' | 'workNumber' | 'shop'>;

/** Blank and unknown values are left out, so that they count as missing. */
export function variableValues(facts: OrderFacts, owner: Owner, nowIso: string, locale: ValueLocale): VariableValues {
  const date = (iso: string | null | undefined) => (iso ? formatDate(iso, locale) : null);
  const all: Record<string, string | null | undefined> = {
    buyer: facts.buyer,
    orderNumber: facts.orderNumber,
    product: facts.product,
    amount: facts.amount ? formatMoney(facts.amount, locale.language) : null,
    trackingNumber: facts.trackingNumber,
    carrier: facts.carrier,
    orderState: facts.orderStateName,
    shop: facts.shop?.trim() ? facts.shop : owner.shop,
    marketplace: facts.marketplaceName,
    agentName: owner.agentName,
    workNumber: owner.workNumber,
    orderedAt: date(facts.orderedAt),
    paidAt: date(facts.paidAt),
    shippedAt: date(facts.shippedAt),
    receivedAt: date(facts.receivedAt),
    today: date(nowIso),
  };
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(all)) {
    const text = value?.trim();
    if (text) values[name] = text;
  }
  return values;
}

/** Fraction digits as the currency has them; an unknown currency is shown with its code. */
export function formatMoney(money: Money, language: string): string {
  const format = currencyFormat(money.currency, language);
  if (!format) return `${(money.minor / 100).toFixed(2)} ${money.currency}`.trim();
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(money.minor / 10 ** digits);
}

function currencyFormat(currency: string, language: string): Intl.NumberFormat | null {
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  } catch {
    // Intl refuses codes that are not three letters; pages do show such.
    return null;
  }
}

const WITH_OFFSET = /^(\d{4})-(\d{2})-(\d{2})T.*[+-]\d{2}:?\d{2}$/u;

/** The day only, as one says it in chat. Null for what is no date. */
export function formatDate(iso: string, locale: ValueLocale): string | null {
  const instant = Date.parse(iso);
  if (!Number.isFinite(instant)) return null;
  const written = WITH_OFFSET.exec(iso);
  // The console's own calendar day: converting it to the agent's zone could shift it by one.
  const day = written ? Date.UTC(Number(written[1]), Number(written[2]) - 1, Number(written[3])) : instant;
  const zone = written ? { timeZone: 'UTC' } : locale.timeZone ? { timeZone: locale.timeZone } : {};
  return dateFormat(locale.language, { month: 'long', day: 'numeric', ...zone }).format(day);
}

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language, options);
  } catch {
    // A tag may be well formed for a feed and still none to Intl (en-12): a date in the machine's language beats none.
    return new Intl.DateTimeFormat(undefined, options);
  }
}
