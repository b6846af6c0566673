import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSheetFile } from '../../../../lib/cases/import/read-sheet.ts';
import { SHEET_LIMITS } from '../../../../lib/cases/import/sheet.ts';
import { encoded, workbook, xlsx } from '../../../support/make-sheets.ts';

const rowsOf = async (bytes: Uint8Array) => {
  const read = await readSheetFile(bytes);
  return read.ok ? read.sheet.rows : read.problem;
};

const ZH = '订单号,问题,退款金额\n260309-1,质量问题,12.5';
const ZH_ROWS = [
  ['订单号', '问题', '退款金额'],
  ['260309-1', '质量问题', '12.5'],
];
const utf16 = (text: string, mark: boolean) => {
  const units = Uint16Array.from([...(mark ? '\ufeff' : ''), ...text].map((unit) => unit.charCodeAt(0)));
  return new Uint8Array(units.buffer);
};

describe('reading a sheet', () => {
  it.each([
    ['UTF-8', strToU8(ZH)],
    ['UTF-8 with a mark', strToU8(`\ufeff${ZH}`)],
    ['UTF-16 with a mark', utf16(ZH, true)],
    ['UTF-16 without', utf16(ZH, false)],
    ['GBK', encoded(ZH, 'gb18030')],
  ])('reads a CSV in %s', async (_name, bytes) => {
    expect(await rowsOf(bytes)).toEqual(ZH_ROWS);
  });

  it('reads a CSV in Big5', async () => {
    const bytes = encoded('訂單編號,退款金額,問題原因,處理狀態\nTW1,30,顏色,完成', 'big5');
    expect(await rowsOf(bytes)).toEqual([
      ['訂單編號', '退款金額', '問題原因', '處理狀態'],
      ['TW1', '30', '顏色', '完成'],
    ]);
  });

  it('reads an XLSX with dates, long numbers and a gap', async () => {
    const bytes = xlsx(
      [
        ['订单号', '日期', '备注'],
        [402_200_007_100, 46_093, ''],
        ['A-1', 46_093.5, 'x'],
      ],
      [1],
    );
    expect(await rowsOf(bytes)).toEqual(
      [
        ['订单号', '日期', '备注'],
        ['402200007100', '2026-03-12', ''],
        ['A-1', '2026-03-12 12:00:00', 'x'],
      ].map((row) => expect.arrayContaining(row.filter((cell) => cell !== ''))),
    );
  });

  it('takes a time for the second that was meant, as programs cut its fraction', async () => {
    // As LibreOffice saves 09:30, and the last moment before a midnight that was meant.
    const bytes = xlsx(
      [
        ['订单号', '日期'],
        ['A-1', 46_093.3958333333],
        ['A-2', 46_093.9999999999],
      ],
      [1],
    );
    const rows = await rowsOf(bytes);
    expect(rows.slice(1)).toEqual([
      ['A-1', '2026-03-12 09:30:00'],
      ['A-2', '2026-03-13'],
    ]);
  });

  it('reads an XLSX whose parts are too large for one thread of the unpacker’s', async () => {
    const long = Array.from({ length: 20_000 }, (_, n) => [`订单${n * 7919}`, `${Math.sin(n)}`]);
    expect((await rowsOf(xlsx(long))).length).toBe(20_000);
  });

  it('cuts a huge cell and says so', async () => {
    const read = await readSheetFile(strToU8(`订单号,备注\n1,${'长'.repeat(3_500_000)}`));
    expect(read).toMatchObject({ ok: true, sheet: { cutCells: 1 } });
    expect(read.ok && read.sheet.rows[1]?.[1]?.length).toBe(4_000);
  });

  describe('a workbook of several sheets', () => {
    const month = (order: string) => [
      ['订单号', '问题'],
      [order, '退货'],
    ];
    const BOOK = workbook({
      空白: [],
      说明: [['本表由客服填写，请勿删除']],
      一月: month('J-1'),
      '二月 & 三月': month('F-1'),
    });
    const read = (sheetName: string | null, bytes = BOOK) => readSheetFile(bytes, sheetName);

    it('gives the first with headings, and which others there are', async () => {
      expect(await read(null)).toEqual({
        ok: true,
        sheet: { rows: month('J-1'), cutCells: 0 },
        workbook: { chosen: '一月', names: ['一月', '二月 & 三月'], leftOut: 1 },
      });
    });

    it('gives the one that is asked for; one that is not there, or holds nothing, is not', async () => {
      expect(await read('二月 & 三月')).toMatchObject({
        sheet: { rows: month('F-1') },
        workbook: { chosen: '二月 & 三月' },
      });
      for (const name of ['十三月', '空白', '说明', '__proto__', ''])
        expect(await read(name)).toMatchObject({ workbook: { chosen: '一月' } });
    });

    it('has nothing to choose where one sheet has rows', async () => {
      const one = await read(null, workbook({ 空白: [], 一月: month('J-1') }));
      expect(one).toEqual({ ok: true, sheet: { rows: month('J-1'), cutCells: 0 } });
      expect(await read(null, workbook({ a: [], b: [] }))).toEqual({ ok: false, problem: 'empty' });
    });

    it('gives the first with rows where none has headings', async () => {
      const notes = await read(null, workbook({ a: [], b: [['x']], c: [['y']] }));
      expect(notes).toEqual({ ok: true, sheet: { rows: [['x']], cutCells: 0 } });
    });

    it('is read as far as its first sheet where another is damaged', async () => {
      const parts = unzipSync(workbook({ 一月: month('J-1'), 图表: month('F-1') }));
      delete parts['xl/worksheets/sheet2.xml'];
      const read = await readSheetFile(zipSync(parts));
      expect(read).toEqual({ ok: true, sheet: { rows: month('J-1'), cutCells: 0 } });
      delete parts['xl/worksheets/sheet1.xml'];
      expect(await readSheetFile(zipSync(parts))).toEqual({ ok: false, problem: 'broken' });
    });

    it('counts only the sheets that can be brought in when one of them is too long', async () => {
      const long = Array.from({ length: SHEET_LIMITS.rows + 1 }, (_, n) => [n]);
      const found = await read(null, workbook({ 流水: long, 一月: month('J-1') }));
      expect(found).toMatchObject({ sheet: { rows: month('J-1') }, workbook: { names: ['一月'], leftOut: 1 } });
    });
  });

  const whole = xlsx([['订单号'], ['1']]);
  const encrypted = Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0, 0],
    ...[...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0]),
  ]);
  it.each([
    ['empty', new Uint8Array()],
    ['empty', strToU8('\n,,\n')],
    ['broken', whole.slice(0, whole.length / 2)],
    ['broken', zipSync({ 'xl/workbook.xml': strToU8('<workbook') })],
    ['not-a-sheet', zipSync({ 'word/document.xml': strToU8('<w/>') })],
    ['not-a-sheet', strToU8('%PDF-1.7')],
    ['not-a-sheet', strToU8('<html><table></table></html>')],
    ['password', encrypted],
    ['old-excel', encrypted.slice(0, 6)],
    ['encoding', Uint8Array.of(0x80, 0xff, 0xff, 0x81, 0x20, 0xff)],
    ['too-many-rows', strToU8('1\n'.repeat(100_002))],
  ])('says %s', async (problem, bytes) => {
    expect(await rowsOf(bytes)).toBe(problem);
  });
});
