// What else can be done with a card than inserting it: shown while it is hovered or has the focus.
import { ChevronLeft, ChevronRight, Copy, Pencil, Replace, ThumbsDown } from 'lucide-react';
import type { Reply } from '../../lib/knowledge/schema.ts';
import { IconButton } from '../shared/IconButton.tsx';
import styles from './CardActions.module.css';
import type { Deck } from './use-deck.ts';
import { useWay, useWayText } from './way.tsx';

interface CardActionsProps {
  readonly reply: Reply;
  readonly deck: Deck;
  readonly onCopy: () => void;
  readonly onWrong: (() => void) | null;
}

export function CardActions({ reply, deck, onCopy, onWrong }: CardActionsProps) {
  const text = useWayText();
  const way = useWay();
  const count = reply.wordings.length;
  return (
    <div className={styles.actions} role="group" aria-label={text('sidebar_actionsOf', reply.title)}>
      {count > 1 && (
        <>
          <IconButton label={text('sidebar_previousWording')} onPress={() => deck.turn(reply, -1)}>
            <ChevronLeft aria-hidden />
          </IconButton>
          <span className={styles.count}>
            {deck.wordingOf(reply) + 1}/{count}
          </span>
          <IconButton label={text('sidebar_nextWording')} onPress={() => deck.turn(reply, 1)}>
            <ChevronRight aria-hidden />
          </IconButton>
        </>
      )}
      <IconButton label={text('sidebar_edit')} onPress={() => deck.edit(reply)}>
        <Pencil aria-hidden />
      </IconButton>
      {/* Where there is only the clipboard, the card itself copies, and there is nothing to replace. */}
      {way === 'box' && (
        <>
          <IconButton label={text('shared_copy')} onPress={onCopy}>
            <Copy aria-hidden />
          </IconButton>
          <IconButton label={text('sidebar_replace')} keys="Shift" onPress={() => deck.use(reply, 'replace')}>
            <Replace aria-hidden />
          </IconButton>
        </>
      )}
      {onWrong && (
        <IconButton label={text('sidebar_wrong')} keys="X" onPress={onWrong}>
          <ThumbsDown aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
