import { useText } from '../../shared/i18n.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { Empty } from '../Placeholder.tsx';
import { openRoute } from '../use-route.ts';
import type { Desk } from '../use-desk.ts';
import type { RegisterInHand } from '../use-register.ts';
import type { Reset } from './CaseFilters.tsx';
import { CaseTable } from './CaseTable.tsx';
import type { TableProps } from './table-props.ts';
import type { RegisterView } from './use-register-view.ts';

export interface RegisterRowsProps extends TableProps {
  readonly desk: Desk;
  readonly view: RegisterView;
  /** Null where nothing restricts the open view that it does not restrict itself. */
  readonly reset: Reset | null;
}

/** The table, or what stands in its place. */
export function RegisterRows({ desk, view, reset, ...table }: RegisterRowsProps) {
  const { register, state } = desk.register;
  // Either of the two can be shut out: this page, which reads, or the background, which writes.
  const isShut = desk.casesFailed || desk.storage.value?.state === 'failed';
  if (isShut || view.places.length === 0) {
    return <NoRows isShut={isShut} register={desk.register} reset={reset} />;
  }
  return (
    <CaseTable
      register={register}
      places={view.places}
      isBusy={view.order === 'awaited' || state === 'reading'}
      onOpen={openCase}
      {...table}
    />
  );
}

interface NoRowsProps {
  readonly isShut: boolean;
  readonly register: RegisterInHand;
  readonly reset: Reset | null;
}

function NoRows({ isShut, register: { state, inHand }, reset }: NoRowsProps) {
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
  if (reset === null) return <Empty title={text('workbench_view_empty')} />;
  return (
    <Empty title={text('workbench_cases_no_match')}>
      <TextButton look="outline" onClick={reset.act}>
        {reset.label}
      </TextButton>
    </Empty>
  );
}

/** One function for every row: a row is drawn again only when something about it is new. */
function openCase(caseId: string): void {
  openRoute('cases', caseId);
}
