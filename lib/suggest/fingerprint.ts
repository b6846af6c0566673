// A number by which the search box knows a reply again when the base is published anew.

/** The two halves while they grow; `hashing` is reused by every reply. */
interface Halves {
  a: number;
  b: number;
}

const FIRST_A = 0x811c9dc5;
const FIRST_B = 0x2545f491;
const hashing: Halves = { a: 0, b: 0 };

/** Of anything that can be sent, with all that is in it: one number of 52 bits. */
export function fingerprintOf(value: object): number {
  hashing.a = FIRST_A;
  hashing.b = FIRST_B;
  addValue(hashing, value);
  return (hashing.a & 0xf_ffff) * 2 ** 32 + (hashing.b >>> 0);
}

function addValue(halves: Halves, value: unknown): void {
  if (typeof value === 'string') addText(halves, value);
  else if (Array.isArray(value)) {
    addCode(halves, value.length);
    for (const item of value) addValue(halves, item);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      addText(halves, name);
      addValue(halves, inner);
    }
    addCode(halves, 0);
  } else addText(halves, String(value));
}

/** Its length first, so that a text's end cannot be taken for another's beginning. */
function addText(halves: Halves, text: string): void {
  let { a, b } = halves;
  a = Math.imul(a ^ text.length, 0x01000193);
  b = Math.imul(b + text.length, 0x85ebca6b);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul((b << 5) ^ (b >>> 27) ^ code, 0x85ebca6b);
  }
  halves.a = a ^ (a >>> 15);
  halves.b = b ^ (b >>> 13);
}

function addCode(halves: Halves, code: number): void {
  halves.a = Math.imul(halves.a ^ code, 0x01000193);
  halves.b = Math.imul(halves.b ^ code, 0xc2b2ae35);
}
