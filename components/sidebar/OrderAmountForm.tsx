// One field for what an order comes to. It is used when the agent says so, not while it is typed:
// a limit of "¥3" on the way to "¥39.90" would be wrong, and the line would move under the hand.
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Money } from '../../lib/knowledge/terms.ts';
import { amountDigits, CURRENCIES } from '../shared/currencies.ts';
import { useText } from '../shared/i18n.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import { orderAmountOf } from './order-amount.ts';
import type { OrderCurrency } from './order-amount.ts';
import small from './small-field.module.css';
import styles from './StepLimit.module.css';

interface OrderAmountFormProps {
  /** What was told before, to be changed; emptied, it is taken back. */
  readonly told: Money | null;
  readonly currency: OrderCurrency;
  readonly onTell: (amount: Money | undefined) => void;
  /** Null: there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
}

function useTyping({ told, currency, onTell }: OrderAmountFormProps) {
  const [digits, setDigits] = useState(amountDigits(told));
  const [chosen, setChosen] = useState(told?.currency ?? currency.code);
  const [bad, setBad] = useState(false);
  const code = currency.isKnown && !told ? currency.code : chosen;
  const accept = () => {
    const isTakenBack = told !== null && digits.trim() === '';
    const amount = isTakenBack ? undefined : orderAmountOf(digits, code);
    setBad(amount === null);
    if (amount !== null) onTell(amount);
  };
  const type = (value: string) => {
    setDigits(value);
    setBad(false);
  };
  return { digits, code, bad, accept, type, setCode: setChosen };
}

export function OrderAmountForm(props: OrderAmountFormProps) {
  const { currency, told, onCancel } = props;
  const text = useText();
  const fault = useId();
  const { digits, code, bad, accept, type, setCode } = useTyping(props);
  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that ends a composition ends nothing else.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') accept();
    if (event.key === 'Escape' && onCancel) onCancel();
  };
  const label = text('sidebar_orderAmount');
  return (
    <div className={styles.form}>
      <input
        className={`${small.field} ${styles.field}`}
        inputMode="decimal"
        autoComplete="off"
        maxLength={16}
        autoFocus={told !== null}
        placeholder={label}
        aria-label={`${label} (${code})`}
        aria-invalid={bad || undefined}
        aria-describedby={bad ? fault : undefined}
        value={digits}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
      />
      {currency.isKnown ? (
        <span>{code}</span>
      ) : (
        <select
          className={`${small.field} ${styles.choice}`}
          aria-label={text('sidebar_orderCurrency')}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        >
          {[...new Set([code, ...CURRENCIES])].map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      )}
      <TextButton look="outline" onClick={accept}>
        {text('sidebar_orderAmountUse')}
      </TextButton>
      {bad && (
        <p id={fault} className={styles.fault} role="alert">
          {text('sidebar_amountBad')}
        </p>
      )}
    </div>
  );
}
