// XLSX by read-excel-file, given an archive that is unpacked already: it would start workers
// from blobs for larger parts, which the extension's policy forbids, and it sets no bounds.
import { unzipSync, zipSync } from 'fflate';
import readAll, { readSheet } from 'read-excel-file/universal';
import { findHeadings } from './headings.ts';
import { boundedSheet, SHEET_LIMITS } from './sheet.ts';
import type { SheetRead } from './sheet.ts';

/** The sheet of this name; else the first with headings, else the first with rows: workbooks begin with cover pages. */
export async function readXlsx(bytes: Uint8Array, sheetName: string | null): Promise<SheetRead> {
  const unpacked = unpack(bytes);
  if (unpacked === 'broken' || unpacked === 'too-large') return { ok: false, problem: unpacked };
  if (!Object.hasOwn(unpacked, 'xl/workbook.xml')) return { ok: false, problem: 'not-a-sheet' };
  const sheets = await sheetsOf(zipSync(unpacked, { level: 0 }).slice().buffer);
  return sheets ? chosenSheet(sheets, sheetName) : { ok: false, problem: 'broken' };
}

interface NamedSheet {
  readonly name: string;
  readonly read: SheetRead;
}

// A number stays the text that the file has: an order number of 18 digits is no number of JavaScript's.
const OPTIONS = { parseNumber: (text: string) => text };

/** Null: parts are missing or no XML; which one helps nobody who only has the file. */
async function sheetsOf(archive: ArrayBuffer): Promise<readonly NamedSheet[] | null> {
  try {
    const all = await readAll<string>(archive, OPTIONS);
    return all.map(({ sheet, data }) => ({ name: sheet, read: textsOf(data) }));
  } catch {
    // One that is only a chart, or damaged, must not keep the first from being read.
    const first = await readSheet<string>(archive, OPTIONS).catch(() => null);
    return first && [{ name: '', read: textsOf(first) }];
  }
}

function textsOf(rows: readonly (readonly unknown[])[]): SheetRead {
  return boundedSheet(rows.map((row) => row.map(cellText)));
}

function chosenSheet(sheets: readonly NamedSheet[], sheetName: string | null): SheetRead {
  const filled = sheets.filter(({ read }) => read.ok || read.problem !== 'empty');
  const usable = filled.filter(({ read }) => read.ok && findHeadings(read.sheet.rows) !== null);
  const chosen = usable.find(({ name }) => name === sheetName) ?? usable[0] ?? filled[0];
  if (!chosen) return { ok: false, problem: 'empty' };
  const { read } = chosen;
  if (!read.ok || filled.length === 1 || usable.length === 0) return read;
  const names = usable.map(({ name }) => name);
  return { ...read, workbook: { chosen: chosen.name, names, leftOut: filled.length - usable.length } };
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
  // A day's fraction in ten digits, as LibreOffice saves it, lies a few microseconds before the minute that was meant.
  const second = new Date(Math.round(date.getTime() / 1_000) * 1_000);
  const [day, time = ''] = second.toISOString().split('T');
  return time.startsWith('00:00:00') ? `${day}` : `${day} ${time.slice(0, 8)}`;
}
