// The cards, and the hold on them: while the pointer or the focus is on the list,
// it stays as it is.
import { useEffect, useRef, useState } from 'react';
import type { FocusEvent } from 'react';
import type { Reply } from '../../lib/knowledge/schema.ts';
import type { Suggestion } from '../../lib/suggest/suggestion.ts';
import { useLanguage, useText } from '../shared/i18n.tsx';
import { SuggestionCard } from './SuggestionCard.tsx';
import styles from './SuggestionList.module.css';
import { updatedHint } from './updated-hint.ts';
import type { Deck } from './use-deck.ts';
import type { Outcome } from './use-insert.ts';

export interface OfferedReply {
  readonly reply: Reply;
  readonly reasons: Suggestion['reasons'];
}

interface SuggestionListProps {
  readonly offered: readonly OfferedReply[];
  readonly label: string;
  readonly deck: Deck;
  readonly outcome: Outcome | null;
  readonly now: Date;
  readonly waiting: boolean;
  readonly onHold: (held: boolean) => void;
  readonly onCopy: (reply: Reply) => void;
}

const KEYS = 5;

/** Held while the pointer is over it, the focus in it, or a card of it open. */
function useHold(open: boolean, onHold: (held: boolean) => void) {
  const [over, setOver] = useState(false);
  const [inside, setInside] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const held = over || inside || open;
  useEffect(() => onHold(held), [held, onHold]);
  useEffect(() => {
    // A field that vanishes with its card takes the focus along, and no browser tells of that with a blur.
    if (!open && !frame.current?.contains(document.activeElement)) setInside(false);
  }, [open]);
  useEffect(() => () => onHold(false), [onHold]);
  return {
    ref: frame,
    onPointerEnter: () => setOver(true),
    onPointerLeave: () => setOver(false),
    onFocus: () => setInside(true),
    onBlur: (event: FocusEvent) => {
      // Going from card to card is no letting go.
      if (!event.currentTarget.contains(event.relatedTarget)) setInside(false);
    },
  };
}

function stateOf(outcome: Outcome | null, replyId: string): 'idle' | 'waiting' | 'done' {
  if (outcome?.from !== replyId || outcome.state === 'refused') return 'idle';
  return outcome.state;
}

export function SuggestionList({ offered, label, deck, outcome, now, waiting, onHold, onCopy }: SuggestionListProps) {
  const text = useText();
  const language = useLanguage();
  const hold = useHold(deck.openCard !== null, onHold);
  return (
    <div className={styles.frame} {...hold}>
      <ol className={styles.list} aria-label={label}>
        {offered.map(({ reply, reasons }, index) => (
          <SuggestionCard
            key={reply.id}
            reply={reply}
            position={index < KEYS ? index + 1 : null}
            reasons={reasons}
            updated={updatedHint(reply.updatedAt, now, text, language)}
            deck={deck}
            state={stateOf(outcome, reply.id)}
            onCopy={onCopy}
          />
        ))}
      </ol>
      {waiting && (
        <p className={styles.waiting} role="status">
          {text('sidebar_newSuggestions')}
        </p>
      )}
    </div>
  );
}
