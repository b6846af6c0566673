// What would be handed over, with ticks to leave things out.
import type { ReactNode } from 'react';
import { maskContacts } from '../../../lib/cases/customer/mask-contact.ts';
import { useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { fieldText } from '../register/case-words.ts';
import type { CaseWords } from '../register/case-words.ts';
import styles from './HandOver.module.css';
import { promiseText } from './handover-text.ts';
import type { HandOverInHand } from './use-hand-over.ts';

/** More are handed over all the same, but nobody ticks them one by one. */
const SHOWN = 200;

interface HandOverListProps {
  readonly hand: HandOverInHand;
  readonly words: CaseWords;
}

export function HandOverList({ hand, words }: HandOverListProps) {
  const text = useText();
  const cases = hand.cases ?? [];
  const waiting = hand.promises.filter(({ caseId }) => caseId === null);
  return (
    <>
      <h2>{text('handover_text_cases', cases.length)}</h2>
      {cases.length === 0 && <p className={styles.quiet}>{text('handover_no_cases')}</p>}
      <ul className={styles.list}>
        {cases.slice(0, SHOWN).map((item) => {
          const due = hand.due.get(item.caseId);
          return (
            <Row key={item.caseId} hand={hand} id={item.caseId} name={item.caseNumber}>
              <span className={styles.number}>{item.caseNumber}</span>
              <span className={styles.what}>{fieldText('category', item, words)}</span>
              <span className={styles.main}>
                <SafeText text={item.orderNumber} /> <SafeText text={item.buyerName} />
              </span>
              <span className={styles.quiet}>{due && promiseText(due, words)}</span>
            </Row>
          );
        })}
      </ul>
      {cases.length > SHOWN && <p className={styles.quiet}>{text('handover_text_more', cases.length - SHOWN)}</p>}
      {waiting.length > 0 && (
        <>
          <h2>{text('handover_text_waiting')}</h2>
          <ul className={styles.list}>
            {waiting.map((promise) => (
              <li key={`${promise.number} ${promise.what}`}>{promiseText(promise, words, true)}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{text('handover_text_customers', hand.customers.length)}</h2>
      {hand.customers.length === 0 && <p className={styles.quiet}>{text('handover_no_customers')}</p>}
      <ul className={styles.list}>
        {hand.customers.map(({ key, buyerName, buyerId, notes }) => (
          <Row key={key} hand={hand} id={key} name={buyerName || buyerId}>
            <SafeText className={styles.what} text={buyerName || buyerId} />
            <SafeText className={styles.main} text={maskContacts(notes).text.replace(/\s+/gu, ' ')} />
          </Row>
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  readonly hand: HandOverInHand;
  readonly id: string;
  readonly name: string;
  readonly children: ReactNode;
}

function Row({ hand, id, name, children }: RowProps) {
  const text = useText();
  return (
    <li>
      <label className={styles.row} data-out={hand.isOut(id) || undefined}>
        <input
          type="checkbox"
          aria-label={text('handover_include', name)}
          checked={!hand.isOut(id)}
          onChange={() => hand.toggle(id)}
        />
        {children}
      </label>
    </li>
  );
}
