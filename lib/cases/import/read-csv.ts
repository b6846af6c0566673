// Delimiters and quoting are Papa Parse's: tabs and semicolons are found as well as commas.
import Papa from 'papaparse';
import { decodeText } from './decode-text.ts';
import { boundedSheet } from './sheet.ts';
import type { SheetRead } from './sheet.ts';

export function readCsv(bytes: Uint8Array): SheetRead {
  const text = decodeText(bytes);
  if (text === null) return { ok: false, problem: 'encoding' };
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';', '|'] });
  return boundedSheet(data);
}
