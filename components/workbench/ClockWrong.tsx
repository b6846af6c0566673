// Over every section, while the computer's clock cannot be right.
import { clockProblem } from '../../lib/knowledge/clock-check.ts';
import { keyOf, useLanguage, useText } from '../shared/i18n.tsx';
import styles from './backup/Backup.module.css';
import type { Desk } from './use-desk.ts';

export function ClockWrong({ desk: { knowledge, now } }: { readonly desk: Desk }) {
  const text = useText();
  const language = useLanguage();
  const problem = knowledge.base ? clockProblem(now.getTime(), knowledge.base.publishedAt) : null;
  if (problem === null) return null;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(now);
  return (
    <div role="alert" className={styles.alarm}>
      <p>{text(keyOf('clock_wrong', problem), day)}</p>
    </div>
  );
}
