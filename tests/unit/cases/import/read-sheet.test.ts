import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSheetFile } from '../../../../lib/cases/import/read-sheet.ts';
import { encoded, xlsx } from '../../../support/make-sheets.ts';

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

  it('reads an XLSX whose parts are too large for one thread of the unpacker’s', async () => {
    const long = Array.from({ length: 20_000 }, (_, n) => [`订单${n * 7919}`, `${Math.sin(n)}`]);
    expect((await rowsOf(xlsx(long))).length).toBe(20_000);
  });

  it('cuts a huge cell and says so', async () => {
    const read = await readSheetFile(strToU8(`订单号,备注\n1,${'长'.repeat(3_500_000)}`));
    expect(read).toMatchObject({ ok: true, sheet: { cutCells: 1 } });
    expect(read.ok && read.sheet.rows[1]?.[1]?.length).toBe(4_000);
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
