import { memo } from 'react';
import type { Case } from '../../../lib/cases/case.ts';
import lines from '../../shared/lines.module.css';
import type { CaseColumn } from './case-columns.ts';
import type { CaseWords } from './case-words.ts';
import styles from './CaseTable.module.css';
import { StatusMark } from './StatusMark.tsx';
import type { RowsProps } from './table-props.ts';

interface CaseRowProps extends RowsProps {
  readonly item: Case;
  /** In the list, from 0. */
  readonly index: number;
  readonly topPx: number;
  /** Their widths, as CSS has them. */
  readonly template: string;
  readonly isOpen: boolean;
  /** Where the keyboard is. */
  readonly isActive: boolean;
  readonly onOpen: (caseId: string) => void;
}

export function rowId(caseId: string): string {
  return `case-${caseId}`;
}

/** Drawn again only when it changed: scrolling draws the rows that come, not those that stay. */
export const CaseRow = memo(function CaseRow({ item, index, topPx, columns, words, ...row }: CaseRowProps) {
  return (
    <div
      role="row"
      id={rowId(item.caseId)}
      aria-rowindex={index + 2}
      aria-selected={row.isOpen}
      data-active={row.isActive || undefined}
      className={`${styles.row} ${item.undone ? styles.undone : ''}`}
      style={{ transform: `translateY(${String(topPx)}px)`, gridTemplateColumns: row.template }}
      onClick={() => row.onOpen(item.caseId)}
    >
      {columns.map((column) => (
        <div
          key={column.id}
          role={column.id === 'caseNumber' ? 'rowheader' : 'gridcell'}
          className={`${styles.cell} ${column.figures ? styles.figures : ''}`}
        >
          <CellContent item={item} column={column} words={words} />
        </div>
      ))}
    </div>
  );
});

function CellContent({ item, column, words }: { item: Case; column: CaseColumn; words: CaseWords }) {
  const shown = column.text(item, words);
  if (column.id === 'status') return <StatusMark status={item.status} label={shown} />;
  return (
    <span className={`${lines.line} ${styles.text}`} title={shown}>
      {shown}
    </span>
  );
}
