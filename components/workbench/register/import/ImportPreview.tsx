// What importing would do. Nothing is written before the button is pressed.
import { CASE_STATUSES, MARKETPLACES } from '../../../../lib/knowledge/terms.ts';
import { keyOf, useText } from '../../../shared/i18n.tsx';
import { SafeText } from '../../../shared/SafeText.tsx';
import { TextButton } from '../../../shared/TextButton.tsx';
import controls from '../../controls.module.css';
import type { Desk } from '../../use-desk.ts';
import { Counts } from './Counts.tsx';
import styles from './Import.module.css';
import { MappingTable } from './MappingTable.tsx';
import type { Chosen, Stage } from './import-stage.ts';
import { RowNotes } from './RowNotes.tsx';
import { WorkbookChoice } from './WorkbookChoice.tsx';
import type { Importing } from './use-import.ts';
import type { Plan } from './use-plan.ts';

interface ImportPreviewProps {
  readonly stage: Extract<Stage, { readonly name: 'preview' }>;
  readonly importing: Importing;
  readonly desk: Desk;
}

export function ImportPreview({ stage: { chosen, reading }, importing, desk }: ImportPreviewProps) {
  const text = useText();
  // Of the sheet that is being read nothing is known yet.
  const plan = reading === null ? importing.plan : null;
  const known = plan === 'unreadable' ? null : plan;
  const writes = known?.writes ?? 0;
  const { file, sheet } = chosen;
  return (
    <>
      <p className={styles.file}>
        <SafeText text={file.name} />
        <span className={controls.aside}>
          {text('import_headings_at', sheet.headings.dataFrom)}
          {sheet.cutCells > 0 && ` · ${text('import_cut_cells', sheet.cutCells)}`}
        </span>
      </p>
      {sheet.workbook && (
        <WorkbookChoice workbook={sheet.workbook} reading={reading} onChoose={importing.chooseSheet} />
      )}
      <StandardChoices importing={importing} />
      <MappingTable chosen={chosen} onMap={importing.map} />
      <div role="status" className={styles.state}>
        <PlanState chosen={chosen} plan={plan} casesFailed={desk.casesFailed} />
      </div>
      <div className={styles.actions}>
        <TextButton look="primary" disabled={writes === 0} onClick={importing.start}>
          {text('import_start', writes)}
        </TextButton>
        <TextButton onClick={importing.again}>{text('import_other_file')}</TextButton>
      </div>
      {known && <RowNotes plan={known} />}
    </>
  );
}

interface PlanStateProps {
  readonly chosen: Chosen;
  readonly plan: Plan | null;
  readonly casesFailed: boolean;
}

function PlanState({ chosen, plan, casesFailed }: PlanStateProps) {
  const text = useText();
  if (!chosen.mapping.includes('orderNumber')) {
    return <p className={controls.bad}>{text('import_no_order_column')}</p>;
  }
  if (casesFailed || plan === 'unreadable') return <p className={controls.bad}>{text('workbench_storage_failed')}</p>;
  if (!plan) return <p>{text('import_checking')}</p>;
  return <Counts counts={plan.counts} />;
}

function StandardChoices({ importing: { standards, setStandards } }: { readonly importing: Importing }) {
  const text = useText();
  return (
    <div className={styles.standards}>
      <span>{text('import_standards')}</span>
      <label>
        {text('field_marketplace')}
        <select
          className={controls.select}
          value={standards.marketplace}
          onChange={({ target }) => {
            const marketplace = MARKETPLACES.find((id) => id === target.value);
            if (marketplace) setStandards({ marketplace });
          }}
        >
          {MARKETPLACES.map((id) => (
            <option key={id} value={id}>
              {text(keyOf('marketplace', id))}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text('workbench_field_status')}
        <select
          className={controls.select}
          value={standards.status}
          onChange={({ target }) => {
            const status = CASE_STATUSES.find((id) => id === target.value);
            if (status) setStandards({ status });
          }}
        >
          {CASE_STATUSES.map((id) => (
            <option key={id} value={id}>
              {text(keyOf('status', id))}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
