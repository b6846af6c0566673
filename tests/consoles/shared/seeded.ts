// Numbers that look arbitrary but are the same at every load, so that a test can
// name an order number before it opens the page.

/** FNV-1a over UTF-16 units: 32 bits, unsigned. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  // Without this last mixing, seeds that differ in one digit give digits that count up.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** `length` decimal digits made from the seed; the first is never 0. */
export function digitsOf(seed: string, length: number): string {
  let digits = String((hashOf(seed) % 9) + 1);
  for (let i = 1; i < length; i += 1) digits += String(hashOf(`${seed}/${String(i)}`) % 10);
  return digits;
}

const CAPITALS_AND_DIGITS = 'ABCDEFGHJKMNPQRSTUVWXYZ0123456789';

export function codeOf(seed: string, length: number): string {
  let code = '';
  for (let i = 0; i < length; i += 1) {
    code += CAPITALS_AND_DIGITS.charAt(hashOf(`${seed}:${String(i)}`) % CAPITALS_AND_DIGITS.length);
  }
  return code;
}

export function pickOf<T>(seed: string, list: readonly [T, ...T[]]): T {
  return list[hashOf(seed) % list.length] ?? list[0];
}
