// One chunk of a backup, sealed. The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015,
// as in age and Tink): each nonce holds the chunk's place and whether it is the last, so chunks
// cannot be left out, swapped, or cut off without it being seen.
import { fromBase64 } from './base64.ts';

/** What AES-GCM adds to each chunk. */
export const TAG_BYTES = 16;

export interface Sealing {
  readonly key: CryptoKey;
  /** Base64, 7 bytes. */
  readonly nonce: string;
  /** Sealed along: a chunk of one file does not open in another. */
  readonly headerLine: string;
}

export interface Place {
  readonly index: number;
  readonly last: boolean;
}

function parameters({ nonce, headerLine }: Sealing, { index, last }: Place) {
  const iv = new Uint8Array(12);
  iv.set(fromBase64(nonce));
  new DataView(iv.buffer).setUint32(7, index);
  iv[11] = last ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(headerLine) } as const;
}

export async function sealChunk(
  sealing: Sealing,
  place: Place,
  plain: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.encrypt(parameters(sealing, place), sealing.key, plain));
}

/** Null: not what was sealed at this place with this key. */
export async function openChunk(
  sealing: Sealing,
  place: Place,
  sealed: ArrayBuffer,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters(sealing, place), sealing.key, sealed));
  } catch {
    // WebCrypto gives no reason on purpose.
    return null;
  }
}

/** No chunk has this place: there would be 2^32 before it. */
export const CHECK_PLACE: Place = { index: 0xffff_ffff, last: false };
