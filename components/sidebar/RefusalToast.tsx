// Why the text is not in the reply box, and that it is on the clipboard instead.
import { keyOf, useText } from '../shared/i18n.tsx';
import { Toast } from '../shared/Toast.tsx';
import styles from './RefusalToast.module.css';
import type { Outcome } from './use-insert.ts';

export function RefusalToast({ outcome, onClose }: { outcome: Outcome | null; onClose: () => void }) {
  const text = useText();
  if (outcome?.state !== 'refused' || outcome.reason === undefined) return null;
  return (
    <Toast tone="due" onClose={onClose}>
      <span>{text(keyOf('refusal', outcome.reason))}</span>{' '}
      <strong className={styles.next}>{text(outcome.copied ? 'refusal_copied' : 'refusal_not_copied')}</strong>
    </Toast>
  );
}
