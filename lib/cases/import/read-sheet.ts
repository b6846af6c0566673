// What kind of file it is, by its first bytes: names lie.
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { SHEET_LIMITS } from './sheet.ts';
import type { SheetRead } from './sheet.ts';

const ARCHIVE = [0x50, 0x4b];
/** Old Excel, and also what Excel puts around a workbook with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const OTHERS = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
];

/** `sheetName`: which sheet of a workbook; null, or one that is not there: the first that a register can be read from. */
export async function readSheetFile(bytes: Uint8Array, sheetName: string | null = null): Promise<SheetRead> {
  if (bytes.length === 0) return { ok: false, problem: 'empty' };
  if (bytes.length > SHEET_LIMITS.fileBytes) return { ok: false, problem: 'too-large' };
  if (begins(bytes, COMPOUND_FILE)) return { ok: false, problem: isEncrypted(bytes) ? 'password' : 'old-excel' };
  if (begins(bytes, ARCHIVE)) return readXlsx(bytes, sheetName);
  if (OTHERS.some((mark) => begins(bytes, mark))) return { ok: false, problem: 'not-a-sheet' };
  return isMarkup(bytes) ? { ok: false, problem: 'not-a-sheet' } : readCsv(bytes);
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, place) => bytes[place] === byte);
}

/** The name of the stream in which Office keeps a protected workbook, as the file's directory writes it. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = 'EncryptedPackage';
  const text = new TextDecoder('latin1').decode(bytes);
  return text.includes([...name].join('\0'));
}

/** Back offices hand out web pages and JSON under the name of a sheet. */
function isMarkup(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^\u00ef\u00bb\u00bf/u, '');
  return /^\s*(?:<[!?a-z]|[{[]\s*["{[])/iu.test(head);
}
