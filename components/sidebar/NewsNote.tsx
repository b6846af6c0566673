// "What's new": a publication arrived while the sidebar was open. Quiet, and gone with one click.
import { Sparkles, X } from 'lucide-react';
import { useText } from '../shared/i18n.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import styles from './NewsNote.module.css';
import type { Publication } from '../shared/use-knowledge-base.ts';

const NAMED = 3;

interface NewsNoteProps {
  readonly arrived: readonly Publication[];
  readonly onDismiss: () => void;
  readonly onAll: () => void;
}

export function NewsNote({ arrived, onDismiss, onAll }: NewsNoteProps) {
  const text = useText();
  const changes = arrived.flatMap((publication) => [
    ...publication.added.map((entry) => ({ entry, how: 'sidebar_newsAdded' as const })),
    ...publication.changed.map((entry) => ({ entry, how: 'sidebar_newsChanged' as const })),
    ...publication.removed.map((entry) => ({ entry, how: 'sidebar_newsRemoved' as const })),
  ]);
  if (changes.length === 0) return null;
  const more = changes.length - NAMED;
  return (
    <div className={styles.note} role="status" aria-label={text('sidebar_news')}>
      <Sparkles className={styles.icon} aria-hidden />
      <div className={styles.body}>
        <strong className={styles.title}>{text('sidebar_news')}</strong>
        <ul className={styles.list}>
          {changes.slice(0, NAMED).map(({ entry, how }) => (
            <li key={`${how}${entry.id}`} className={styles.entry}>
              <span className={styles.how}>{text(how)}</span>
              {entry.title}
            </li>
          ))}
        </ul>
        {more > 0 && <TextButton onClick={onAll}>{text('sidebar_newsMore', more)}</TextButton>}
      </div>
      <IconButton label={text('shared_close')} onPress={onDismiss}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
