// What is shown of a buyer's phone and address until the agent asks for the rest (DOMAIN.md §9).

/**
 * The first three and the last four digits: 138****0000. Signs between the digits and a
 * country code are dropped with the middle; up to seven digits show only the last two.
 */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/gu, '').replace(/^(?:00)?86(?=1\d{10}$)/u, '');
  if (digits.length === 0) return phone.trim() === '' ? '' : '****';
  if (digits.length <= 7) return `****${digits.length > 2 ? digits.slice(-2) : ''}`;
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}

// As far as the district: enough to recognise the parcel, not the door.
const REGION =
  /^(?:[^\d\s]{2,8}?(?:省|自治区|特别行政区))?\s*(?:[^\d\s]{2,10}?(?:市|自治州|地区|盟))?\s*(?:[^\d\s]{1,8}?(?:区|县|旗|市))?/u;
/** What remains readable of an address whose region is not recognised. */
const SHOWN_CHARS = 6;

/** Keeps province, city and district (or the first six characters) and hides the rest. */
export function maskAddress(address: string): string {
  const trimmed = address.trim();
  if (trimmed === '') return '';
  const region = REGION.exec(trimmed)?.[0] ?? '';
  const symbols = [...trimmed];
  if (region !== '' && region.length < trimmed.length) return `${region}****`;
  return `${symbols.slice(0, Math.min(SHOWN_CHARS, Math.floor(symbols.length / 2))).join('')}****`;
}

/** The first character; a name that the marketplace has masked already stays as it is. */
export function maskName(name: string): string {
  const [first = ''] = name.trim();
  return first === '' || name.includes('*') ? name.trim() : `${first}**`;
}
