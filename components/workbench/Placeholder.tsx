// What stands where content will be, is not, or could not be had.
import type { ReactNode } from 'react';
import type { Refusal } from '../../lib/channel/background-messages.ts';
import { useText } from '../shared/i18n.tsx';
import { Skeleton } from '../shared/Skeleton.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import styles from './Placeholder.module.css';

export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}

export function Refused({ refusal, onRetry }: { readonly refusal: Refusal; readonly onRetry: () => void }) {
  const text = useText();
  // It comes by itself, and the page says so once for all its parts.
  if (refusal === 'upgrading') return <Skeleton lines={6} />;
  return (
    <div className={styles.empty} role="alert">
      <p className={styles.title}>{text('workbench_not_loaded')}</p>
      <p>{text(READING_TEXT[refusal])}</p>
      <TextButton look="outline" onClick={onRetry}>
        {text('shared_retry')}
      </TextButton>
    </div>
  );
}

/** The general sentences speak of saving; when reading failed there was nothing to save. */
const READING_TEXT = {
  'not-allowed': 'workbench_read_failed',
  'bad-request': 'workbench_read_failed',
  'unknown-token': 'workbench_read_failed',
  storage: 'workbench_read_storage',
  'disk-full': 'workbench_read_storage',
  unreachable: 'workbench_read_unreachable',
  timeout: 'workbench_read_unreachable',
  failed: 'workbench_read_failed',
} as const satisfies Record<Exclude<Refusal, 'upgrading'>, string>;
