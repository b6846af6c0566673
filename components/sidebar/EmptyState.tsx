// Where there is nothing to offer: says what is so, and what can be done.
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

export function EmptyState({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className={styles.empty} role="status">
      <p className={styles.title}>{title}</p>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {children}
    </div>
  );
}
