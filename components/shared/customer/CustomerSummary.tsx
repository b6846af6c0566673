// A buyer in one line: the grade, how many cases, and the first thing worth knowing.
import { Star, TriangleAlert, UserRound } from 'lucide-react';
import type { Customer } from '../../../lib/cases/customer/customer.ts';
import type { Lists } from '../../../lib/knowledge/schema.ts';
import { Chip } from '../Chip.tsx';
import { keyOf, useLanguage, useText } from '../i18n.tsx';
import { shortWarning, warningText, WARNING_TONES } from './customer-words.ts';
import styles from './CustomerSummary.module.css';
import type { CustomerInHand } from './use-customer.ts';

interface CustomerSummaryProps {
  readonly card: CustomerInHand;
  readonly lists: Lists;
}

export function CustomerSummary({ card: { known, refusal, warnings }, lists }: CustomerSummaryProps) {
  const text = useText();
  if (!known) return <span className={styles.quiet}>{refusal ? text('customer_unread') : '…'}</span>;
  const { customer, cases, more } = known;
  const count = cases.length + more;
  const isComing = warnings[0]?.kind === 'repeat-next';
  return (
    <>
      <UserRound className={styles.icon} aria-hidden />
      {customer && <Marks customer={customer} />}
      {/* What is coming says how many itself, and needs the room. */}
      {!isComing && (
        <span className={styles.quiet}>
          {count === 0 ? text('customer_line_none') : text('customer_line_cases', count)}
        </span>
      )}
      <FirstWarning warnings={warnings} lists={lists} />
    </>
  );
}

function Marks({ customer: { grade, special } }: { readonly customer: Customer }) {
  const text = useText();
  return (
    <>
      {grade !== '' && <Chip tone={grade === 'high-value' ? 'accent' : 'plain'}>{text(keyOf('grade', grade))}</Chip>}
      {special && (
        <span className={styles.special} title={text('customer_special')}>
          <Star aria-label={text('customer_special')} role="img" />
        </span>
      )}
    </>
  );
}

function FirstWarning({ warnings, lists }: Pick<CustomerInHand, 'warnings'> & Pick<CustomerSummaryProps, 'lists'>) {
  const text = useText();
  const language = useLanguage();
  const words = warnings.map((warning) => warningText(warning, { text, language, lists }));
  // A grade stands beside it already.
  const [first] = warnings.filter(({ kind }) => kind !== 'high-value');
  if (!first) return null;
  return (
    <span className={`${styles.warning} ${styles[WARNING_TONES[first.kind]]}`} title={words.join('\n')}>
      <TriangleAlert aria-hidden />
      <span className={styles.words}>{shortWarning(first, { text, language, lists })}</span>
      {words.length > 1 && <span className={styles.more}>+{words.length - 1}</span>}
    </span>
  );
}
