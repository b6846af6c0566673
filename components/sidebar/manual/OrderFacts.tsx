// The order in one line, as pasted or typed; a click opens its fields.
import { ChevronDown, ChevronUp, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import type { OrderReading } from '../../../lib/console/reading.ts';
import { daysBetween } from '../../../lib/knowledge/conditions.ts';
import { Chip } from '../../shared/Chip.tsx';
import { formatMoney } from '../../shared/format.ts';
import { keyOf, useLanguage, useText } from '../../shared/i18n.tsx';
import { IconButton } from '../../shared/IconButton.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import styles from './Manual.module.css';
import { OrderFactsForm } from './OrderFactsForm.tsx';

interface OrderFactsProps {
  readonly order: OrderReading;
  readonly currency: string;
  readonly now: Date;
  readonly onChange: (part: Partial<OrderReading>) => void;
  readonly onCopy: (text: string) => void;
}

function Days({ since, now }: { since: string; now: Date }) {
  const text = useText();
  const days = daysBetween(since, now.toISOString());
  if (days === null) return null;
  return (
    <span className={styles.fact} title={text('sidebar_daysSinceReceipt', days)}>
      {days === 0 ? text('sidebar_today') : text('sidebar_days', days)}
    </span>
  );
}

function Summary({ order: { number, state, amount, receivedAt }, now }: Pick<OrderFactsProps, 'order' | 'now'>) {
  const text = useText();
  const language = useLanguage();
  if (!number && !state && !amount && !receivedAt)
    return <span className={styles.quiet}>{text('manual_noOrder')}</span>;
  return (
    <>
      {number && <SafeText className={styles.number} text={number.value} />}
      {state && <Chip tone="info">{text(keyOf('state', state.value))}</Chip>}
      {amount && <span className={styles.fact}>{formatMoney(amount.value, language)}</span>}
      {receivedAt && <Days since={receivedAt.value} now={now} />}
    </>
  );
}

export function OrderFacts({ order, currency, now, onChange, onCopy }: OrderFactsProps) {
  const text = useText();
  const fields = useId();
  const [open, setOpen] = useState(false);
  const { number } = order;
  return (
    <>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.facts}
          aria-expanded={open}
          aria-controls={open ? fields : undefined}
          title={text('manual_editOrder')}
          onClick={() => setOpen(!open)}
        >
          <Summary order={order} now={now} />
          {open ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
        </button>
        {number && (
          <IconButton label={text('sidebar_copyOrder')} onPress={() => onCopy(number.value)}>
            <Copy aria-hidden />
          </IconButton>
        )}
      </div>
      {open && (
        <OrderFactsForm
          id={fields}
          order={order}
          currency={currency}
          onChange={onChange}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
