import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { exportCsv } from '../../../../lib/cases/export-csv.ts';
import { useText } from '../../../shared/i18n.tsx';
import { refusalKey } from '../../../shared/refusal-text.ts';
import { TextButton } from '../../../shared/TextButton.tsx';
import controls from '../../controls.module.css';
import { openRoute } from '../../use-route.ts';
import type { WorkbenchTools } from '../../tools.ts';
import { Counts } from './Counts.tsx';
import styles from './Import.module.css';
import { noteText, RowNotes } from './RowNotes.tsx';
import type { Stage } from './import-stage.ts';

interface ImportResultProps {
  readonly stage: Extract<Stage, { readonly name: 'done' }>;
  readonly tools: WorkbenchTools;
  readonly onAgain: () => void;
}

/** What came in; after a cancel or a failure also what did not, and how to go on. */
export function ImportResult({ stage: { outcome, plan, refused, fileName }, tools, onAgain }: ImportResultProps) {
  const text = useText();
  const [copied, setCopied] = useState<boolean | null>(null);
  const isComplete = outcome.end === 'complete';
  const table = () =>
    exportCsv(refused, [
      { label: text('import_row_heading'), value: (row) => String(row.rowNumber) },
      { label: text('field_orderNumber'), value: (row) => row.orderNumber },
      { label: text('import_reason_heading'), value: (row) => noteText(row, text) },
    ]);
  return (
    <>
      <p role="status" className={isComplete ? controls.good : controls.soon}>
        {isComplete ? text('import_done', outcome.done) : text('import_stopped', outcome.done, outcome.total)}
        {!isComplete && outcome.end !== 'cancelled' && ` ${text(refusalKey(outcome.end))}`}
      </p>
      {isComplete && <Counts counts={plan.counts} />}
      <div className={styles.actions}>
        <TextButton look="primary" onClick={() => openRoute('cases')}>
          {text('import_to_register')}
        </TextButton>
        <TextButton onClick={onAgain}>{text('import_other_file')}</TextButton>
        {refused.length > 0 && (
          <>
            <TextButton
              look="outline"
              onClick={() => tools.download(`${text('import_refused_name')}-${fileName}.csv`, table())}
            >
              <Download aria-hidden />
              {text('import_save_refused')}
            </TextButton>
            <TextButton look="outline" onClick={() => void tools.copy(table().replace(/^\ufeff/u, '')).then(setCopied)}>
              <Copy aria-hidden />
              {text('import_copy_refused')}
            </TextButton>
          </>
        )}
        <span role="status">{copied !== null && text(copied ? 'import_copied' : 'import_not_copied')}</span>
      </div>
      <RowNotes plan={plan} />
    </>
  );
}
