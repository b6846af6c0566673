import { ChevronDown, ChevronUp } from 'lucide-react';
import { useText } from '../../shared/i18n.tsx';
import type { CaseColumn } from './case-columns.ts';
import styles from './CaseTable.module.css';
import { sortedBy } from './sort-cases.ts';
import type { ColumnSort } from './sort-cases.ts';

interface CaseHeadingsProps {
  readonly layout: ColumnLayout;
  readonly columns: readonly CaseColumn[];
  readonly sort: ColumnSort;
  readonly onSort: (sort: ColumnSort) => void;
  /** All that are shown are ticked, some are, none is. */
  readonly ticked: 'all' | 'some' | 'none';
  readonly onTickAll: () => void;
}

export interface ColumnLayout {
  readonly widthPx: number;
  /** As CSS has it; one column takes what is left. */
  readonly template: string;
}

const TICK_PX = 36;

export function layoutOf(columns: readonly CaseColumn[]): ColumnLayout {
  // The last one, where the one that grows is not shown.
  const grows = columns.find((column) => column.grows) ?? columns.at(-1);
  const widths = columns.map((column) =>
    column === grows ? `minmax(${String(column.widthPx)}px, 1fr)` : `${String(column.widthPx)}px`,
  );
  const widthPx = columns.reduce((sum, column) => sum + column.widthPx, TICK_PX);
  return { widthPx, template: [`${String(TICK_PX)}px`, ...widths].join(' ') };
}

/** Stays in view; a click sorts, another one turns the order round. */
export function CaseHeadings({ layout, columns, sort, onSort, ticked, onTickAll }: CaseHeadingsProps) {
  const text = useText();
  return (
    <div role="rowgroup" className={styles.header} style={{ minWidth: layout.widthPx }}>
      <div role="row" aria-rowindex={1} className={styles.headings} style={{ gridTemplateColumns: layout.template }}>
        <div role="columnheader" className={styles.tick}>
          <input
            type="checkbox"
            aria-label={text('workbench_bulk_all')}
            title={text('workbench_bulk_all')}
            checked={ticked === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = ticked === 'some';
            }}
            onChange={onTickAll}
          />
        </div>
        {columns.map((column) => {
          const direction = column.id === sort.column ? sort.direction : undefined;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={direction ?? 'none'}
              className={styles.heading}
              onClick={() => onSort(sortedBy(column.id, sort))}
            >
              <button type="button" className={styles.text}>
                {text(column.title)}
                {direction === 'ascending' && <ChevronUp size={12} aria-hidden />}
                {direction === 'descending' && <ChevronDown size={12} aria-hidden />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
