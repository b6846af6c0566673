// Bytes as text, for places that take text only. `Uint8Array.toBase64` is not in every browser yet.
import { strFromU8, strToU8 } from 'fflate';

export function toBase64(bytes: Uint8Array): string {
  return btoa(strFromU8(bytes, true));
}

/** Throws where it is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(strToU8(atob(text), true));
}
