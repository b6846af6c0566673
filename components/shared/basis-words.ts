// In words, on what a console's definition was built: a Confidence of lib/console/reading.ts.
import type { Text } from './messages.ts';

type Kind = 'verified' | 'checked' | 'unverified' | 'generic' | 'taught';

/** `verified`: in a month that is named; `checked`: in one that the source does not name. */
function kindOf(basis: string): { readonly kind: Kind; readonly month: string } {
  const month = /^verified-(\d{4}-\d{2})$/u.exec(basis)?.[1];
  if (month !== undefined) return { kind: 'verified', month };
  if (basis === 'verified') return { kind: 'checked', month: '' };
  return { kind: basis === 'generic' || basis === 'taught' ? basis : 'unverified', month: '' };
}

/** For a list, where the whole sentence is one click away. */
export function shortBasis(basis: string, text: Text): string {
  const { kind, month } = kindOf(basis);
  return text(`basis_short_${kind}`, month);
}

export function basisWords(basis: string, text: Text): string {
  const { kind, month } = kindOf(basis);
  return text(`basis_${kind}`, month);
}
