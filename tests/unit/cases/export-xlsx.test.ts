// The workbook, read back: by another program's reader, and as the XML that stands in it.
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { cellsOf, headOf } from '../../../lib/cases/export-table.ts';
import type { ExportColumn, ExportOutcome } from '../../../lib/cases/export-table.ts';
import { sheetName, xlsxWriter } from '../../../lib/cases/export-xlsx.ts';
import { CELL_CHARS, serialOf } from '../../../lib/cases/sheet-xml.ts';
import type { Money } from '../../../lib/knowledge/terms.ts';

interface Row {
  readonly text: string;
  readonly time: string;
  readonly money: Money | null;
}

const COLUMNS: readonly ExportColumn<Row>[] = [
  { kind: 'text', label: '订单号', widthPx: 176, value: ({ text }) => text },
  { kind: 'time', label: '登记时间', widthPx: 120, value: ({ time }) => time },
  { kind: 'amount', label: '金额', widthPx: 88, value: ({ money }) => money },
];
const WORDS = { sheetName: '售后登记', cutMark: '…（已截断）', language: 'zh-CN', now: new Date(2026, 2, 12) };
const row = (text: string, more: Partial<Row> = {}): Row => ({ text, time: '', money: null, ...more });

interface Written {
  readonly bytes: Buffer;
  readonly outcome: ExportOutcome;
}

function written(rows: readonly Row[], portion = 20): Written {
  const parts: Uint8Array[] = [];
  const plan = { heads: COLUMNS.map(headOf), count: rows.length, words: WORDS };
  const writer = xlsxWriter(plan, (bytes) => parts.push(bytes));
  for (let from = 0; from < rows.length; from += portion)
    writer.rows(rows.slice(from, from + portion).map((each) => cellsOf(COLUMNS, each)));
  const outcome = writer.end();
  return { bytes: Buffer.concat(parts), outcome };
}

const files = (bytes: Buffer) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
const sheetXml = (rows: readonly Row[]) => files(written(rows).bytes)['xl/worksheets/sheet1.xml'] ?? '';

/** The texts of the first column, as XML has them. */
function textsIn(xml: string): string[] {
  return xml.split('<row ').map((line) => {
    const [, text = ''] =
      /<c r="A\d+" s="\d+" t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t>/u.exec(line) ?? [];
    return text
      .replaceAll(/_x005F_/gu, '_')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  });
}

const HOSTILE = [
  '=1+1',
  '+86 138',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝cmd',
  '=HYPERLINK("http://x","y")',
  'constructor',
  '__proto__',
  'toString',
  '</t></is></c><c r="A9"><f>1+1</f><v>2</v></c>',
  ']]>',
  '_x0041_',
  '\u0000\u0008\u001f',
  '\ud800',
  '\ufffe',
  '260121123456789012345',
  '007',
  '12E34',
  '&amp;',
  '  ',
  '😀',
];

