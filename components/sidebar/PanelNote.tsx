// Why this stands here and not in the page, in one sentence.
import { CircleAlert } from 'lucide-react';
import { useText } from '../shared/i18n.tsx';
import styles from './PanelNote.module.css';

interface PanelNoteProps {
  readonly note: 'no-answer' | 'removed';
  /** The page is read from here; else its messages have to be pasted. */
  readonly readable: boolean;
}

const SAYS = {
  'no-answer': { read: 'panel_noAnswer', paste: 'panel_noAnswerPaste' },
  removed: { read: 'panel_removed', paste: 'panel_removedPaste' },
} as const;

export function PanelNote({ note, readable }: PanelNoteProps) {
  const text = useText();
  return (
    <p className={styles.note} role="status">
      <CircleAlert aria-hidden />
      {text(SAYS[note][readable ? 'read' : 'paste'])}
    </p>
  );
}
