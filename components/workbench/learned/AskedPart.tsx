// One asked-for part of the page in each of its states: under way, refused, old, there.
import type { ReactNode } from 'react';
import { useText } from '../../shared/i18n.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import type { Asked } from '../../shared/use-asked.ts';
import { Refused } from '../Placeholder.tsx';
import styles from './Learned.module.css';

interface AskedPartProps<T> {
  readonly asked: Asked<T>;
  readonly children: (value: T) => ReactNode;
}

export function AskedPart<T>({ asked: { value, refusal, again }, children }: AskedPartProps<T>) {
  const text = useText();
  if (value === null) return refusal ? <Refused refusal={refusal} onRetry={again} /> : <Skeleton lines={8} />;
  return (
    <>
      {refusal !== null && (
        <div className={styles.stale} role="alert">
          <p>{text('workbench_learned_stale')}</p>
          <TextButton onClick={again}>{text('shared_retry')}</TextButton>
        </div>
      )}
      {children(value)}
    </>
  );
}
