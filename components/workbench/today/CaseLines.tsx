import type { Case } from '../../../lib/cases/case.ts';
import { useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import controls from '../controls.module.css';
import { fieldText, timeText } from '../register/case-words.ts';
import type { CaseWords } from '../register/case-words.ts';
import { StatusMark } from '../register/StatusMark.tsx';
import { routeHash } from '../route.ts';
import styles from './Today.module.css';

/** More than a screenful is the register's business. */
const SHOWN = 12;

interface CaseLinesProps {
  readonly title: string;
  readonly none: string;
  readonly cases: readonly Case[];
  readonly words: CaseWords;
  readonly now: Date;
}

export function CaseLines({ title, none, cases, words, now }: CaseLinesProps) {
  const text = useText();
  return (
    <section className={styles.block}>
      <h2>
        {title} {cases.length > 0 && <span className={controls.aside}>{cases.length}</span>}
      </h2>
      {cases.length === 0 && <p className={styles.none}>{none}</p>}
      <ul>
        {cases.slice(0, SHOWN).map((item) => (
          <li key={item.caseId}>
            <a className={styles.line} href={routeHash('cases', item.caseId)}>
              <span className={styles.number}>{item.caseNumber}</span>
              <StatusMark status={item.status} label={fieldText('category', item, words)} />
              <SafeText className={styles.title} text={item.product || item.orderNumber} />
              <DueTime item={item} words={words} now={now} />
            </a>
          </li>
        ))}
      </ul>
      {cases.length > SHOWN && (
        <a className={styles.more} href={routeHash('cases')}>
          {text('workbench_today_more', cases.length - SHOWN)}
        </a>
      )}
    </section>
  );
}

/** Overdue is said in words as well: colour alone says nothing to some. */
function DueTime({ item, words, now }: Pick<CaseLinesProps, 'words' | 'now'> & { item: Case }) {
  const at = item.nextFollowUpAt === '' ? item.openedAt : item.nextFollowUpAt;
  const overdue = item.nextFollowUpAt !== '' && Date.parse(item.nextFollowUpAt) < now.getTime();
  return (
    <span className={styles.time} data-overdue={overdue || undefined}>
      {overdue ? words.text('workbench_overdue_since', timeText(at, words)) : timeText(at, words)}
    </span>
  );
}
