// One reply on offer. A click on it inserts; the small actions have the end of its last
// line, where nothing else is clicked, so that nothing moves or is covered when they appear.
import { Check } from 'lucide-react';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { Chip } from '../shared/Chip.tsx';
import { keyOf, useText } from '../shared/i18n.tsx';
import { useTrusted } from '../shared/trust.ts';
import { CardActions } from './CardActions.tsx';
import { cardKeyOf } from './card-keys.ts';
import { CardReasons } from './CardReasons.tsx';
import { CardForm } from './CardForm.tsx';
import { ConfidenceMark } from './ConfidenceMark.tsx';
import type { OfferedReply } from './offered-replies.ts';
import styles from './SuggestionCard.module.css';
import type { Deck } from './use-deck.ts';
import { useWayText } from './way.tsx';
import { WhyThis } from './WhyThis.tsx';
import { WordingPreview } from './WordingPreview.tsx';

/** `closest`: nothing fits, and this comes nearest. */
export type CardKind = 'suggested' | 'small-talk' | 'closest' | 'found';

export interface CardProps {
  readonly offered: OfferedReply;
  readonly kind: CardKind;
  /** 1…5: its key; null for cards further down. */
  readonly position: number | null;
  /** "Changed yesterday", or null. */
  readonly updated: string | null;
  readonly deck: Deck;
  readonly state: 'idle' | 'waiting' | 'done';
  readonly onCopy: (text: string) => void;
  /** Marks it as wrong for this message; null where nothing was suggested. */
  readonly onWrong: (() => void) | null;
}

function CardTitle({ offered: { reply }, kind, position, deck, state }: CardProps) {
  const text = useText();
  const wayText = useWayText();
  const trusted = useTrusted();
  const corner = kind === 'closest' ? text('sidebar_notFitting') : text(keyOf('stage', reply.stage));
  return (
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
        <Chip tone="good">{wayText('sidebar_inserted')}</Chip>
      ) : (
        <span className={styles.stage}>{corner}</span>
      )}
    </div>
  );
}

/** Why it is offered, and what else can be done with it. */
function CardFoot({ offered, kind, updated, deck, onCopy, onWrong, explained }: CardProps & { explained: boolean }) {
  const { reply, suggestion } = offered;
  const toggle = () => (explained ? deck.close() : deck.explain(reply));
  return (
    <>
      <div className={styles.foot}>
        {suggestion && (
          <ConfidenceMark
            confidence={kind === 'small-talk' ? null : suggestion.confidence}
            open={explained}
            onToggle={toggle}
          />
        )}
        <CardReasons reasons={suggestion?.reasons ?? []} updated={updated} />
        <CardActions reply={reply} deck={deck} onCopy={() => onCopy(deck.plainText(reply))} onWrong={onWrong} />
      </div>
      {explained && suggestion && (
        <WhyThis title={reply.title} suggestion={suggestion} smallTalk={kind === 'small-talk'} onCopy={onCopy} />
      )}
    </>
  );
}

function useCardKeys({ offered: { reply, suggestion }, deck, onWrong }: CardProps, explained: boolean) {
  const trusted = useTrusted();
  const card = useRef<HTMLLIElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const key = trusted(event.nativeEvent) ? cardKeyOf(event) : null;
    const close = () => {
      deck.close();
      card.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    };
    const action = {
      why: suggestion && (explained ? close : () => deck.explain(reply)),
      wrong: onWrong,
      close: explained ? close : null,
    }[key ?? 'close'];
    if (key === null || !action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  return { ref: card, onKeyDown };
}

export function SuggestionCard(props: CardProps) {
  const { offered, position, deck, state } = props;
  const { reply } = offered;
  const doing = deck.openCard?.replyId === reply.id ? deck.openCard.doing : null;
  const explained = doing === 'explaining';
  const open = doing !== null && !explained;
  const keys = useCardKeys(props, explained);
  return (
    <li
      className={styles.card}
      data-reply={reply.id}
      data-state={state}
      data-open={open}
      data-explained={explained}
      {...keys}
    >
      <span className={styles.key} aria-hidden>
        {state === 'done' ? <Check /> : position}
      </span>
      <div className={styles.body}>
        <CardTitle {...props} />
        {doing !== 'editing' && (
          <p className={styles.preview} lang={deck.languageOf(reply)}>
            <WordingPreview segments={deck.segmentsOf(reply)} />
          </p>
        )}
        {open ? <CardForm reply={reply} deck={deck} /> : <CardFoot {...props} explained={explained} />}
      </div>
    </li>
  );
}
