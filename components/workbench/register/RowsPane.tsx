import { settingsSchema } from '../../../lib/knowledge/settings.ts';
import type { CaseFilter } from '../../../lib/cases/filter-cases.ts';
import type { WorkbenchTools } from '../tools.ts';
import { BulkBar } from './bulk/BulkBar.tsx';
import { useBulk } from './bulk/use-bulk.ts';
import { useSelection } from './bulk/use-selection.ts';
import styles from './Register.module.css';
import { RegisterRows } from './RegisterRows.tsx';
import type { RegisterRowsProps } from './RegisterRows.tsx';

interface RowsPaneProps extends Omit<RegisterRowsProps, 'selection'> {
  readonly tools: WorkbenchTools;
  /** Of the rows in view: what is ticked under another one is ticked no more. */
  readonly filter: CaseFilter;
}

const STANDARD_SETTINGS = settingsSchema.parse({});

/** The rows, and what is done to several of them at once. */
export function RowsPane({ tools, filter, ...rows }: RowsPaneProps) {
  const { register } = rows.desk.register;
  const selection = useSelection(register, rows.view.places, filter);
  const bulk = useBulk(register, tools, rows.desk.settings.value ?? STANDARD_SETTINGS);
  return (
    <div className={styles.rows}>
      <RegisterRows {...rows} selection={selection} />
      <BulkBar selection={selection} bulk={bulk} words={rows.words} />
    </div>
  );
}
