// What this buyer may have: in one line; opened, each answer with its reason and its rule.
// Where the page does not say enough, what is missing is asked for in the same line.
import { Check, ChevronDown, ChevronUp, CircleHelp, Clock, ShieldCheck, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { Verdict } from '../../lib/procedure/eligibility.ts';
import { useLanguage, useText } from '../shared/i18n.tsx';
import { keyOf } from '../shared/messages.ts';
import { EligibilityAsk } from './EligibilityAsk.tsx';
import type { TellProps } from './EligibilityAsk.tsx';
import { answerWords, reasonWords, ruleWords } from './eligibility-words.ts';
import styles from './Eligibility.module.css';

type EligibilityProps = TellProps & { readonly verdicts: readonly Verdict[] };

const SIGNS: Readonly<Record<string, readonly [look: string | undefined, sign: ReactNode]>> = {
  yes: [styles.yes, <Check key="yes" aria-hidden />],
  few: [styles.yes, <Check key="few" aria-hidden />],
  'up-to': [styles.yes, <ShieldCheck key="up-to" aria-hidden />],
  no: [styles.no, <X key="no" aria-hidden />],
  many: [styles.no, <X key="many" aria-hidden />],
  unknown: [styles.unknown, <CircleHelp key="unknown" aria-hidden />],
};
const OTHER = [styles.plain, <Clock key="other" aria-hidden />] as const;

function Row({ verdict, ...props }: TellProps & { verdict: Verdict }) {
  const text = useText();
  const language = useLanguage();
  const [look, sign] = SIGNS[verdict.answer] ?? OTHER;
  const reason = reasonWords(verdict, text, language);
  return (
    <li className={styles.row}>
      <details className={styles.details}>
        <summary className={styles.summary}>
          <span className={look}>{sign}</span>
          <span className={styles.about}>{text(keyOf('eligibility', verdict.about))}</span>
          <span className={styles.answer}>{answerWords(verdict, text, language)}</span>
          {reason !== '' && <span className={styles.reason}>{reason}</span>}
        </summary>
        <p className={styles.rule}>
          {ruleWords(verdict, text, language)}
          {verdict.rule && (
            <span className={styles.source}>
              {text('eligibility_source', verdict.rule.source, verdict.rule.checkedOn)}
            </span>
          )}
        </p>
      </details>
      <EligibilityAsk verdict={verdict} {...props} />
    </li>
  );
}

/**
 * One line: what is clear and what is not of the buyer; the rest when somebody wants it. What
 * the agent may grant stands at the steps that grant something.
 */
function Signs({ verdicts }: Pick<EligibilityProps, 'verdicts'>) {
  const text = useText();
  const language = useLanguage();
  const ofBuyer = verdicts.filter(({ about }) => about !== 'grant');
  const signs = ofBuyer.map((verdict) => {
    const [look, sign] = SIGNS[verdict.answer] ?? OTHER;
    return (
      <span key={verdict.about} className={styles.sign} title={answerWords(verdict, text, language)}>
        <span className={look}>{sign}</span>
        {text(keyOf('eligibility', verdict.about))}
      </span>
    );
  });
  return <span className={styles.signs}>{signs}</span>;
}

export function Eligibility({ verdicts, ...props }: EligibilityProps) {
  const text = useText();
  const list = useId();
  const [open, setOpen] = useState(false);
  if (verdicts.length === 0) return null;
  return (
    <section className={styles.eligibility} aria-label={text('eligibility_title')}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={list}
        title={text('eligibility_title')}
        onClick={() => setOpen(!open)}
      >
        {open ? <span className={styles.title}>{text('eligibility_title')}</span> : <Signs verdicts={verdicts} />}
        {open ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
      </button>
      <ul className={styles.list} id={list} hidden={!open}>
        {verdicts.map((verdict) => (
          <Row key={verdict.about} verdict={verdict} {...props} />
        ))}
      </ul>
    </section>
  );
}
