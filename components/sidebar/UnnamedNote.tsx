// The page does not say whose conversation is open: what the buttons do then, and what would mend it.
import { keyOf, useText } from '../shared/i18n.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import { useOpenTeach } from './teach/teach-context.ts';
import styles from './UnnamedNote.module.css';

export function UnnamedNote() {
  const text = useText();
  return (
    <div className={styles.note} role="note">
      <span>{text('sidebar_unnamed')}</span>
      <NameIt />
    </div>
  );
}

/** The buyer's name is what a conversation is told apart by. */
export function NameIt({ look }: { look?: 'outline' }) {
  const text = useText();
  const openTeach = useOpenTeach();
  if (!openTeach) return null;
  return (
    <TextButton {...(look ? { look } : {})} onClick={() => openTeach('buyerName')}>
      {text('teach_repairField', text(keyOf('field', 'buyerName')))}
    </TextButton>
  );
}
