// What the buyer said last: two lines, whole on hover and focus. The place it takes
// is always the same, and the whole message lies over what follows: nothing moves.
import type { ChatMessage } from '../../lib/console/reading.ts';
import { useText } from '../shared/i18n.tsx';
import { SafeText } from '../shared/SafeText.tsx';
import styles from './NewestMessage.module.css';

/** Longer ones are shown in the console; here they would only cost time. */
const SHOWN_CHARS = 2_000;

export function NewestMessage({ message }: { message: ChatMessage }) {
  const text = useText();
  return (
    <div className={styles.place}>
      <blockquote className={styles.message} tabIndex={0} aria-label={text('sidebar_buyerSays')}>
        {message.text === '' ? (
          <span className={styles.quiet}>{text('sidebar_buyerImage')}</span>
        ) : (
          <SafeText text={message.text.slice(0, SHOWN_CHARS)} />
        )}
      </blockquote>
    </div>
  );
}