describe('the export as a workbook', () => {
  it('is read by another program with its types: texts, dates and numbers', async () => {
    const money = { minor: 1250, currency: 'CNY' };
    const { bytes, outcome } = written([row('260121123456789012345', { time: '2026-03-12T09:30', money })]);
    const [sheet] = await readXlsxFile(bytes);
    expect(sheet?.sheet).toBe('售后登记');
    expect(sheet?.data[0]).toEqual(['订单号', '登记时间', '金额']);
    expect(sheet?.data[1]).toEqual(['260121123456789012345', new Date(Date.UTC(2026, 2, 12, 9, 30)), 12.5]);
    expect(outcome).toEqual({ rows: 1, leftOut: 0, cutCells: 0 });
  });

  it('keeps the heading in view, bold, and gives every column its width', () => {
    const { 'xl/worksheets/sheet1.xml': xml = '', 'xl/styles.xml': styles = '' } = files(written([row('1')]).bytes);
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<c r="A1" s="1" t="inlineStr">');
    expect(/<cellXfs[^>]*>(.*?)<\/cellXfs>/u.exec(styles)?.[1]?.split('<xf')[2]).toContain('fontId="1"');
    expect(/<fonts[^>]*>(.*?)<\/fonts>/u.exec(styles)?.[1]?.split('<font>')[2]).toContain('<b/>');
    expect(xml.match(/<col [^>]*customWidth="1"/gu)).toHaveLength(3);
    expect(xml).toContain('<autoFilter ref="A1:C2"/>');
  });

  it('shows every currency in its own format', () => {
    const amounts = ['CNY', 'JPY', 'KWD', 'CNY', 'rubbish<"'].map((currency) =>
      row('', { money: { minor: 1500, currency } }),
    );
    const { 'xl/worksheets/sheet1.xml': xml = '', 'xl/styles.xml': styles = '' } = files(written(amounts).bytes);
    expect([...xml.matchAll(/<c r="C\d+" s="(\d)"><v>([\d.]+)/gu)].map(([, style, value]) => [style, value])).toEqual([
      ['4', '15.00'],
      ['5', '1500'],
      ['6', '1.500'],
      ['4', '15.00'],
      ['7', '15.00'],
    ]);
    const formats = [...styles.matchAll(/formatCode="([^"]*)"/gu)].map(([, format]) => format);
    expect(formats[1]).toBe('&quot;¥&quot;#,##0.00');
    expect(formats[2]).toBe('&quot;JP¥&quot;#,##0');
    expect(formats[3]).toMatch(/#,##0\.000$/u);
    expect(formats[4]).toBe('&quot;rubbish&lt;&quot;#,##0.00');
  });

  it.each(HOSTILE)('holds %j as a text and as nothing else', (text) => {
    const xml = sheetXml([row(text)]);
    expect(xml).not.toMatch(/<f[ >]/u);
    expect(xml.match(/<row /gu)).toHaveLength(2);
    const kept = text
      .replace(/\r\n?/gu, '\n')
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
      .toWellFormed();
    expect(textsIn(xml)[2]).toBe(kept);
  });

  it('is well-formed and loses no text, whatever is written', async () => {
    const piece = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 12, unit: 'binary' }));
    const text = fc.tuple(piece, piece).map((both) => both.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 60 }), async (texts) => {
        const { bytes } = written(texts.map((each) => row(each)));
        const xml = files(bytes)['xl/worksheets/sheet1.xml'] ?? '';
        expect(xml).not.toMatch(/<f[ >]/u);
        const expected = texts.map((each) =>
          each
            .replace(/\r\n?/gu, '\n')
            .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
            .toWellFormed(),
        );
        expect(textsIn(xml).slice(2)).toEqual(expected);
        // Another program's parser stops at the first sign that is out of place.
        await readXlsxFile(bytes);
      }),
      { numRuns: 60 },
    );
  });

  it('cuts what a cell cannot hold, never through a character, and counts it', () => {
    const long = `${'长'.repeat(CELL_CHARS - WORDS.cutMark.length - 1)}😀${'尾'.repeat(20)}`;
    const { bytes, outcome } = written([row(long), row('长'.repeat(CELL_CHARS))]);
    expect(outcome.cutCells).toBe(1);
    const [, , first = '', second = ''] = textsIn(files(bytes)['xl/worksheets/sheet1.xml'] ?? '');
    expect(first.length).toBe(CELL_CHARS - 1);
    expect(first.endsWith(`长${WORDS.cutMark}`)).toBe(true);
    expect(second).toBe('长'.repeat(CELL_CHARS));
  });

  it('leaves out what a sheet has no rows for, and says how many', { timeout: 120_000 }, () => {
    const one = row('');
    const { outcome } = written(Array.from({ length: 1_048_580 }, () => one));
    expect(outcome).toEqual({ rows: 1_048_575, leftOut: 5, cutCells: 0 });
  });

  it('is the same in whichever portions its rows come', () => {
    const rows = Array.from({ length: 50 }, (_, n) => row(`x${String(n)}`));
    expect(files(written(rows, 7).bytes)).toEqual(files(written(rows, 50).bytes));
  });

  it('has no number for what is no time of its calendar', () => {
    expect(serialOf('2026-03-12T12:00')).toBe(46_093.5);
    expect(serialOf('1900-03-01T00:00')).toBe(61);
    expect(serialOf('1900-02-28T00:00')).toBeNull();
    expect(serialOf('')).toBeNull();
    expect(sheetXml([row('', { time: 'soon' })])).toContain('>soon</t>');
  });

  it.each([
    ["a[b]:c*?/\\'", 'a b  c'],
    ['', 'Sheet1'],
    ['x'.repeat(40), 'x'.repeat(31)],
  ])('makes of %j the sheet name %j', (name, expected) => {
    expect(sheetName(name)).toBe(expected);
  });
});
