// The word vectors as they ship, read from disk where there is no worker to fetch them.
import { readFileSync } from 'node:fs';

export function readWordVectors(): Uint8Array {
  return new Uint8Array(readFileSync(new URL('../../public/meaning/words.bin', import.meta.url)));
}
