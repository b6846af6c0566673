// The sidebar folded away: one button, and a mark when something urgent waits.
import { PanelRightOpen, PanelLeftOpen } from 'lucide-react';
import { useText } from '../shared/i18n.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import type { Missed } from './missed-fields.ts';
import { DriftDot, lostWords } from './DriftDot.tsx';
import styles from './Rail.module.css';

interface RailProps {
  readonly side: 'left' | 'right';
  /** Suggestions ready for the conversation in view. */
  readonly offers: number;
  readonly urgent: number;
  readonly lost: Missed['lost'];
  readonly onExpand: () => void;
  /** Expands, with the details open. */
  readonly onCheck: () => void;
}

export function Rail({ side, offers, urgent, lost, onExpand, onCheck }: RailProps) {
  const text = useText();
  return (
    <nav className={styles.rail} aria-label={text('extName')}>
      <IconButton label={text('sidebar_expand')} keys="Alt+S" onPress={onExpand}>
        {side === 'right' ? <PanelRightOpen aria-hidden /> : <PanelLeftOpen aria-hidden />}
      </IconButton>
      {offers > 0 && (
        <span className={styles.badge} role="status" aria-label={text('sidebar_offersWaiting', offers)}>
          {offers}
        </span>
      )}
      {urgent > 0 && (
        <span
          className={`${styles.badge} ${styles.urgent}`}
          role="status"
          aria-label={text('sidebar_urgentWaiting', urgent)}
        >
          !
        </span>
      )}
      {lost.size > 0 && (
        <button type="button" className={styles.check} title={lostWords(text, lost)} onClick={onCheck}>
          <DriftDot lost={lost} />
        </button>
      )}
    </nav>
  );
}
