// Grey lines where something is about to stand; only after 300 ms, because a
// flash of grey is more restless than nothing.
import { useText } from './i18n.tsx';
import styles from './Skeleton.module.css';

export function Skeleton({ lines = 3 }: { lines?: number }) {
  const text = useText();
  return (
    <div className={styles.skeleton} role="status" aria-label={text('shared_loading')}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={styles.line} />
      ))}
    </div>
  );
}
