// From a passphrase to a key, and how good a passphrase is.
import { fromBase64 } from './base64.ts';

/**
 * PBKDF2, not Argon2: the browser has it built in. Argon2 would come as WebAssembly, for which
 * every page of ours would need `wasm-unsafe-eval` in its CSP, and a copy of somebody's code.
 * OWASP (2023) asks for 600,000; a million took 0.3 to 0.5 s where this was written.
 */
export const ITERATIONS = 1_000_000;
export const LEAST_ITERATIONS = 600_000;

export interface KeyDerivation {
  readonly name: 'PBKDF2-SHA-256';
  readonly iterations: number;
  /** Base64. */
  readonly salt: string;
}

export type KeyOf = (passphrase: string, derivation: KeyDerivation) => Promise<CryptoKey>;

/** The same words typed on another system are the same key (RFC 8265: NFC, nothing trimmed). */
export const keyFromPassphrase: KeyOf = async (passphrase, { iterations, salt }) => {
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: fromBase64(salt) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
};

export const SHORTEST = 10;

/** By length alone: what else makes words guessable no rule of thumb knows. Han characters count twice. */
export function passphraseStrength(passphrase: string): 'too-short' | 'fair' | 'good' {
  const length = [...passphrase].length + [...passphrase.matchAll(/\p{Script=Han}/gu)].length;
  if (length < SHORTEST) return 'too-short';
  return length < 16 ? 'fair' : 'good';
}
