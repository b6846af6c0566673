// XLSX by read-excel-file, given an archive that is unpacked already: it would start workers
// from blobs for larger parts, which the extension's policy forbids, and it sets no bounds.
import { unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { boundedSheet, SHEET_LIMITS } from './sheet.ts';
import type { SheetRead } from './sheet.ts';

/** Its first sheet. */
export async function readXlsx(bytes: Uint8Array): Promise<SheetRead> {
  const unpacked = unpack(bytes);
  if (unpacked === 'broken' || unpacked === 'too-large') return { ok: false, problem: unpacked };
  if (!Object.hasOwn(unpacked, 'xl/workbook.xml')) return { ok: false, problem: 'not-a-sheet' };
  try {
    const stored = zipSync(unpacked, { level: 0 });
    // A number stays the text that the file has: an order number of 18 digits is no number of JavaScript's.
    const rows = await readSheet<string>(stored.slice().buffer, { parseNumber: (text: string) => text });
    return boundedSheet(rows.map((row) => row.map(cellText)));
  } catch {
    // Parts that are missing or no XML; which one helps nobody who only has the file.
    return { ok: false, problem: 'broken' };
  }
}

type Unpacked = Record<string, Uint8Array>;

function unpack(bytes: Uint8Array): Unpacked | 'broken' | 'too-large' {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted = /\.xml(?:\.rels)?$/u.test(name);
        if (isWanted) total += originalSize;
        return isWanted && total <= SHEET_LIMITS.unpackedBytes;
      },
    });
    return total > SHEET_LIMITS.unpackedBytes ? 'too-large' : parts;
  } catch {
    // Not to the end an archive: a download that broke off.
    return 'broken';
  }
}

function cellText(cell: unknown): string {
  // The reader gives a date cell's wall clock as if it were UTC.
  if (cell instanceof Date) return dateText(cell);
  return typeof cell === 'string' || typeof cell === 'boolean' || typeof cell === 'number' ? String(cell) : '';
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day, time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00:00') ? `${day}` : `${day} ${time.slice(0, 8)}`;
}
