import { useState } from 'react';
import { useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { pressRefusalKey } from '../../shared/refusal-text.ts';
import type { RecordChange } from './use-record-change.ts';
import styles from './UndoCase.module.css';

/** Taking back cannot be taken back, so it asks once, in place. */
export function UndoCase({ record }: { readonly record: RecordChange }) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const undo = async () => {
    setFault(null);
    const refusal = await record({ type: 'undone' });
    if (refusal !== null) setFault(text(pressRefusalKey(refusal)));
  };
  if (!asking) return <TextButton onClick={() => setAsking(true)}>{text('workbench_undo')}</TextButton>;
  return (
    <div className={styles.undo} role="group" aria-label={text('workbench_undo')}>
      <p>{text('workbench_undo_question')}</p>
      <TextButton look="outline" onClick={() => void undo()}>
        {text('workbench_undo_confirm')}
      </TextButton>
      <TextButton onClick={() => setAsking(false)}>{text('shared_cancel')}</TextButton>
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}
