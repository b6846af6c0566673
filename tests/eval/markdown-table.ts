// Tables that can be read in a terminal and pasted into the README as they are: padded
// the way the formatter leaves them.

/** The first column is left-aligned, the others right-aligned. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => width(row[column] ?? ''))));
  const line = (cells: readonly string[]) =>
    `| ${head.map((_, column) => pad(cells[column] ?? '', widths[column] ?? 0, column > 0)).join(' | ')} |`;
  const rule = widths.map((length, column) => (column === 0 ? '-'.repeat(length) : `${'-'.repeat(length - 1)}:`));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

function pad(cell: string, to: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, to - width(cell)));
  return right ? blanks + cell : cell + blanks;
}

function width(cell: string): number {
  return [...cell].length;
}

export function percent(share: number): string {
  return (share * 100).toFixed(1);
}
