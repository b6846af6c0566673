// The database was dropped: one quiet line. What can be done about it is done in the workbench.
import { DatabaseZap } from 'lucide-react';
import type { StorageStatus } from '../../lib/channel/background-messages.ts';
import { useText } from '../shared/i18n.tsx';
import styles from '../shared/NoteLine.module.css';
import { TextButton } from '../shared/TextButton.tsx';

interface MissingNoteProps {
  readonly status: StorageStatus | null;
  readonly onOpen: () => void;
}

export function MissingNote({ status, onOpen }: MissingNoteProps) {
  const text = useText();
  if (status?.state !== 'data-missing') return null;
  return (
    <div role="status" className={styles.note}>
      <DatabaseZap aria-hidden />
      <span>{text('backup_missing_sidebar', status.detail)}</span>
      <TextButton onClick={onOpen}>{text('backup_missing_open')}</TextButton>
    </div>
  );
}
