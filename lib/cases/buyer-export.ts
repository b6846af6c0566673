// Everything about one buyer as a file that a person can read: what the tables hold, as it
// is, but for phone, address and name unless they were asked for.
import type { Buyer } from './buyer.ts';
import type { Case } from './case.ts';
import { maskAddress, maskName, maskPhone } from './mask.ts';

export interface BuyerDocument {
  readonly buyer: Buyer;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Phone, address and name as they are. */
  readonly full: boolean;
}

const MASKS: Readonly<Record<string, (text: string) => string>> = {
  phone: maskPhone,
  address: maskAddress,
  buyerName: maskName,
  /** Of a clock. */
  buyer: maskName,
};

export function buyerDocument({ buyer, rows, at, full }: BuyerDocument): string {
  const tables = Object.entries(rows).filter(([, list]) => list.length > 0);
  const told = Object.fromEntries(tables.map(([table, list]) => [table, full ? list : list.map(masking(list))]));
  const head = { format: 'sellerside-buyer', version: 1, exportedAt: at, masked: !full };
  return JSON.stringify({ ...head, buyer, ...told }, null, 2);
}

/** A number or an address that stands in a field may stand in the notes as well. */
function masking(list: readonly unknown[]): (value: unknown) => unknown {
  const known = new Map<string, string>();
  collect(list, known);
  const secrets = [...known].sort(([a], [b]) => b.length - a.length);
  const inText = (text: string) =>
    secrets
      .reduce((shown, [secret, mask]) => shown.replaceAll(secret, mask), text)
      .replace(MOBILE, (phone) => maskPhone(phone));
  const mask = (value: unknown, field = ''): unknown => {
    if (typeof value === 'string') return MASKS[field]?.(value) ?? inText(value);
    if (Array.isArray(value)) return value.map((each) => mask(each));
    if (typeof value !== 'object' || value === null) return value;
    const parts = Object.entries(value).filter(([name]) => name !== NAMELESS);
    return Object.fromEntries(parts.map(([name, part]) => [name, mask(part, name)]));
  };
  return (value) => mask(value);
}

/** Values without their field's name, by which they would be masked; the case's events say the same with it. */
const NAMELESS: keyof Case = 'conflicts';

/** A Chinese mobile number within a text, also with a country code before it or signs between. */
const MOBILE = /(?<![\d-])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/gu;
/** Shorter ones are found in words that mean something else. */
const LEAST_CHARS = 4;

function collect(value: unknown, known: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    const mask = name === 'phone' || name === 'address' ? MASKS[name] : undefined;
    if (typeof part === 'string' && part.trim().length >= LEAST_CHARS && mask) known.set(part.trim(), mask(part));
    else collect(part, known);
  }
}
