// In words, on what a console's definition was built.
import type { Text } from './messages.ts';

/** `basis`: a Confidence of lib/console/reading.ts. */
export function basisWords(basis: string, text: Text): string {
  const month = /^verified-(\d{4}-\d{2})$/u.exec(basis)?.[1];
  if (month !== undefined) return text('basis_verified', month);
  if (basis === 'taught') return text('basis_taught');
  return text(basis === 'generic' ? 'basis_generic' : 'basis_unverified');
}
