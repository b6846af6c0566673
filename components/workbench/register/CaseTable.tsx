import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { CaseRegister } from '../../../lib/cases/register.ts';
import { useText } from '../../shared/i18n.tsx';
import { CaseHeadings, layoutOf } from './CaseHeadings.tsx';
import { CaseRow, rowId } from './CaseRow.tsx';
import styles from './CaseTable.module.css';
import { rowAfter, useActiveRow } from './row-keys.ts';
import { tickByKey, tickedOf, useTick } from './bulk/tick-rows.ts';
import type { TableProps } from './table-props.ts';

const ROW_PX = 34;
const HEADING_PX = 32;
/** Drawn beyond what is in view: what a fast turn of the wheel reaches before the next frame. */
const OVERSCAN = 12;

interface CaseTableProps extends TableProps {
  readonly register: CaseRegister;
  /** Places in the register, in the order of the rows. */
  readonly places: Uint32Array;
  readonly isBusy: boolean;
  readonly onOpen: (caseId: string) => void;
}

export function CaseTable({ register, places, columns, words, openCaseId, onOpen, ...table }: CaseTableProps) {
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  // Looked for once, not with every frame that scrolls.
  const open = useMemo(
    () => (openCaseId === '' ? -1 : places.findIndex((place) => register.at(place)?.caseId === openCaseId)),
    [register, places, openCaseId],
  );
  const [wanted, setActive] = useActiveRow(open);
  const active = Math.min(wanted, places.length - 1);
  const rows = useRows(scroller, places.length, active);
  const caseIdAt = (index: number) => register.at(places[index] ?? -1)?.caseId ?? '';
  const go = (index: number) => {
    setActive(index);
    rows.scrollToIndex(index);
    onOpen(caseIdAt(index));
  };
  const { selection } = table;
  const enter = () => (caseIdAt(active) === openCaseId ? table.onEnter() : go(active));
  const onKeyDown = (event: KeyboardEvent) => {
    // Of the grid itself: a heading's button has keys of its own.
    if (event.target !== event.currentTarget || places.length === 0) return;
    const moves = !event.altKey && !event.metaKey;
    const target = moves ? rowAfter(event.key, { active, count: places.length, page: () => pageOf(scroller) }) : null;
    if (target !== null) go(target);
    else if (event.key === 'Enter' && active >= 0) enter();
    else if (!tickByKey(event, selection, caseIdAt(active))) return;
    event.preventDefault();
  };
  useShownOnce(open, openCaseId, rows);
  const onTick = useTick(selection);
  const layout = layoutOf(columns);
  return (
    <div
      ref={scroller}
      role="grid"
      className={styles.table}
      tabIndex={0}
      aria-label={text('workbench_nav_cases')}
      aria-rowcount={places.length + 1}
      aria-busy={table.isBusy || undefined}
      aria-activedescendant={active < 0 ? undefined : rowId(caseIdAt(active))}
      onKeyDown={onKeyDown}
    >
      <CaseHeadings
        layout={layout}
        columns={columns}
        sort={table.sort}
        onSort={table.onSort}
        {...tickedOf(selection, places.length)}
      />
      <div
        role="rowgroup"
        className={styles.rows}
        data-ticked={selection.ticked.size > 0 || undefined}
        style={{ height: rows.getTotalSize(), minWidth: layout.widthPx }}
      >
        {rows.getVirtualItems().map(({ index, start }) => {
          const item = register.at(places[index] ?? -1);
          return (
            item && (
              <CaseRow
                key={item.caseId}
                item={item}
                index={index}
                topPx={start}
                columns={columns}
                template={layout.template}
                words={words}
                isOpen={item.caseId === openCaseId}
                isActive={index === active}
                isTicked={selection.ticked.has(item.caseId)}
                onOpen={onOpen}
                onTick={onTick}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

function useRows(scroller: RefObject<HTMLDivElement | null>, count: number, active: number) {
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler is used; its functions go into no memoised child
  return useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    // The sticky headings take that much of the bottom, as the list itself counts.
    scrollPaddingEnd: HEADING_PX,
    // The row that the keyboard is on stays in the document, or nobody could be told which it is.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return active < 0 || drawn.includes(active) ? drawn : [...drawn, active];
    },
  });
}

/** A link into the register may lead to a row far below. */
function useShownOnce(open: number, openCaseId: string, rows: ReturnType<typeof useRows>): void {
  const shown = useRef('');
  useEffect(() => {
    if (open < 0 || shown.current === openCaseId) return;
    shown.current = openCaseId;
    rows.scrollToIndex(open);
  }, [open, openCaseId, rows]);
}

/** Whole rows in view. */
function pageOf(scroller: RefObject<HTMLDivElement | null>): number {
  return Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEADING_PX) / ROW_PX) - 1);
}
