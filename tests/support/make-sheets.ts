// Registers as shops have them, made for tests: XLSX by hand, and text in old encodings.
import { strToU8, zipSync } from 'fflate';

type Cell = string | number;

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const letter = (column: number) => String.fromCharCode(65 + column);

/** Numbers in `dateColumns` get a date's style, as Excel writes dates. */
export function xlsx(rows: readonly (readonly Cell[])[], dateColumns: readonly number[] = []): Uint8Array<ArrayBuffer> {
  return workbook({ 售后: rows }, dateColumns);
}

/** Sheets by name, in their order. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  dateColumns: readonly number[] = [],
): Uint8Array<ArrayBuffer> {
  const cell = (value: Cell, row: number, column: number) => {
    const at = `${letter(column)}${row + 1}`;
    if (value === '') return '';
    if (typeof value === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    return `<c r="${at}"${dateColumns.includes(column) ? ' s="1"' : ''}><v>${value}</v></c>`;
  };
  const dataOf = (rows: readonly (readonly Cell[])[]) => {
    const xml = rows.map((row, at) => {
      return `<row r="${at + 1}">${row.map((value, column) => cell(value, at, column)).join('')}</row>`;
    });
    return `<worksheet ${NS}><sheetData>${xml.join('')}</sheetData></worksheet>`;
  };
  const names = Object.keys(sheets);
  const listed = names.map((name, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`);
  const related = names.map((_, n) => {
    return `<Relationship Id="rId${n + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`;
  });
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    'xl/workbook.xml': `<workbook ${NS} xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}<Relationship Id="styles" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${NS}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(Object.values(sheets).map((rows, n) => [`xl/worksheets/sheet${n + 1}.xml`, dataOf(rows)])),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(files).slice();
}

/** Encoded as old Excel saves a CSV; looked up, because browsers and Node only decode it. */
export function encoded(text: string, encoding: 'gb18030' | 'big5'): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, readonly [number, number]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1 && character !== '\ufffd') pairs.set(character, [first, second]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => pairs.get(character) ?? [character.charCodeAt(0)]));
}
