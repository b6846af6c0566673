// How each field was read, so that nothing has to be taken on faith.
import type { FieldName } from '../../lib/knowledge/console-fields.ts';
import type { Found, FoundHow } from '../../lib/console/reading.ts';
import { formatMoney, formatTime } from '../shared/format.ts';
import { basisWords } from '../shared/basis-words.ts';
import { keyOf, useLanguage, useText } from '../shared/i18n.tsx';
import type { MessageKey } from '../shared/i18n.tsx';
import { SafeText } from '../shared/SafeText.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import type { Missed } from './missed-fields.ts';
import { MissingRows } from './MissingRows.tsx';
import styles from './ReadingDetails.module.css';
import type { InView } from './use-reading.ts';

const HOW: Readonly<Record<FoundHow, MessageKey>> = {
  selector: 'sidebar_howSelector',
  label: 'sidebar_howLabel',
  url: 'sidebar_howUrl',
  taught: 'sidebar_howTaught',
  chosen: 'sidebar_howChosen',
};

type Row = { readonly field: FieldName; readonly value: string; readonly found: Found<unknown> };

function rowsOf(view: InView, words: { state: (id: string) => string; language: string; now: Date }): Row[] {
  const { reading, order } = view;
  const rows: Row[] = [];
  const add = (field: FieldName, found: Found<string> | null | undefined, show = (value: string) => value) => {
    if (found) rows.push({ field, value: show(found.value), found });
  };
  const time = (value: string) => formatTime(value, words.language, words.now) ?? value;
  add('buyerName', reading.buyerName);
  add('buyerId', reading.buyerId);
  add('shop', reading.shop);
  add('orderNumber', order?.number);
  add('orderState', order?.state, words.state);
  add('product', order?.product);
  if (order?.amount)
    rows.push({ field: 'amount', value: formatMoney(order.amount.value, words.language), found: order.amount });
  for (const field of ['orderedAt', 'paidAt', 'shippedAt', 'receivedAt'] as const) add(field, order?.[field], time);
  add('trackingNumber', order?.trackingNumber);
  add('carrier', order?.carrier);
  return rows;
}

interface ReadingDetailsProps {
  readonly view: InView;
  readonly missed: Missed;
  readonly now: Date;
  readonly onReadAgain: () => void;
}

export function ReadingDetails({ view, missed, now, onReadAgain }: ReadingDetailsProps) {
  const text = useText();
  const language = useLanguage();
  const state = (id: string) => (view.order?.state ? text(keyOf('state', view.order.state.value)) : id);
  return (
    <section className={styles.details} aria-label={text('sidebar_howRead')}>
      <dl>
        {rowsOf(view, { state, language, now }).map((row) => (
          <div key={row.field} className={styles.row}>
            <dt className={styles.field}>{text(keyOf('field', row.field))}</dt>
            <dd className={styles.value}>
              <SafeText text={row.value} />
              <span className={styles.how} title={row.found.by}>
                {text(HOW[row.found.how])}
                {row.found.by !== '' && <SafeText className={styles.by} text={row.found.by} />}
              </span>
            </dd>
          </div>
        ))}
        <MissingRows missed={missed} now={now} />
        <div className={styles.row}>
          <dt className={styles.field}>{text('basis')}</dt>
          <dd className={styles.basis}>{basisWords(view.reading.confidence, text)}</dd>
        </div>
      </dl>
      <TextButton onClick={onReadAgain}>{text('sidebar_readAgain')}</TextButton>
    </section>
  );
}
