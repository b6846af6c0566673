// The register on paper: a plain table of the rows in view, for which the page makes way
// (the stylesheet). The table on the screen holds only the rows that are scrolled to.
import { createPortal } from 'react-dom';
import type { Case } from '../../../lib/cases/case.ts';
import { maskName } from '../../../lib/cases/mask.ts';
import type { CaseColumn } from './case-columns.ts';
import type { CaseWords } from './case-words.ts';
import styles from './PrintSheet.module.css';

/** About 60 pages. More on paper is read by nobody, and laying it out would take seconds. */
export const PRINTED_CASES = 2_000;

interface PrintSheetProps {
  /** Not more than are printed. */
  readonly rows: readonly Case[];
  readonly total: number;
  readonly columns: readonly CaseColumn[];
  readonly words: CaseWords;
  readonly filter: string;
  readonly printedAt: Date;
}

export function PrintSheet({ rows, total, columns, words, filter, printedAt }: PrintSheetProps) {
  const { text, language } = words;
  const at = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(printedAt);
  const widthPx = columns.reduce((sum, column) => sum + column.widthPx, 0);
  return createPortal(
    <main className={styles.sheet}>
      <div className={styles.head}>
        <h1>{text('workbench_nav_cases')}</h1>
        <span>{filter}</span>
        <span>{text('workbench_print_count', total)}</span>
        <span className={styles.at}>{text('workbench_print_at', at)}</span>
      </div>
      {rows.length < total && <p className={styles.limit}>{text('workbench_print_limit', rows.length, total)}</p>}
      <table>
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: `${String((100 * column.widthPx) / widthPx)}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {text(column.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((item) => (
            <tr key={item.caseId} className={item.undone ? styles.undone : undefined}>
              {columns.map((column) => (
                <td key={column.id}>
                  <bdi>{printed(column, item, words)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>,
    document.body,
  );
}

/** As the table says it, but for the buyer's name: paper lies about. */
function printed(column: CaseColumn, item: Case, words: CaseWords): string {
  const shown = column.text(item, words);
  return column.id === 'buyer' ? maskName(shown) : shown;
}
