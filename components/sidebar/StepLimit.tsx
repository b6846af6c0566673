// How far one may go at this step without asking. Where that hangs on an amount that the page
// does not show, it is asked for here; told, it stands here with who said it, and can be changed.
import { CircleHelp, ShieldCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ProcedureStep } from '../../lib/knowledge/schema.ts';
import type { Told } from '../../lib/procedure/eligibility.ts';
import { grantLimit } from '../../lib/procedure/grant-limit.ts';
import type { GrantTerms } from '../../lib/procedure/grant-limit.ts';
import { formatMoney } from '../shared/format.ts';
import { useLanguage, useText } from '../shared/i18n.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import { grantWords } from './eligibility-words.ts';
import type { OrderCurrency } from './order-amount.ts';
import { OrderAmountForm } from './OrderAmountForm.tsx';
import styles from './StepLimit.module.css';

export interface Granting {
  /** What is typed for one order is never used for another. */
  readonly subject: string;
  readonly terms: GrantTerms;
  /** In which an amount would be typed. */
  readonly currency: OrderCurrency;
  readonly onTell: (told: Told) => void;
}

interface StepLimitProps {
  readonly step: ProcedureStep;
  readonly grant: Granting;
}

export function StepLimit({ step, grant }: StepLimitProps) {
  const text = useText();
  const language = useLanguage();
  if (!step.limit) return null;
  const found = grantLimit(step, grant.terms);
  const { amount } = found;
  return (
    <div className={styles.limit}>
      {amount ? <ShieldCheck aria-hidden /> : <CircleHelp className={styles.unknown} aria-hidden />}
      <div className={styles.body}>
        <p role="status" className={styles.words}>
          <strong className={styles.amount}>
            {amount ? text('sidebar_mayGrant', formatMoney(amount, language)) : grantWords(found, text)}
          </strong>
          {step.limit.text}
        </p>
        <OrderAmount key={grant.subject} isAsked={found.by === 'order-amount'} grant={grant} />
      </div>
    </div>
  );
}

/** Nothing where the page shows it, or where no share of it is granted. */
function OrderAmount({ isAsked, grant }: { readonly isAsked: boolean; readonly grant: Granting }) {
  const text = useText();
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const [changing, setChanging] = useState(false);
  const { terms, currency, onTell } = grant;
  const told = terms.isTold ? terms.order : null;
  if (!isAsked && !told) return null;
  const back = () => {
    setChanging(false);
    // The field that had it is about to go.
    place.current?.focus();
  };
  const tell = (orderAmount: Told['orderAmount']) => {
    back();
    onTell({ orderAmount });
  };
  return (
    <div ref={place} className={styles.place} tabIndex={-1} role="group" aria-label={text('sidebar_orderAmount')}>
      {told && !changing ? (
        <p className={styles.told}>
          {text('sidebar_orderAmountTold', formatMoney(told, language))}
          <TextButton onClick={() => setChanging(true)}>{text('sidebar_orderAmountChange')}</TextButton>
        </p>
      ) : (
        <OrderAmountForm told={told} currency={currency} onTell={tell} onCancel={told && back} />
      )}
    </div>
  );
}
