// For the supervisor: on which days how many fields were missed. It counts; it does not urge.
import type { ConsoleEntry } from '../../../lib/knowledge/console-entry.ts';
import { useText } from '../../shared/i18n.tsx';
import styles from './Consoles.module.css';

/** A month of working days. */
const SHOWN = 30;

export function Drift({ drift }: Pick<ConsoleEntry, 'drift'>) {
  const text = useText();
  const missed = drift.filter(({ missing }) => missing > 0);
  if (drift.length === 0) return null;
  const fieldDays = missed.reduce((sum, { missing }) => sum + missing, 0);
  return (
    <section className={styles.part} aria-label={text('console_drift')}>
      <h3>{text('console_drift')}</h3>
      <p className={styles.soft}>
        {missed.length === 0
          ? text('console_drift_none', drift.length)
          : text('console_drift_sum', missed.length, drift.length, fieldDays)}
      </p>
      {missed.length > 0 && (
        <ul className={styles.days}>
          {missed.slice(-SHOWN).map(({ day, missing }) => (
            <li key={day}>
              <time dateTime={day}>{day}</time>
              <span>{missing}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
