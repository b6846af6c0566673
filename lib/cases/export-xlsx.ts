// The register as an Excel workbook, packed while it is written: neither the sheet nor the
// file is ever whole in memory, so 200,000 cases cost a page no more than 2,000.
//
// Written here and not by a library: `write-excel-file` 4.1.1 was tried. It takes 14 seconds
// in one piece and 700 MB for 50,000 rows of 21 columns, with no way to stop it; and a cell
// with the text "constructor" breaks its file.
import { Zip, ZipDeflate } from 'fflate';
import { amountFormat } from './amount-format.ts';
import { SHEET_CASES } from './export-table.ts';
import type { PartSink, TablePlan, TableWriter } from './export-table.ts';
import { createCellWriter, escapeXml } from './sheet-xml.ts';
import { sheetEnd, SHEET_PATH, sheetStart, surroundings } from './workbook-xml.ts';

const SHEET_NAME_CHARS = 31;
/** Gathered before it is packed: a call costs more than a row. */
const PACKED_CHARS = 32_768;

/** Excel allows none of `[]:*?/\` in a sheet's name, and no apostrophe at its ends. */
export function sheetName(name: string): string {
  return (
    name
      .replaceAll(/[[\]:*?/\\']/gu, ' ')
      .trim()
      .slice(0, SHEET_NAME_CHARS)
      .trim() || 'Sheet1'
  );
}

export function xlsxWriter({ heads, count, words }: Omit<TablePlan, 'format'>, part: PartSink): TableWriter {
  const held = Math.min(count, SHEET_CASES);
  const shape = { widthsPx: heads.map(({ widthPx }) => widthPx), rows: held + 1 };
  const cells = createCellWriter(heads, amountFormat(words.language), words.cutMark);
  const pack = createPack(words.now, part);
  const sheet = pack.file(SHEET_PATH);
  sheet.write(sheetStart(shape) + cells.heading());
  let written = 0;
  return {
    rows: (rows) => {
      for (const row of rows.slice(0, held - written)) {
        written += 1;
        sheet.write(cells.row(row, written + 1));
      }
    },
    end: () => {
      sheet.end(sheetEnd(shape));
      // The styles last: only now every currency is known.
      const around = surroundings(escapeXml(sheetName(words.sheetName)), cells.patterns());
      for (const [path, text] of Object.entries(around)) pack.file(path).end(text);
      pack.end();
      return { rows: written, leftOut: count - written, cutCells: cells.cutCells() };
    },
  };
}

function createPack(now: Date, part: PartSink) {
  const encoder = new TextEncoder();
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    part(bytes);
  });
  const file = (path: string) => {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = now;
    zip.add(entry);
    let waiting = '';
    const push = (isLast: boolean) => {
      entry.push(encoder.encode(waiting), isLast);
      waiting = '';
    };
    return {
      write: (text: string) => {
        waiting += text;
        if (waiting.length >= PACKED_CHARS) push(false);
      },
      end: (text: string) => {
        waiting += text;
        push(true);
      },
    };
  };
  return { file, end: () => zip.end() };
}
