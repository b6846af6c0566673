// The card of one buyer, in the sidebar and beside a case: what is worth knowing first, then what
// agents said, then what the register and the pages showed.
import type { Lists } from '../../../lib/knowledge/schema.ts';
import type { CustomerWarning } from '../../../lib/cases/customer/warnings.ts';
import { formatMoney, formatTime } from '../format.ts';
import { keyOf, useLanguage, useText } from '../i18n.tsx';
import { refusalKey } from '../refusal-text.ts';
import { SafeText } from '../SafeText.tsx';
import { Skeleton } from '../Skeleton.tsx';
import { TextButton } from '../TextButton.tsx';
import { warningText, WARNING_TONES, titleOf } from './customer-words.ts';
import styles from './CustomerCard.module.css';
import { CustomerFields } from './CustomerFields.tsx';
import type { CardDrafts } from './CustomerFields.tsx';
import type { CustomerInHand } from './use-customer.ts';

type Known = NonNullable<CustomerInHand['known']>;

interface CustomerCardProps {
  readonly card: CustomerInHand;
  readonly lists: Lists;
  readonly now: Date;
  readonly onOpenCase: (caseId: string) => void;
  readonly drafts?: CardDrafts;
}

export function CustomerCard({ card, lists, now, onOpenCase, drafts }: CustomerCardProps) {
  const text = useText();
  const { known, refusal, warnings, again, save } = card;
  if (!known && refusal)
    return (
      <div className={styles.card} role="alert">
        <p className={styles.bad}>{text(refusalKey(refusal))}</p>
        <TextButton onClick={again}>{text('shared_retry')}</TextButton>
      </div>
    );
  if (!known) return <Skeleton lines={4} />;
  return (
    <div className={styles.card}>
      <Warnings warnings={warnings} lists={lists} onOpenCase={onOpenCase} />
      <CustomerFields customer={known.customer} save={save} drafts={drafts} />
      <Cases known={known} lists={lists} now={now} onOpenCase={onOpenCase} />
      <Orders known={known} now={now} />
      <p className={styles.quiet}>{text('customer_local')}</p>
    </div>
  );
}

type Opening = Pick<CustomerCardProps, 'lists' | 'onOpenCase'>;

function Warnings({ warnings, lists, onOpenCase }: Opening & { readonly warnings: readonly CustomerWarning[] }) {
  const text = useText();
  const language = useLanguage();
  if (warnings.length === 0) return null;
  return (
    <ul className={styles.warnings} aria-label={text('customer_warnings')}>
      {warnings.map((warning) => (
        <li key={`${warning.ruleId} ${'of' in warning ? JSON.stringify(warning.of) : ''}`}>
          <span className={styles[WARNING_TONES[warning.kind]]}>{warningText(warning, { text, language, lists })}</span>
          {warning.cases.map(({ caseId, caseNumber }) => (
            <TextButton key={caseId} onClick={() => onOpenCase(caseId)}>
              {caseNumber}
            </TextButton>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Cases({ known: { cases, more }, lists, now, onOpenCase }: Opening & { known: Known; now: Date }) {
  const text = useText();
  const language = useLanguage();
  return (
    <section className={styles.part}>
      <h3>{text('customer_cases')}</h3>
      {cases.length === 0 && <p className={styles.quiet}>{text('customer_cases_none')}</p>}
      <ul>
        {cases.map((each) => (
          <li key={each.caseId}>
            <TextButton onClick={() => onOpenCase(each.caseId)}>{each.caseNumber}</TextButton>
            <span className={styles.main}>
              {[
                titleOf(lists.categories, each.category, language),
                each.handling && titleOf(lists.handlings, each.handling, language),
                text(keyOf('status', each.status)),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
            <span className={styles.quiet}>{formatTime(each.openedAt, language, now)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.quiet}>{text('customer_cases_more', more)}</p>}
    </section>
  );
}

function Orders({ known: { customer }, now }: { readonly known: Known; readonly now: Date }) {
  const text = useText();
  const language = useLanguage();
  const orders = customer?.orders ?? [];
  return (
    <section className={styles.part}>
      <h3>{text('customer_orders')}</h3>
      {orders.length === 0 && <p className={styles.quiet}>{text('customer_orders_none')}</p>}
      <ul>
        {orders.map(({ orderNumber, state, amount, lastSeenAt }) => (
          <li key={orderNumber}>
            <span className={styles.main} title={orderNumber}>
              <SafeText text={orderNumber} />
            </span>
            <span>
              {[state && text(keyOf('state', state)), amount && formatMoney(amount, language)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className={styles.quiet}>{formatTime(lastSeenAt, language, now)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
