// The cards, and the hold on them: while the pointer or the focus is on the list,
// it stays as it is.
import { useEffect, useRef, useState } from 'react';
import type { FocusEvent, RefObject } from 'react';
import { useLanguage, useText } from '../shared/i18n.tsx';
import type { OfferedReply } from './offered-replies.ts';
import { SetAsideCard } from './SetAsideCard.tsx';
import { SuggestionCard } from './SuggestionCard.tsx';
import type { CardKind } from './SuggestionCard.tsx';
import styles from './SuggestionList.module.css';
import { updatedHint } from './updated-hint.ts';
import type { Deck } from './use-deck.ts';
import type { Outcome } from './use-insert.ts';

interface SuggestionListProps {
  readonly offered: readonly OfferedReply[];
  readonly kind: CardKind;
  readonly label: string;
  readonly deck: Deck;
  readonly outcome: Outcome | null;
  readonly now: Date;
  readonly waiting: boolean;
  readonly onHold: (held: boolean) => void;
  readonly onCopy: (text: string) => void;
  readonly onWrong: (replyId: string) => void;
  readonly onUndoWrong: (replyId: string) => void;
}

const KEYS = 5;

/** Held while the pointer is over it, the focus in it, or a card of it open. */
function useHold(open: boolean, setAside: number, onHold: (held: boolean) => void) {
  const [over, setOver] = useState(false);
  const [inside, setInside] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const held = over || inside || open;
  useEffect(() => onHold(held), [held, onHold]);
  useEffect(() => {
    // What vanishes takes the focus along, a field with its card or the button of a card that was set aside, and
    // no browser tells of that with a blur.
    if (!open && !frame.current?.contains(document.activeElement)) setInside(false);
  }, [open, setAside]);
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

/** A key's button is gone with what it did: the focus goes on to the same card's first one, its title or its "undo". */
function useFocusOnward(frame: RefObject<HTMLDivElement | null>, setAside: number) {
  const card = useRef<string | null>(null);
  useEffect(() => {
    const cards = frame.current?.querySelectorAll<HTMLElement>('[data-reply]') ?? [];
    const same = [...cards].find(({ dataset }) => dataset.reply === card.current);
    same?.querySelector('button')?.focus();
    card.current = null;
  }, [frame, setAside]);
  return (replyId: string) => {
    card.current = document.activeElement?.matches(':focus-visible') === true ? replyId : null;
  };
}

function stateOf(outcome: Outcome | null, replyId: string): 'idle' | 'waiting' | 'done' {
  if (outcome?.from !== replyId || outcome.state === 'refused') return 'idle';
  return outcome.state;
}

/** What came closest has no keys: it is not to be inserted in passing. */
function positionOf(kind: CardKind, index: number): number | null {
  return kind !== 'closest' && index < KEYS ? index + 1 : null;
}

export function SuggestionList(props: SuggestionListProps) {
  const { offered, kind, label, deck, outcome, now, waiting, onHold, onCopy, onWrong, onUndoWrong } = props;
  const text = useText();
  const language = useLanguage();
  const setAside = offered.filter(({ mark }) => mark).length;
  const hold = useHold(
    offered.some(({ reply }) => reply.id === deck.openCard?.replyId),
    setAside,
    onHold,
  );
  const keepFocusOn = useFocusOnward(hold.ref, setAside);
  const judge = (replyId: string, onJudged: (replyId: string) => void) => {
    keepFocusOn(replyId);
    onJudged(replyId);
  };
  const isJudged = kind === 'suggested' || kind === 'small-talk';
  return (
    <div className={styles.frame} {...hold}>
      <ol className={styles.list} aria-label={label}>
        {offered.map((card, index) => {
          const { reply, suggestion, mark } = card;
          if (mark)
            return (
              <SetAsideCard
                key={reply.id}
                reply={reply}
                mark={mark}
                deck={deck}
                onUndo={() => judge(reply.id, onUndoWrong)}
              />
            );
          return (
            <SuggestionCard
              key={reply.id}
              offered={card}
              kind={kind}
              position={positionOf(kind, index)}
              updated={updatedHint(reply.updatedAt, now, text, language)}
              deck={deck}
              state={stateOf(outcome, reply.id)}
              onCopy={onCopy}
              onWrong={isJudged && suggestion ? () => judge(reply.id, onWrong) : null}
            />
          );
        })}
      </ol>
      {waiting && (
        <p className={styles.waiting} role="status">
          {text('sidebar_newSuggestions')}
        </p>
      )}
    </div>
  );
}
