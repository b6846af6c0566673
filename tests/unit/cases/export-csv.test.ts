import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../lib/cases/case.ts';
import { csvWriter, exportCsv, plainCell, safeCell } from '../../../lib/cases/export-csv.ts';
import type { CsvColumn } from '../../../lib/cases/export-csv.ts';
import { cellsOf, headOf } from '../../../lib/cases/export-table.ts';
import type { ExportColumn } from '../../../lib/cases/export-table.ts';
import { exampleCase } from './example-case.ts';

const COLUMNS: CsvColumn[] = [
  { label: '编号', value: (row) => row.caseNumber },
  { label: '订单号', value: (row) => row.orderNumber },
  { label: '备注', value: (row) => row.notes },
  { label: '商品', value: (row) => row.product },
];

const TRIGGERS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const DICTIONARY = [
  ...TRIGGERS,
  ...TRIGGERS.map((sign) => `${sign}cmd|'/C calc'!A0`),
  ' =1+1',
  '　＝SUM(A1)',
  '\u00a0-2',
  '\u200b=1',
  '\ufeff@x',
  ' \t=1',
  '\n=1',
  '-5',
  '+86 138',
  "'=1",
  "''",
  '"',
  ',',
  '";=1',
  '\r\n',
  '订单',
  '',
  ' ',
  '260121123456789012345',
  '0012',
];

function parsed(csv: string): string[][] {
  return Papa.parse<string[]>(csv.slice(1), { newline: '\r\n' }).data;
}

/** What a spreadsheet does before it looks for a formula. */
const stripped = (cell: string) => cell.replace(/^[ \u00a0\u3000\u200b\ufeff]+/u, '');

describe('the export as CSV', () => {
  it('begins with a BOM and the labels, quotes every cell and keeps the order of rows', () => {
    const csv = exportCsv([exampleCase({ notes: 'a "b", c' }), exampleCase({ caseNumber: 'A21-0002' })], COLUMNS);
    expect(csv.startsWith('\ufeff"编号","订单号","备注","商品"\r\n"A21-0001",')).toBe(true);
    expect(csv).toContain('"a ""b"", c"');
    expect(parsed(csv).map((row) => row[0])).toEqual(['编号', 'A21-0001', 'A21-0002']);
  });

  it('has only the labels when there are no cases', () => {
    expect(exportCsv([], COLUMNS)).toBe('\ufeff"编号","订单号","备注","商品"');
  });

  it.each(['=1+1', '＝1', ' +1', '\t', '\n=1', '　@x', '－1', '123456789012', '007', '12E34'])(
    'marks %j as text',
    (text) => {
      expect(safeCell(text)).toBe(`'${text}`);
    },
  );

  it.each(['订单', 'a=b', '12:30', '260121-123', '12', '0.5', '', 'a@b.example'])('leaves %j as it is', (text) => {
    expect(safeCell(text)).toBe(text);
  });

  it('has no cell that begins with a trigger and loses nothing, in 5,000 rows', { timeout: 60_000 }, () => {
    const piece = fc.oneof(fc.constantFrom(...DICTIONARY), fc.string({ maxLength: 8, unit: 'binary' }));
    const cell = fc.oneof(
      piece,
      fc.tuple(piece, piece).map((both) => both.join('')),
    );
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 100, maxLength: 100 });
    fc.assert(
      fc.property(rows, (texts) => {
        const cases = texts.map(([orderNumber, notes, product]): Case => exampleCase({ orderNumber, notes, product }));
        const [, ...body] = parsed(exportCsv(cases, COLUMNS));
        expect(body.flat().filter((written) => TRIGGERS.includes(stripped(written).charAt(0)))).toEqual([]);
        expect(body.map((row) => row.slice(1).map(plainCell))).toEqual(texts);
      }),
      { numRuns: 50 },
    );
  });

  it('is the same file written in portions, with times and amounts as plain figures', () => {
    const columns: ExportColumn<Case>[] = [
      { kind: 'text', label: '订单号', widthPx: 1, value: ({ orderNumber }) => orderNumber },
      { kind: 'time', label: '登记时间', widthPx: 1, value: () => '2026-03-12T09:30' },
      { kind: 'amount', label: '金额', widthPx: 1, value: ({ amount }) => amount },
    ];
    const rows = Array.from({ length: 45 }, (_, n) =>
      exampleCase({ orderNumber: `=${String(n)}`, amount: n % 2 ? { minor: n, currency: 'JPY' } : null }),
    );
    const parts: Uint8Array[] = [];
    const writer = csvWriter(columns.map(headOf), (bytes) => parts.push(bytes));
    for (const from of [0, 20, 40]) writer.rows(rows.slice(from, from + 20).map((row) => cellsOf(columns, row)));
    writer.rows([]);
    expect(writer.end()).toEqual({ rows: 45, leftOut: 0, cutCells: 0 });
    // Not by a decoder, which would take the mark away.
    const csv = Buffer.concat(parts).toString('utf8');
    const asTexts: CsvColumn[] = [
      { label: '订单号', value: ({ orderNumber }) => orderNumber },
      { label: '登记时间', value: () => '2026-03-12 09:30' },
      { label: '金额', value: ({ amount }) => (amount ? String(amount.minor) : '') },
    ];
    expect(csv).toBe(exportCsv(rows, asTexts));
  });
});
