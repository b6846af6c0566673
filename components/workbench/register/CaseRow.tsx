import { GitMerge } from 'lucide-react';
import { memo } from 'react';
import type { Case } from '../../../lib/cases/case.ts';
import lines from '../../shared/lines.module.css';
import type { CaseColumn } from './case-columns.ts';
import { fieldLabel } from './case-words.ts';
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
  readonly isTicked: boolean;
  readonly onOpen: (caseId: string) => void;
  readonly onTick: Tick;
}

/** `isRange`: all between the one ticked last and this one. */
export type Tick = (caseId: string, isRange: boolean) => void;

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
      <TickCell
        item={item}
        isTicked={row.isTicked}
        onTick={row.onTick}
        label={words.text('workbench_bulk_tick', item.caseNumber)}
      />
      {columns.map((column) => (
        <Cell key={column.id} item={item} column={column} words={words} />
      ))}
    </div>
  );
});

interface TickCellProps extends Pick<CaseRowProps, 'item' | 'isTicked' | 'onTick'> {
  readonly label: string;
}

/** The whole cell ticks: a box alone is easily missed, and beside it the case would open. */
function TickCell({ item, isTicked, onTick, label }: TickCellProps) {
  return (
    <div
      role="gridcell"
      className={styles.tick}
      onClick={(event) => {
        event.stopPropagation();
        onTick(item.caseId, event.shiftKey);
      }}
    >
      {/* Not in the order of Tab: the grid has a key for it. */}
      <input type="checkbox" tabIndex={-1} aria-label={label} checked={isTicked} readOnly />
    </div>
  );
}

/** The text is the cell's own: of each node in it a fast scroll makes and drops hundreds a second. */
function Cell({ item, column, words }: { item: Case; column: CaseColumn; words: CaseWords }) {
  const shown = column.text(item, words);
  if (column.id === 'status') {
    return (
      <div role="gridcell" className={styles.cell}>
        <StatusMark status={item.status} label={shown} />
      </div>
    );
  }
  const said = column.id === 'caseNumber' && item.conflicts ? undecidedWords(item, words) : null;
  return (
    <div
      role={column.id === 'caseNumber' ? 'rowheader' : 'gridcell'}
      className={`${lines.line} ${styles.words} ${column.figures ? styles.figures : ''}`}
      title={said === null ? shown : `${shown} · ${said}`}
    >
      {shown}
      {said !== null && <GitMerge role="img" aria-label={said} className={styles.undecided} />}
    </div>
  );
}

/** Somebody has to open it and decide: which of two values counts. */
function undecidedWords(item: Case, words: CaseWords): string {
  const fields = (item.conflicts ?? []).map(({ field }) => words.text(fieldLabel(field)));
  const list = new Intl.ListFormat(words.language, { type: 'conjunction', style: 'narrow' });
  return words.text('workbench_conflicts_in', list.format(fields));
}
