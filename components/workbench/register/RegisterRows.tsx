import type { Case } from '../../../lib/cases/case.ts';
import { useText } from '../../shared/i18n.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { Empty } from '../Placeholder.tsx';
import { openRoute } from '../use-route.ts';
import type { Desk } from '../use-desk.ts';
import type { CaseWords } from './case-words.ts';
import { CaseTable } from './CaseTable.tsx';
import type { ColumnSort } from './sort-cases.ts';

interface RegisterRowsProps {
  readonly desk: Desk;
  readonly rows: readonly Case[];
  readonly words: CaseWords;
  readonly sort: ColumnSort;
  readonly openCaseId: string;
  readonly onSort: (sort: ColumnSort) => void;
  readonly onClearFilter: () => void;
}

/** The table, or what stands in its place. */
export function RegisterRows({ desk, rows, onClearFilter, ...table }: RegisterRowsProps) {
  const text = useText();
  // Either of the two can be shut out: this page, which reads, or the background, which writes.
  if (desk.casesFailed || desk.storage.value?.state === 'failed')
    return <Empty title={text('workbench_storage_failed')} />;
  if (!desk.cases) return <Skeleton lines={12} />;
  if (desk.cases.length === 0) {
    return (
      <Empty title={text('workbench_cases_none')}>
        <p>{text('workbench_cases_none_how')}</p>
      </Empty>
    );
  }
  if (rows.length === 0) {
    return (
      <Empty title={text('workbench_cases_no_match')}>
        <TextButton look="outline" onClick={onClearFilter}>
          {text('workbench_filter_clear')}
        </TextButton>
      </Empty>
    );
  }
  return <CaseTable cases={rows} onOpen={(caseId) => openRoute('cases', caseId)} {...table} />;
}
