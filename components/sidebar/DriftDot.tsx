// A calm dot where something that used to be read is not any more. It takes no room, and it is no banner.
import { keyOf, useText } from '../shared/i18n.tsx';
import type { Text } from '../shared/i18n.tsx';
import styles from './DriftDot.module.css';
import type { Missed } from './missed-fields.ts';

export function lostWords(text: Text, lost: Missed['lost']): string {
  const names = [...lost.keys()].map((field) => text(keyOf('field', field)));
  return text('sidebar_lost', names.join(text('sidebar_listComma')));
}

/** Within the button that opens the details: its words are a part of that button's name. */
export function DriftDot({ lost }: { lost: Missed['lost'] }) {
  const text = useText();
  if (lost.size === 0) return null;
  const words = lostWords(text, lost);
  return (
    <span className={styles.dot} title={words}>
      <span className={styles.words}>{words}</span>
    </span>
  );
}
