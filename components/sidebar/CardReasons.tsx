// Why a reply is offered, in the order in which it told; and whether it is new wording.
import type { Reason } from '../../lib/suggest/suggestion.ts';
import { keyOf, useText } from '../shared/i18n.tsx';
import type { Text } from '../shared/i18n.tsx';
import { SafeText } from '../shared/SafeText.tsx';
import styles from './CardReasons.module.css';

const MOST_WORDS = 3;
const MOST_REASONS = 3;

function wordsOf(reason: Reason, text: Text): string {
  switch (reason.kind) {
    case 'words':
      return reason.words.slice(0, MOST_WORDS).join(' · ');
    case 'order-state':
      return text(keyOf('state', reason.state));
    case 'days':
      return text('sidebar_daysSinceReceipt', reason.days);
    case 'category':
      return text('sidebar_reasonCategory');
    case 'meaning':
      return text('sidebar_reasonMeaning');
    case 'product':
      return text('sidebar_reasonProduct');
    case 'marketplace':
      return text('sidebar_reasonMarketplace');
    case 'desk':
      return text('sidebar_reasonDesk', reason.picks);
    case 'stage':
      return text(keyOf('stage', reason.stage));
  }
}

export function CardReasons({ reasons, updated }: { reasons: readonly Reason[]; updated: string | null }) {
  const text = useText();
  // The stage stands at the card's corner already.
  const told = reasons.filter((reason) => reason.kind !== 'stage');
  if (told.length === 0 && updated === null) return null;
  return (
    <span className={styles.reasons}>
      <span className={styles.hidden}>{text('sidebar_why')}</span>
      {told.slice(0, MOST_REASONS).map((reason) => (
        <SafeText
          key={reason.kind}
          className={reason.kind === 'words' ? styles.words : styles.reason}
          text={wordsOf(reason, text)}
        />
      ))}
      {updated !== null && <span className={styles.updated}>{updated}</span>}
    </span>
  );
}
