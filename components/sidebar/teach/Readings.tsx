// What the draft read from the last conversations, or from each order of a list: the proof that
// it is right for the next one, too.
import type { PageReading } from '../../../lib/console/reading.ts';
import { formatMoney } from '../../shared/format.ts';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import styles from './Readings.module.css';
import { stateWord } from './state-word.ts';
import { isList } from './teach-fields.ts';

function said({ messages }: PageReading): string {
  return messages.findLast(({ side }) => side === 'buyer')?.text ?? '';
}

function numberOf({ orders, orderInView }: PageReading): string {
  return orders[orderInView ?? 0]?.number?.value ?? '';
}

function Cell({ value }: { value: string }) {
  return <td>{value === '' ? '–' : <SafeText text={value} />}</td>;
}

interface TableProps {
  readonly look?: string | undefined;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

function Table({ look, heads, rows }: TableProps) {
  return (
    <table className={look}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((value, index) => (
              <Cell key={heads[index]} value={value} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Conversations({ readings }: { readings: readonly PageReading[] }) {
  const text = useText();
  const rows = readings.map((reading) => ({
    key: `${reading.conversationKey ?? ''} ${numberOf(reading)}`,
    cells: [reading.buyerName?.value ?? '', numberOf(reading), said(reading)],
  }));
  return (
    <>
      <Table heads={[text('field_buyerName'), text('field_orderNumber'), text('teach_newest')]} rows={rows} />
      {readings.length < 2 && <p>{text('teach_readingsHint')}</p>}
    </>
  );
}

const ORDERS = 5;

/** The first few: an agent who sees them right believes the others. */
function Orders({ orders }: PageReading) {
  const text = useText();
  const language = useLanguage();
  const rows = orders.slice(0, ORDERS).map(({ number, state, amount }, index) => ({
    key: String(index),
    cells: [
      number?.value ?? '',
      state ? stateWord(text, state.value) : '',
      amount ? formatMoney(amount.value, language) : '',
    ],
  }));
  const heads = [text('field_orderNumber'), text('field_orderState'), text('field_amount')];
  return <Table look={styles.orders} heads={heads} rows={rows} />;
}

export function Readings({ readings }: { readings: readonly PageReading[] }) {
  const text = useText();
  const [newest] = readings;
  if (!newest) return null;
  return (
    <section className={styles.readings} aria-label={text('teach_readings')}>
      <h2>{text('teach_readings')}</h2>
      {isList(newest.pageKind) ? <Orders {...newest} /> : <Conversations readings={readings} />}
    </section>
  );
}
