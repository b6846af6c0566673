import { useText } from '../../shared/i18n.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { Empty } from '../Placeholder.tsx';
import { openRoute } from '../use-route.ts';
import type { Desk } from '../use-desk.ts';
import type { RegisterInHand } from '../use-register.ts';
import type { CaseColumn } from './case-columns.ts';
import type { CaseWords } from './case-words.ts';
import { CaseTable } from './CaseTable.tsx';
import type { ColumnSort } from './sort-cases.ts';
import type { RegisterView } from './use-register-view.ts';

interface RegisterRowsProps {
  readonly desk: Desk;
  readonly view: RegisterView;
  readonly columns: readonly CaseColumn[];
  readonly words: CaseWords;
  readonly sort: ColumnSort;
  readonly openCaseId: string;
  readonly onSort: (sort: ColumnSort) => void;
  readonly onClearFilter: () => void;
  readonly onEnter: () => void;
}

/** The table, or what stands in its place. */
export function RegisterRows({ desk, view, onClearFilter, ...table }: RegisterRowsProps) {
  const { register, state } = desk.register;
  // Either of the two can be shut out: this page, which reads, or the background, which writes.
  const isShut = desk.casesFailed || desk.storage.value?.state === 'failed';
  if (isShut || view.places.length === 0) {
    return <NoRows isShut={isShut} register={desk.register} onClearFilter={onClearFilter} />;
  }
  return (
    <CaseTable
      register={register}
      places={view.places}
      isBusy={view.isSorting || state === 'reading'}
      onOpen={openCase}
      {...table}
    />
  );
}

interface NoRowsProps {
  readonly isShut: boolean;
  readonly register: RegisterInHand;
  readonly onClearFilter: () => void;
}

function NoRows({ isShut, register: { state, inHand }, onClearFilter }: NoRowsProps) {
  const text = useText();
  if (isShut) return <Empty title={text('workbench_storage_failed')} />;
  // Until every case was looked at nobody knows that none fits.
  if (state === 'reading') return <Skeleton lines={12} />;
  if (inHand === 0) {
    return (
      <Empty title={text('workbench_cases_none')}>
        <p>{text('workbench_cases_none_how')}</p>
      </Empty>
    );
  }
  return (
    <Empty title={text('workbench_cases_no_match')}>
      <TextButton look="outline" onClick={onClearFilter}>
        {text('workbench_filter_clear')}
      </TextButton>
    </Empty>
  );
}

/** One function for every row: a row is drawn again only when something about it is new. */
function openCase(caseId: string): void {
  openRoute('cases', caseId);
}
