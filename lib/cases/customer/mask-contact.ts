// Contact data that somebody pasted into a note. It is kept as typed and shown masked; order
// numbers and dates are digits too, so only what proves to be a phone, an id or a card is taken for one.
import { maskPhone } from '../mask.ts';

export type ContactKind = 'phone' | 'id-number' | 'card' | 'email';

export interface MaskedText {
  readonly text: string;
  /** In the order of their first appearance. */
  readonly found: readonly ContactKind[];
}

const NOT_IN_NUMBER = String.raw`(?<![\d-])`;
const END = String.raw`(?![\d-]*\d)`;
const EMAIL = String.raw`[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}`;
const ID_NUMBER = String.raw`${NOT_IN_NUMBER}\d{17}[\dXx]${END}`;
const CARD = String.raw`${NOT_IN_NUMBER}\d{4}(?:[ -]?\d){9,15}(?!\d)`;
const MOBILE = String.raw`${NOT_IN_NUMBER}(?:(?:\+|00)?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}${END}`;
const LANDLINE = String.raw`${NOT_IN_NUMBER}0\d{2,3}[ -]?\d{7,8}${END}`;
const ABROAD = String.raw`\+\d{1,3}(?:[ .()-]{0,2}\d){6,12}(?!\d)`;
const CONTACT = new RegExp(
  `(?<email>${EMAIL})|(?<id>${ID_NUMBER})|(?<card>${CARD})|(?<phone>${MOBILE}|${LANDLINE}|${ABROAD})`,
  'gu',
);

/** Masks what is certain; the rest of the text stays as it is. Digits of full width count as digits. */
export function maskContacts(given: string): MaskedText {
  const found: ContactKind[] = [];
  const note = (kind: ContactKind, masked: string): string => {
    if (!found.includes(kind)) found.push(kind);
    return masked;
  };
  const text = narrowDigits(given).replace(CONTACT, (match: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    if (groups.email !== undefined) return note('email', `${match.charAt(0)}***@${match.split('@')[1] ?? ''}`);
    if (groups.phone !== undefined) return note('phone', maskPhone(match));
    return maskNumber(match, note);
  });
  return found.length === 0 ? { text: given, found } : { text, found };
}

function maskNumber(match: string, note: (kind: ContactKind, masked: string) => string): string {
  const digits = match.replace(/[^\dXx]/gu, '');
  if (isIdNumber(digits)) return note('id-number', `${digits.slice(0, 4)}**********${digits.slice(-4)}`);
  if (isCard(digits)) return note('card', `${digits.slice(0, 4)} **** ${digits.slice(-4)}`);
  // A mobile number inside of longer digits is none.
  return match;
}

function narrowDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: a day of birth and a check digit. */
function isIdNumber(digits: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/u.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0);
  return '10X98765432'.charAt(sum % 11) === digits.slice(-1).toUpperCase();
}

/** ISO 7812: begins as cards do, and its check digit (Luhn) is right. Order numbers of 19 digits begin otherwise. */
function isCard(digits: string): boolean {
  if (!/^(?:62|4|5[1-5]|35|3[47])\d{12,17}$/u.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
