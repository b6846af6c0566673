import { VERDICTS } from '../../../../lib/cases/import/judge-rows.ts';
import type { Verdict } from '../../../../lib/cases/import/judge-rows.ts';
import { Chip } from '../../../shared/Chip.tsx';
import type { Tone } from '../../../shared/Chip.tsx';
import { keyOf, useText } from '../../../shared/i18n.tsx';
import styles from './Import.module.css';

const TONES: Readonly<Record<Verdict, Tone>> = {
  new: 'good',
  adds: 'info',
  conflict: 'soon',
  same: 'plain',
  refused: 'due',
};

/** How many rows are what, and what that means. */
export function Counts({ counts }: { readonly counts: Readonly<Record<Verdict, number>> }) {
  const text = useText();
  return (
    <ul className={styles.counts}>
      {VERDICTS.map((verdict) => (
        <li key={verdict}>
          <Chip tone={counts[verdict] === 0 ? 'plain' : TONES[verdict]}>
            {text(keyOf('import_verdict', verdict))} {counts[verdict]}
          </Chip>
          <span className={styles.means}>{text(keyOf('import_means', verdict))}</span>
        </li>
      ))}
    </ul>
  );
}
