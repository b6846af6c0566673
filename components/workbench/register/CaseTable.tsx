import { ChevronDown, ChevronUp } from 'lucide-react';
import { Cell, Column, Row, Table, TableBody, TableHeader, TableLayout, Virtualizer } from 'react-aria-components';
import type { Case } from '../../../lib/cases/case.ts';
import { useText } from '../../shared/i18n.tsx';
import { CASE_COLUMNS } from './case-columns.ts';
import type { CaseColumn } from './case-columns.ts';
import type { CaseWords } from './case-words.ts';
import styles from './CaseTable.module.css';
import type { CaseSort } from './sort-cases.ts';
import { StatusMark } from './StatusMark.tsx';

const LAYOUT = { rowHeight: 34, headingHeight: 32 };

interface CaseTableProps {
  readonly cases: readonly Case[];
  readonly words: CaseWords;
  readonly sort: CaseSort;
  readonly openCaseId: string;
  readonly onSort: (sort: CaseSort) => void;
  readonly onOpen: (caseId: string) => void;
}

export function CaseTable({ cases, words, sort, openCaseId, onSort, onOpen }: CaseTableProps) {
  const text = useText();
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
        <TableHeader columns={[...CASE_COLUMNS]} className={styles.header ?? ''}>
          {(column) => <Heading column={column} />}
        </TableHeader>
        <TableBody items={cases} dependencies={[words]}>
          {(item) => (
            <Row
              id={item.caseId}
              columns={[...CASE_COLUMNS]}
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
          )}
        </TableBody>
      </Table>
    </Virtualizer>
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
