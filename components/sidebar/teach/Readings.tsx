// What the draft read from the last conversations: the proof that it is right for the next one, too.
import type { PageReading } from '../../../lib/console/reading.ts';
import { useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import styles from './Readings.module.css';

function said({ messages }: PageReading): string {
  return messages.findLast(({ side }) => side === 'buyer')?.text ?? '';
}

function numberOf({ orders, orderInView }: PageReading): string {
  return orders[orderInView ?? 0]?.number?.value ?? '';
}

function Cell({ value }: { value: string }) {
  return <td>{value === '' ? '–' : <SafeText text={value} />}</td>;
}

export function Readings({ readings }: { readings: readonly PageReading[] }) {
  const text = useText();
  if (readings.length === 0) return null;
  return (
    <section className={styles.readings} aria-label={text('teach_readings')}>
      <h2>{text('teach_readings')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('field_buyerName')}</th>
            <th scope="col">{text('field_orderNumber')}</th>
            <th scope="col">{text('teach_newest')}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map((reading) => (
            <tr key={`${reading.conversationKey ?? ''} ${numberOf(reading)}`}>
              <Cell value={reading.buyerName?.value ?? ''} />
              <Cell value={numberOf(reading)} />
              <Cell value={said(reading)} />
            </tr>
          ))}
        </tbody>
      </table>
      {readings.length < 2 && <p>{text('teach_readingsHint')}</p>}
    </section>
  );
}
