// A sheet's cells as XML (ECMA-376, SpreadsheetML). Every text is an inline string with the
// format "text": no spreadsheet reads one as a formula, not even after it was edited.
import type { AmountFormat } from './amount-format.ts';
import type { Cell, ColumnHead } from './export-table.ts';
import { AMOUNT_STYLES, columnName, STYLE } from './workbook-xml.ts';

/** What Excel takes in a cell, in UTF-16 units; a longer one makes it call the file damaged. */
export const CELL_CHARS = 32_767;

// XML has no place for these, escaped or not; U+FFFE and U+FFFF neither.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Excel reads `_x0041_` as A; with its first sign escaped so it stays as it was written. */
const LOOKS_ESCAPED = /_(?=x[\da-fA-F]{4}_)/gu;
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(NOT_XML, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? '');
}

export interface CellWriter {
  /** A whole `<row>`; `number` counts from 1. */
  readonly row: (row: readonly Cell[], number: number) => string;
  readonly heading: () => string;
  readonly cutCells: () => number;
  /** Of the amount styles, in the order in which they were met. */
  readonly patterns: () => readonly string[];
}

export function createCellWriter(heads: readonly ColumnHead[], amounts: AmountFormat, cutMark: string): CellWriter {
  let cutCells = 0;
  const currencies: string[] = [];
  const fitted = (text: string): string => {
    if (text.length <= CELL_CHARS) return text;
    cutCells += 1;
    // Not through the middle of a sign that takes two units: the half would be no character.
    return text.slice(0, CELL_CHARS - cutMark.length).replace(/[\ud800-\udbff]$/u, '') + cutMark;
  };
  const textCell = (at: string, text: string, style: number): string => {
    if (text === '') return '';
    const escaped = escapeXml(fitted(text)).replace(LOOKS_ESCAPED, '_x005F_');
    return `<c r="${at}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
  };
  const styleOf = (currency: string): number => {
    if (!currencies.includes(currency)) currencies.push(currency);
    return AMOUNT_STYLES + currencies.indexOf(currency);
  };
  const cell = (kind: ColumnHead['kind'], value: Cell, at: string): string => {
    if (value === null) return '';
    if (typeof value !== 'string')
      return `<c r="${at}" s="${String(styleOf(value.currency))}"><v>${amounts.number(value)}</v></c>`;
    const serial = kind === 'time' ? serialOf(value) : null;
    return serial === null
      ? textCell(at, value, STYLE.text)
      : `<c r="${at}" s="${String(STYLE.time)}"><v>${String(serial)}</v></c>`;
  };
  const names = heads.map((_, index) => columnName(index));
  const line = (number: number, cells: readonly string[]) => `<row r="${String(number)}">${cells.join('')}</row>`;
  return {
    row: (row, number) =>
      line(
        number,
        heads.map(({ kind }, index) => cell(kind, row[index] ?? null, `${names[index] ?? ''}${String(number)}`)),
      ),
    heading: () =>
      line(
        1,
        heads.map(({ label }, index) => textCell(`${names[index] ?? ''}1`, label, STYLE.heading)),
      ),
    cutCells: () => cutCells,
    patterns: () => currencies.map(amounts.pattern),
  };
}

const DAY_MS = 86_400_000;
/** Day 0 of a sheet's calendar, which has a 29th of February 1900 that never was: from March 1900 on it fits. */
const SHEET_EPOCH_MS = Date.UTC(1899, 11, 30);
const FIRST_FITTING = 61;

/** A sheet's number for a wall clock `2026-03-12T09:30`; null for what is none. */
export function serialOf(time: string): number | null {
  const serial = (Date.parse(`${time}Z`) - SHEET_EPOCH_MS) / DAY_MS;
  return Number.isFinite(serial) && serial >= FIRST_FITTING ? serial : null;
}
