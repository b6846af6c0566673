// Number, state, amount and day of receipt: what suggestions and procedures ask for.
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Found, OrderReading } from '../../../lib/console/reading.ts';
import { ORDER_STATES } from '../../../lib/knowledge/terms.ts';
import type { OrderState } from '../../../lib/knowledge/terms.ts';
import { minorDigits, parseAmount } from '../../shared/format.ts';
import { keyOf, useText } from '../../shared/i18n.tsx';
import styles from './Manual.module.css';

interface OrderFactsFormProps {
  readonly id: string;
  readonly order: OrderReading;
  readonly currency: string;
  readonly onChange: (part: Partial<OrderReading>) => void;
  readonly onClose: () => void;
}

const typed = <T,>(value: T): Found<T> => ({ value, how: 'chosen', by: '' });

function Field({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <label className={`${styles.field} ${wide ? styles.wide : ''}`}>
      <span>{label}</span>
      {children}
    </label>
  );
}

/** The day in the agent's own time, as a date field wants it. */
function dayOf(iso: string | undefined): string {
  const time = iso === undefined ? null : new Date(iso);
  if (!time || Number.isNaN(time.getTime())) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

function amountText({ amount }: OrderReading): string {
  if (!amount) return '';
  const { minor, currency } = amount.value;
  return (minor / 10 ** minorDigits(currency)).toFixed(minorDigits(currency));
}

/** Kept as it was typed: `12.` is on its way to `12.50`. */
function Amount({ order, currency, onChange }: Pick<OrderFactsFormProps, 'order' | 'currency' | 'onChange'>) {
  const text = useText();
  const unit = order.amount?.value.currency ?? currency;
  const [draft, setDraft] = useState(amountText(order));
  // Pasted meanwhile: what was typed before is over.
  const shown = order.amount && order.amount.how !== 'chosen' ? amountText(order) : draft;
  const minor = parseAmount(shown, unit);
  const change = (value: string) => {
    setDraft(value);
    const amount = parseAmount(value, unit);
    onChange({ amount: amount === null ? null : typed({ minor: amount, currency: unit }) });
  };
  return (
    <Field label={`${text('field_amount')} (${unit})`}>
      <input
        value={shown}
        inputMode="decimal"
        maxLength={16}
        aria-invalid={shown.trim() !== '' && minor === null}
        onChange={(event) => change(event.target.value)}
      />
    </Field>
  );
}

export function OrderFactsForm({ id, order, currency, onChange, onClose }: OrderFactsFormProps) {
  const text = useText();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' || event.key === 'Escape') onClose();
  };
  const time = (day: string) => {
    const at = new Date(`${day}T00:00`);
    return Number.isNaN(at.getTime()) ? null : typed(at.toISOString());
  };
  const stateOf = (value: string): OrderState | undefined => ORDER_STATES.find((state) => state === value);
  const setState = (value: string) => {
    const state = stateOf(value);
    onChange({ state: state ? typed(state) : null });
  };
  const setNumber = (value: string) => onChange({ number: value.trim() === '' ? null : typed(value.trim()) });
  return (
    <div id={id} className={styles.fields} role="group" aria-label={text('manual_editOrder')} onKeyDown={onKeyDown}>
      <Field label={text('field_orderNumber')} wide>
        <input
          value={order.number?.value ?? ''}
          maxLength={64}
          autoFocus
          onChange={(event) => setNumber(event.target.value)}
        />
      </Field>
      <Field label={text('field_orderState')}>
        <select value={order.state?.value ?? ''} onChange={(event) => setState(event.target.value)}>
          <option value="" />
          {ORDER_STATES.map((state) => (
            <option key={state} value={state}>
              {text(keyOf('state', state))}
            </option>
          ))}
        </select>
      </Field>
      <Amount order={order} currency={currency} onChange={onChange} />
      <Field label={text('field_receivedAt')}>
        <input
          type="date"
          value={dayOf(order.receivedAt?.value)}
          onChange={(event) => onChange({ receivedAt: time(event.target.value) })}
        />
      </Field>
    </div>
  );
}
