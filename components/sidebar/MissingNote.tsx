// The database was dropped: one quiet line. What can be done about it is done in the workbench.
import { DatabaseZap } from 'lucide-react';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import { useText } from '../shared/i18n.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import { useAsked } from '../shared/use-asked.ts';
import styles from './MissingNote.module.css';

const NOTHING = {};

interface MissingNoteProps {
  readonly background: BackgroundLink;
  readonly onOpen: () => void;
}

export function MissingNote({ background, onOpen }: MissingNoteProps) {
  const text = useText();
  // Not with every case: while data is missing the background says so after each of them.
  const { value } = useAsked(background, 'storage.status', NOTHING, ['backup-changed']);
  if (value?.state !== 'data-missing') return null;
  return (
    <div role="status" className={styles.note}>
      <DatabaseZap aria-hidden />
      <span>{text('backup_missing_sidebar', value.detail)}</span>
      <TextButton onClick={onOpen}>{text('backup_missing_open')}</TextButton>
    </div>
  );
}
