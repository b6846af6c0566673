// A card that the agent marked as wrong: it keeps its place and size until the next question.
import type { Reply } from '../../lib/knowledge/schema.ts';
import { useText } from '../shared/i18n.tsx';
import type { MessageKey } from '../shared/i18n.tsx';
import { useTrusted } from '../shared/trust.ts';
import cardStyles from './SuggestionCard.module.css';
import styles from './SetAsideCard.module.css';
import type { Deck } from './use-deck.ts';
import type { Mark } from './use-desk-memory.ts';
import { WordingPreview } from './WordingPreview.tsx';

interface SetAsideCardProps {
  readonly reply: Reply;
  readonly mark: Mark;
  readonly deck: Deck;
  readonly onUndo: () => void;
}

const WORDS: Readonly<Record<Mark['state'], MessageKey>> = {
  kept: 'sidebar_setAside',
  unsaved: 'sidebar_setAsideUnsaved',
  'undo-failed': 'sidebar_undoFailed',
};

export function SetAsideCard({ reply, mark, deck, onUndo }: SetAsideCardProps) {
  const text = useText();
  const trusted = useTrusted();
  return (
    <li className={cardStyles.card} data-state="aside" data-reply={reply.id}>
      <span />
      <div className={cardStyles.body}>
        <div className={cardStyles.head}>
          <span className={`${cardStyles.title} ${styles.title}`}>{reply.title}</span>
        </div>
        <p className={`${cardStyles.preview} ${styles.preview}`} lang={deck.languageOf(reply)}>
          <WordingPreview segments={deck.segmentsOf(reply)} />
        </p>
        <div className={cardStyles.foot}>
          <span className={styles.words} role="status">
            {text(WORDS[mark.state])}
          </span>
          <button
            type="button"
            className={styles.undo}
            onClick={(event) => {
              if (trusted(event.nativeEvent)) onUndo();
            }}
          >
            {text('sidebar_undo')}
          </button>
        </div>
      </div>
    </li>
  );
}
