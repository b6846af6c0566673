// What an XLSX file needs around its cells: one sheet, its styles, and how it is printed.
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const SHEET_PATH = 'xl/worksheets/sheet1.xml';

/** Places in the list of styles below; those of the amounts follow, one per currency. */
export const STYLE = { heading: 1, text: 2, time: 3 } as const;
export const AMOUNT_STYLES = 4;

/** Number formats of our own begin here; `@` (text) is built in as 49. */
const OWN_FORMATS = 164;
const TEXT_FORMAT = 49;

/** A, B, … Z, AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

export interface SheetShape {
  readonly widthsPx: readonly number[];
  /** With the heading. */
  readonly rows: number;
}

/** Seven pixels a digit and five of padding, as Excel counts a column. */
const widthOf = (px: number) => ((px - 5) / 7).toFixed(2);

/** All before the first row: the heading stays in view, the sheet is printed across the page's width. */
export function sheetStart({ widthsPx }: SheetShape): string {
  const columns = widthsPx.map((px, index) => {
    const place = String(index + 1);
    return `<col min="${place}" max="${place}" width="${widthOf(px)}" customWidth="1"/>`;
  });
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0" tabSelected="1">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
  );
}

export function sheetEnd({ widthsPx, rows }: SheetShape): string {
  const last = `${columnName(widthsPx.length - 1)}${String(rows)}`;
  return (
    `</sheetData><autoFilter ref="A1:${last}"/>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}

/** Everything but the sheet, path by path; the texts are escaped already. */
export function surroundings(sheetName: string, patterns: readonly string[]): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheetName),
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles(patterns),
  };
}

function contentTypes(): string {
  const part = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${TYPES}.${type}+xml"/>`;
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${part('xl/workbook.xml', 'sheet.main')}${part(SHEET_PATH, 'worksheet')}${part('xl/styles.xml', 'styles')}</Types>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function workbook(sheetName: string): string {
  // The heading is printed on every page.
  const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheetName.replaceAll("'", "''")}'!$1:$1</definedName>`;
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>` +
    `<sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets><definedNames>${titles}</definedNames></workbook>`
  );
}

function styles(patterns: readonly string[]): string {
  const formats = ['yyyy\\-mm\\-dd\\ hh:mm', ...patterns];
  const attribute = (format: string) =>
    format.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const own = formats.map(
    (format, index) => `<numFmt numFmtId="${String(OWN_FORMATS + index)}" formatCode="${attribute(format)}"/>`,
  );
  const style = (format: number, font = 0) =>
    `<xf numFmtId="${String(format)}" fontId="${String(font)}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;
  const all = [
    style(0),
    style(TEXT_FORMAT, 1),
    style(TEXT_FORMAT),
    ...formats.map((_, index) => style(OWN_FORMATS + index)),
  ];
  const font = (more = '') => `<font>${more}<sz val="11"/><name val="Calibri"/></font>`;
  return (
    `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${String(own.length)}">${own.join('')}</numFmts>` +
    `<fonts count="2">${font()}${font('<b/>')}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${String(all.length)}">${all.join('')}</cellXfs></styleSheet>`
  );
}
