// What is in the file, case by case, with what taking it would do; afterwards the same as links.
import { handedCase } from '../../../lib/cases/hand-over/read-hand-over.ts';
import { TAKE_VERDICTS } from '../../../lib/cases/hand-over/take-hand-over.ts';
import { keyOf, useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import controls from '../controls.module.css';
import { fieldText } from '../register/case-words.ts';
import { useCaseWords } from '../register/use-case-words.ts';
import { routeHash } from '../route.ts';
import type { Desk } from '../use-desk.ts';
import styles from './HandOver.module.css';
import { promiseText } from './handover-text.ts';
import { dueByCase } from './promises.ts';
import type { Preview } from './use-take-over.ts';

/** More are taken all the same. */
const SHOWN = 200;

export function TakeOverCases({ preview, desk }: { readonly preview: Preview; readonly desk: Desk }) {
  const text = useText();
  const words = useCaseWords(desk);
  const { handOver, cases } = preview;
  const due = dueByCase(handOver.promises);
  const waiting = handOver.promises.filter(({ caseId }) => caseId === null);
  const counts = TAKE_VERDICTS.map(
    (verdict) => [verdict, cases.filter((each) => each.verdict === verdict).length] as const,
  );
  return (
    <>
      <h2>
        {text('handover_text_cases', cases.length)}{' '}
        <span className={controls.aside}>
          {counts
            .filter(([, count]) => count > 0)
            .map(([verdict, count]) => `${text(keyOf('takeover_verdict', verdict))} ${String(count)}`)
            .join(' · ')}
        </span>
      </h2>
      <ul className={styles.list}>
        {cases.slice(0, SHOWN).map(({ handed, verdict }) => {
          const item = desk.register.register.get(handed.caseId) ?? handedCase(handed);
          const promise = due.get(handed.caseId);
          return (
            <li key={handed.caseId} className={styles.row}>
              {desk.register.register.get(handed.caseId) ? (
                <a className={styles.number} href={routeHash('cases', handed.caseId)}>
                  {item?.caseNumber}
                </a>
              ) : (
                <span className={styles.number}>{handed.caseNumber}</span>
              )}
              <span className={styles.verdict}>{text(keyOf('takeover_verdict', verdict))}</span>
              <span className={styles.what}>{item && fieldText('category', item, words)}</span>
              <span className={styles.main}>
                <SafeText text={item?.orderNumber ?? ''} /> <SafeText text={item?.buyerName ?? ''} />
              </span>
              <span className={styles.quiet}>{promise && promiseText(promise, words)}</span>
            </li>
          );
        })}
      </ul>
      {cases.length > SHOWN && <p className={styles.quiet}>{text('handover_text_more', cases.length - SHOWN)}</p>}
      {waiting.length > 0 && <h2>{text('handover_text_waiting')}</h2>}
      <ul className={styles.list}>
        {waiting.map((promise) => (
          <li key={`${promise.number} ${promise.what}`}>
            <SafeText text={promiseText(promise, words, true)} />
          </li>
        ))}
      </ul>
      <h2>{text('handover_text_customers', handOver.customers.length)}</h2>
      <ul className={styles.list}>
        {handOver.customers.map(({ key, buyerName, buyerId }) => (
          <li key={key}>
            <SafeText text={buyerName || buyerId} />
          </li>
        ))}
      </ul>
    </>
  );
}
