// A small labelled value: state, stage, reason. The tone adds meaning to the words, never replaces them.
import type { ReactNode } from 'react';
import styles from './Chip.module.css';

export type Tone = 'plain' | 'accent' | 'good' | 'soon' | 'due' | 'info';

export function Chip({ tone = 'plain', children, title }: { tone?: Tone; children: ReactNode; title?: string }) {
  return (
    <span className={`${styles.chip} ${styles[tone]}`} title={title}>
      {children}
    </span>
  );
}
