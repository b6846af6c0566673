// Where the page shows more than one order and none is certain, the agent says which.
import { keyOf, useText } from '../shared/i18n.tsx';
import { SafeText } from '../shared/SafeText.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import styles from './OrderChooser.module.css';
import type { InView } from './use-reading.ts';

export function OrderChooser({ view }: { view: InView }) {
  const text = useText();
  const { candidates, reading, order, choose } = view;
  // One listed order that is not in view is still a choice; a settled page offers none.
  if (candidates.length === 0) return null;
  const current = order?.number?.value;
  return (
    <div className={styles.chooser} role="group" aria-label={text('sidebar_chooseOrder')}>
      <p className={styles.words}>{text('sidebar_chooseOrder')}</p>
      <div className={styles.list}>
        {candidates.map((number) => {
          const listed = reading.orders.find((entry) => entry.number?.value === number);
          return (
            <TextButton key={number} look="outline" pressed={number === current} onClick={() => choose(number)}>
              <SafeText text={number} />
              {listed?.state && <span className={styles.state}>{text(keyOf('state', listed.state.value))}</span>}
            </TextButton>
          );
        })}
      </div>
    </div>
  );
}
