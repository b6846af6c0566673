import { X } from 'lucide-react';
import { useState } from 'react';
import { BULK_FIELDS } from '../../../../lib/cases/bulk-change.ts';
import type { BulkField } from '../../../../lib/cases/bulk-change.ts';
import { IconButton } from '../../../shared/IconButton.tsx';
import { refusalKey } from '../../../shared/refusal-text.ts';
import { TextButton } from '../../../shared/TextButton.tsx';
import controls from '../../controls.module.css';
import { fieldLabel } from '../case-words.ts';
import type { CaseWords } from '../case-words.ts';
import styles from './BulkBar.module.css';
import { BulkValue, fieldsOf, firstValue, isBulkField } from './BulkValue.tsx';
import type { Bulk, BulkState } from './use-bulk.ts';
import type { Selection } from './use-selection.ts';
import { MOST_TICKED } from './use-selection.ts';

interface BulkBarProps {
  readonly selection: Selection;
  readonly bulk: Bulk;
  readonly words: CaseWords;
}

/** Floats over the end of the table while cases are ticked, and while there is something to say of the last change. */
export function BulkBar({ selection, bulk, words }: BulkBarProps) {
  const { text } = words;
  const [field, setField] = useState<BulkField>('status');
  const [value, setValue] = useState<string>(() => firstValue('status', words));
  const count = selection.ticked.size;
  const isRunning = bulk.state.phase === 'running';
  if (count === 0 && bulk.state.phase === 'idle') return null;
  const fields = fieldsOf(field, value);
  const choose = (chosen: string) => {
    if (!isBulkField(chosen)) return;
    setField(chosen);
    setValue(firstValue(chosen, words));
  };
  return (
    <section className={styles.bar} aria-label={text('workbench_bulk')}>
      <span className={styles.count}>{text('workbench_bulk_ticked', count)}</span>
      {count >= MOST_TICKED && <span className={controls.aside}>{text('workbench_bulk_most', MOST_TICKED)}</span>}
      {count > 0 && (
        <span className={styles.change}>
          <select
            className={controls.select}
            aria-label={text('workbench_bulk_field')}
            value={field}
            onChange={(event) => choose(event.target.value)}
          >
            {BULK_FIELDS.map((id) => (
              <option key={id} value={id}>
                {text(fieldLabel(id))}
              </option>
            ))}
          </select>
          <BulkValue field={field} value={value} words={words} onChange={setValue} />
          <TextButton
            look="outline"
            disabled={isRunning || fields === null}
            onClick={() => fields && bulk.apply(selection.ticked, fields)}
          >
            {text('workbench_bulk_apply')}
          </TextButton>
        </span>
      )}
      <Outcome state={bulk.state} bulk={bulk} words={words} />
      {count > 0 && (
        <IconButton label={text('workbench_bulk_clear')} keys="Esc" onPress={selection.clear}>
          <X size={16} aria-hidden />
        </IconButton>
      )}
    </section>
  );
}

function Outcome({ state, bulk, words: { text } }: { state: BulkState; bulk: Bulk; words: CaseWords }) {
  if (state.phase === 'running') {
    const label = text('workbench_bulk_running', state.done, state.total);
    return (
      <span className={styles.outcome}>
        <progress value={state.done} max={state.total} aria-label={label} />
        {label}
        <TextButton onClick={bulk.cancel}>{text('shared_cancel')}</TextButton>
      </span>
    );
  }
  if (state.phase === 'idle') return <span role="status" className={styles.outcome} />;
  const { sent, made } = state;
  const refusal = sent.end === 'complete' || sent.end === 'cancelled' ? null : sent.end;
  return (
    <span role={refusal === null ? 'status' : 'alert'} className={styles.outcome}>
      {outcomeText(state, text)}
      {refusal !== null && <span className={controls.bad}>{text(refusalKey(refusal))}</span>}
      {made && sent.done > 0 && <TextButton onClick={() => bulk.back(made)}>{text('workbench_bulk_undo')}</TextButton>}
      <IconButton label={text('shared_close')} onPress={bulk.clear}>
        <X size={16} aria-hidden />
      </IconButton>
    </span>
  );
}

function outcomeText({ sent, total, made }: Extract<BulkState, { phase: 'done' }>, text: CaseWords['text']): string {
  const parts = [text(made ? 'workbench_bulk_done' : 'workbench_bulk_back_done', sent.done)];
  const { same = 0, undone = 0 } = made?.change ?? {};
  if (same > 0) parts.push(text('workbench_bulk_same', same));
  if (undone > 0) parts.push(text('workbench_bulk_undone', undone));
  if (sent.done < total) parts.push(text('workbench_bulk_left', total - sent.done));
  return parts.join(' ');
}
