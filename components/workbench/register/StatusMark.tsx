import type { CaseStatus } from '../../../lib/knowledge/terms.ts';
import lines from '../../shared/lines.module.css';
import styles from './StatusMark.module.css';

/** The shape of the mark differs as well as its colour; the word stands beside it anyway. */
export function StatusMark({ status, label }: { readonly status: CaseStatus; readonly label: string }) {
  return (
    <span className={styles.status}>
      <span className={styles.mark} data-status={status} aria-hidden />
      <span className={lines.line}>{label}</span>
    </span>
  );
}
