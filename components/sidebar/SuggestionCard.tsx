// One reply on offer. A click on it inserts; the small actions have the end of its last
// line, where nothing else is clicked, so that nothing moves or is covered when they appear.
import { Check } from 'lucide-react';
import type { Reply } from '../../lib/knowledge/schema.ts';
import type { Reason } from '../../lib/suggest/suggestion.ts';
import { Chip } from '../shared/Chip.tsx';
import { keyOf, useText } from '../shared/i18n.tsx';
import { useTrusted } from '../shared/trust.ts';
import { CardActions } from './CardActions.tsx';
import { CardReasons } from './CardReasons.tsx';
import { CardForm } from './CardForm.tsx';
import styles from './SuggestionCard.module.css';
import type { Deck } from './use-deck.ts';
import { WordingPreview } from './WordingPreview.tsx';

export interface CardProps {
  readonly reply: Reply;
  /** 1…5: its key; null for cards further down. */
  readonly position: number | null;
  readonly reasons: readonly Reason[];
  /** "Changed yesterday", or null. */
  readonly updated: string | null;
  readonly deck: Deck;
  readonly state: 'idle' | 'waiting' | 'done';
  readonly onCopy: (reply: Reply) => void;
}

export function SuggestionCard({ reply, position, reasons, updated, deck, state, onCopy }: CardProps) {
  const text = useText();
  const trusted = useTrusted();
  const open = deck.openCard?.replyId === reply.id;
  return (
    <li className={styles.card} data-state={state} data-open={open}>
      <span className={styles.key} aria-hidden>
        {state === 'done' ? <Check /> : position}
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <button
            type="button"
            className={styles.title}
            aria-keyshortcuts={position === null ? undefined : `Alt+${position}`}
            onClick={(event) => {
              if (trusted(event.nativeEvent)) deck.use(reply, event.shiftKey ? 'replace' : 'caret');
            }}
          >
            {reply.title}
          </button>
          {state === 'done' ? (
            <Chip tone="good">{text('sidebar_inserted')}</Chip>
          ) : (
            <span className={styles.stage}>{text(keyOf('stage', reply.stage))}</span>
          )}
        </div>
        {!(open && deck.openCard?.doing === 'editing') && (
          <p className={styles.preview}>
            <WordingPreview segments={deck.segmentsOf(reply)} />
          </p>
        )}
        {open ? (
          <CardForm reply={reply} deck={deck} />
        ) : (
          <div className={styles.foot}>
            <CardReasons reasons={reasons} updated={updated} />
            <CardActions reply={reply} deck={deck} onCopy={onCopy} />
          </div>
        )}
      </div>
    </li>
  );
}
