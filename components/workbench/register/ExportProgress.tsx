import type { ExportOutcome } from '../../../lib/cases/export-table.ts';
import { useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { Toast } from '../../shared/Toast.tsx';
import controls from '../controls.module.css';
import styles from './ExportProgress.module.css';
import progress from './RegisterProgress.module.css';
import type { Exporting } from './use-export.ts';

/** Seen when it takes longer than half a second; then what came of it. */
export function ExportProgress({ state, cancel, clear }: Exporting) {
  const text = useText();
  if (state.phase === 'running') {
    const label = text('workbench_export_running', state.written, state.total);
    return (
      <span className={progress.progress}>
        <progress value={state.written} max={state.total} aria-label={label} />
        {label}
        <TextButton onClick={cancel}>{text('shared_cancel')}</TextButton>
      </span>
    );
  }
  if (state.phase === 'failed') {
    return (
      <div className={styles.note}>
        <Toast tone="due" onClose={clear}>
          {text('workbench_export_failed')}
        </Toast>
      </div>
    );
  }
  return (
    <>
      <span className={controls.aside} role="status">
        {state.phase === 'done' && text('workbench_export_done', state.outcome.rows)}
        {state.phase === 'cancelled' && text('workbench_export_cancelled')}
      </span>
      {state.phase === 'done' && <Shortened outcome={state.outcome} onClose={clear} />}
    </>
  );
}

/** What is not in the file as it is in the register. */
function Shortened({ outcome: { leftOut, cutCells }, onClose }: { outcome: ExportOutcome; onClose: () => void }) {
  const text = useText();
  if (leftOut === 0 && cutCells === 0) return null;
  return (
    <div className={styles.note}>
      <Toast tone="info" onClose={onClose}>
        {leftOut > 0 && <p>{text('workbench_export_left_out', leftOut)}</p>}
        {cutCells > 0 && <p>{text('workbench_export_cut_cells', cutCells)}</p>}
      </Toast>
    </div>
  );
}
