import { useState } from 'react';
import type { CaseFields } from '../../../lib/cases/case-event.ts';
import { parseAmount } from '../../shared/format.ts';
import { useText } from '../../shared/i18n.tsx';
import styles from './AmountField.module.css';
import { amountDigits, CURRENCIES } from '../../shared/currencies.ts';
import { EditableText } from './EditableField.tsx';
import type { Save } from './use-inline-edit.ts';

interface AmountFieldProps {
  readonly label: string;
  readonly amount: CaseFields['amount'];
  readonly save: Save<CaseFields['amount']>;
}

/** The currency is saved together with the amount; choosing one alone saves only where an amount stands. */
export function AmountField({ label, amount, save }: AmountFieldProps) {
  const text = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const currency = chosen ?? amount?.currency ?? 'CNY';
  const amountOf = (digits: string, code: string) => {
    const minor = digits.trim() === '' ? null : parseAmount(digits, code);
    return minor === null ? null : { minor, currency: code };
  };
  // The currency that stands there is the one that the digits were typed over.
  const saveDigits = (digits: string, code: string, before: string) =>
    save(amountOf(digits, code), amountOf(before, amount?.currency ?? code));
  const chooseCurrency = (code: string) => {
    setChosen(code);
    // The typed figure stays the same figure in the other currency: 12.50 stays 12.50.
    if (amount) void saveDigits(amountDigits(amount), code, amountDigits(amount));
  };
  return (
    <div className={styles.amount}>
      <EditableText
        label={label}
        value={amountDigits(amount)}
        inputMode="decimal"
        maxLength={16}
        check={(digits) =>
          digits.trim() === '' || parseAmount(digits, currency) !== null ? null : text('workbench_amount_fault')
        }
        save={(digits, before) => saveDigits(digits, currency, before)}
      />
      <select
        className={styles.currency}
        aria-label={text('workbench_currency')}
        value={currency}
        onChange={(event) => chooseCurrency(event.target.value)}
      >
        {[...new Set([currency, ...CURRENCIES])].map((code) => (
          <option key={code}>{code}</option>
        ))}
      </select>
    </div>
  );
}
