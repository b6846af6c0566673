// How sure a suggestion is: three steps and a figure, "unsure" in words. It opens
// "why this?", and stands at the start of its line, where no action comes to lie.
import { useText } from '../shared/i18n.tsx';
import { Tip } from '../shared/Tip.tsx';
import { useTrusted } from '../shared/trust.ts';
import { useTip } from '../shared/use-tip.ts';
import { percentOf, surenessOf } from './confidence.ts';
import styles from './ConfidenceMark.module.css';

interface ConfidenceMarkProps {
  /** Null for small talk: there is nothing to be sure of. */
  readonly confidence: number | null;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function Steps({ sureness }: { sureness: number }) {
  return (
    <svg className={styles.steps} viewBox="0 0 11 10" aria-hidden>
      {[1, 2, 3].map((step) => (
        <rect
          key={step}
          className={step <= sureness ? styles.full : styles.empty}
          x={(step - 1) * 4 + 0.5}
          y={9.5 - step * 3}
          width={2}
          height={step * 3}
        />
      ))}
    </svg>
  );
}

export function ConfidenceMark({ confidence, open, onToggle }: ConfidenceMarkProps) {
  const text = useText();
  const trusted = useTrusted();
  const tip = useTip();
  const percent = confidence === null ? null : `${percentOf(confidence)}%`;
  const isUnsure = confidence !== null && surenessOf(confidence) === 1;
  const unsure = isUnsure ? text('sidebar_unsure') : '';
  return (
    <button
      type="button"
      className={styles.mark}
      aria-label={
        percent === null ? text('sidebar_whySmallTalk') : `${text('sidebar_whyConfidence', percent)} ${unsure}`.trim()
      }
      aria-expanded={open}
      aria-keyshortcuts="W"
      onClick={(event) => {
        if (trusted(event.nativeEvent)) onToggle();
      }}
      {...tip.on}
    >
      {confidence !== null && <Steps sureness={surenessOf(confidence)} />}
      {percent ?? text('sidebar_smallTalk')}
      {unsure !== '' && <span>{unsure}</span>}
      <Tip place={tip.place}>
        {text('sidebar_whyThis')} <kbd>W</kbd>
      </Tip>
    </button>
  );
}
