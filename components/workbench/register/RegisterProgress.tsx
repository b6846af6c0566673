import { useText } from '../../shared/i18n.tsx';
import type { RegisterInHand } from '../use-register.ts';
import styles from './RegisterProgress.module.css';

interface RegisterProgressProps {
  readonly register: RegisterInHand;
  readonly isSorting: boolean;
}

/** What is still under way; seen only when it takes longer than half a second. */
export function RegisterProgress({ register, isSorting }: RegisterProgressProps) {
  const text = useText();
  const { state, inHand, total } = register;
  if (state === 'reading' && inHand > 0) {
    const label = text('workbench_register_reading', inHand, total ?? inHand);
    return (
      <span className={styles.progress}>
        <progress value={inHand} max={total ?? inHand} aria-label={label} />
        {label}
      </span>
    );
  }
  if (state === 'complete' && isSorting) {
    return <span className={styles.progress}>{text('workbench_register_sorting')}</span>;
  }
  return null;
}
