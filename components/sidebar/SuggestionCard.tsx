// One reply on offer. A click anywhere on it inserts; the small actions appear over
// its corner, so that nothing moves when they do.
import { Check, ChevronLeft, ChevronRight, Copy, Pencil, Replace } from 'lucide-react';
import type { Reply } from '../../lib/knowledge/schema.ts';
import type { Reason } from '../../lib/suggest/suggestion.ts';
import { Chip } from '../shared/Chip.tsx';
import { keyOf, useText } from '../shared/i18n.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { useTrusted } from '../shared/trust.ts';
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

function CardActions({ reply, deck, onCopy }: Pick<CardProps, 'reply' | 'deck' | 'onCopy'>) {
  const text = useText();
  const count = reply.wordings.length;
  return (
    <div className={styles.actions} role="group" aria-label={text('sidebar_actionsOf', reply.title)}>
      {count > 1 && (
        <>
          <IconButton label={text('sidebar_previousWording')} onPress={() => deck.turn(reply, -1)}>
            <ChevronLeft aria-hidden />
          </IconButton>
          <span className={styles.count}>
            {deck.wordingOf(reply.id) + 1}/{count}
          </span>
          <IconButton label={text('sidebar_nextWording')} onPress={() => deck.turn(reply, 1)}>
            <ChevronRight aria-hidden />
          </IconButton>
        </>
      )}
      <IconButton label={text('sidebar_edit')} onPress={() => deck.edit(reply)}>
        <Pencil aria-hidden />
      </IconButton>
      <IconButton label={text('shared_copy')} onPress={() => onCopy(reply)}>
        <Copy aria-hidden />
      </IconButton>
      <IconButton label={text('sidebar_replace')} keys="Shift" onPress={() => deck.use(reply, 'replace')}>
        <Replace aria-hidden />
      </IconButton>
    </div>
  );
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
        {open ? <CardForm reply={reply} deck={deck} /> : <CardReasons reasons={reasons} updated={updated} />}
      </div>
      {!open && <CardActions reply={reply} deck={deck} onCopy={onCopy} />}
    </li>
  );
}
