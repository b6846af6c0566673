import { ChevronDown, ChevronUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  Cell,
  Collection,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  TableLoadMoreItem,
  Virtualizer,
} from 'react-aria-components';
import type { Case } from '../../../lib/cases/case.ts';
import { useText } from '../../shared/i18n.tsx';
import { CASE_COLUMNS } from './case-columns.ts';
import type { CaseColumn } from './case-columns.ts';
import type { CaseWords } from './case-words.ts';
import styles from './CaseTable.module.css';
import type { ColumnSort } from './sort-cases.ts';
import { StatusMark } from './StatusMark.tsx';

const LAYOUT = { rowHeight: 34, headingHeight: 32 };
const COLUMNS = [...CASE_COLUMNS];
/**
 * The virtualiser draws only what is in view, but its collection is built from every
 * row it is given: 5,000 at once took 2.7 s. So it gets them as one scrolls.
 */
const PORTION = 100;

interface CaseTableProps {
  readonly cases: readonly Case[];
  readonly words: CaseWords;
  readonly sort: ColumnSort;
  readonly openCaseId: string;
  readonly onSort: (sort: ColumnSort) => void;
  readonly onOpen: (caseId: string) => void;
}

export function CaseTable({ cases, words, sort, openCaseId, onSort, onOpen }: CaseTableProps) {
  const text = useText();
  const [portions, setPortions] = useState(1);
  const given = useMemo(() => cases.slice(0, portions * PORTION), [cases, portions]);
  return (
    <Virtualizer layout={TableLayout} layoutOptions={LAYOUT}>
      <Table
        className={styles.table ?? ''}
        aria-label={text('workbench_nav_cases')}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={openCaseId === '' ? [] : [openCaseId]}
        onSelectionChange={(keys) => onOpen(keys === 'all' ? '' : String([...keys][0] ?? ''))}
        sortDescriptor={sort}
        onSortChange={({ column, direction }) => onSort({ column: String(column), direction })}
      >
        <TableHeader columns={COLUMNS} className={styles.header ?? ''}>
          {(column) => <Heading column={column} />}
        </TableHeader>
        <TableBody>
          <Collection items={given} dependencies={[words]}>
            {(item) => <CaseRow id={item.caseId} item={item} words={words} />}
          </Collection>
          {given.length < cases.length && <TableLoadMoreItem onLoadMore={() => setPortions(portions + 1)} />}
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

/** `id` has to stand on the element itself: the collection takes the row's key from there. */
function CaseRow({ id, item, words }: { id: string; item: Case; words: CaseWords }) {
  return (
    <Row
      id={id}
      columns={COLUMNS}
      dependencies={[words]}
      className={`${styles.row} ${item.undone ? styles.undone : ''}`}
      textValue={item.caseNumber}
    >
      {(column) => (
        <Cell className={`${styles.cell} ${column.figures ? styles.figures : ''}`}>
          <CellContent item={item} column={column} words={words} />
        </Cell>
      )}
    </Row>
  );
}

function CellContent({ item, column, words }: { item: Case; column: CaseColumn; words: CaseWords }) {
  const shown = column.text(item, words);
  if (column.id === 'status') return <StatusMark status={item.status} label={shown} />;
  return (
    <span className={styles.text} title={shown}>
      {shown}
    </span>
  );
}

function Heading({ column }: { readonly column: CaseColumn }) {
  const text = useText();
  return (
    <Column
      id={column.id}
      width={column.widthPx}
      allowsSorting
      isRowHeader={column.id === 'caseNumber'}
      className={styles.heading ?? ''}
      textValue={text(column.title)}
    >
      {({ sortDirection }) => (
        <span className={styles.text}>
          {text(column.title)}
          {sortDirection === 'ascending' && <ChevronUp size={12} aria-hidden />}
          {sortDirection === 'descending' && <ChevronDown size={12} aria-hidden />}
        </span>
      )}
    </Column>
  );
}
