// The word vectors that ship, as tests need them.
import { readFileSync } from 'node:fs';
import { type Meaning, readMeaning } from '../../../lib/suggest/meaning/table.ts';

const FILE = new URL('../../../public/meaning/words.bin', import.meta.url);

export function shippedTable(): Uint8Array {
  return readFileSync(FILE);
}

export function shippedMeaning(): Meaning {
  const meaning = readMeaning(shippedTable());
  if (!meaning) throw new Error('public/meaning/words.bin cannot be read; tools/meaning makes it anew.');
  return meaning;
}
