// The middle of the sidebar: cards, or the plain reason why there are none.
import type { ReactNode, RefObject } from 'react';
import { useText } from '../shared/i18n.tsx';
import type { MessageKey, Text } from '../shared/i18n.tsx';
import { Skeleton } from '../shared/Skeleton.tsx';
import { Abstained } from './Abstained.tsx';
import { EmptyState } from './EmptyState.tsx';
import type { Offered, OfferedReply } from './offered-replies.ts';
import styles from './Suggested.module.css';
import type { CardKind } from './SuggestionCard.tsx';
import { SuggestionList } from './SuggestionList.tsx';
import { isUnnamed } from './unnamed-conversation.ts';
import { NameIt, UnnamedNote } from './UnnamedNote.tsx';
import type { InView } from './use-reading.ts';
import type { SidebarState } from './use-sidebar.ts';
import type { Suggestions } from './use-suggestions.ts';
import { CopyOnly, useWay } from './way.tsx';
import type { Way } from './way.tsx';

interface SuggestedProps {
  readonly list: RefObject<HTMLElement | null>;
  readonly state: SidebarState;
  readonly offered: Offered;
  readonly onCopy: (text: string) => void;
  /** Where there is nothing to offer, besides the words for it. */
  readonly emptyAction?: ReactNode;
}

type Emptiness = 'loading' | 'abstained' | { readonly title: MessageKey; readonly hint: MessageKey };

/** Why there are no cards, most basic cause first. */
function emptiness(state: SidebarState, way: Way): Emptiness {
  const { view, knowledge, search } = state;
  if (!knowledge.base && knowledge.failed)
    return { title: 'sidebar_emptyBackground', hint: 'sidebar_emptyBackgroundHint' };
  if (!knowledge.base || knowledge.ranked === null) return 'loading';
  if (search.text.trim() !== '')
    return search.found ? { title: 'sidebar_emptySearch', hint: 'sidebar_emptySearchHint' } : 'loading';
  return view ? inConversation(view, state.suggestions, way) : 'loading';
}

function inConversation(view: InView, suggestions: Suggestions, way: Way): Emptiness {
  if (way === 'clipboard' && !view.copyOnly && !view.newest) return { title: 'manual_empty', hint: 'manual_emptyHint' };
  if (view.reading.missing.some((entry) => entry.field === 'messages' && entry.reason !== 'absent'))
    return { title: 'sidebar_emptyUnreadable', hint: 'sidebar_emptyUnreadableHint' };
  if (view.place === null) return withoutPlace(view);
  if (!suggestions.answer) return 'loading';
  if (!view.newest) return { title: 'sidebar_emptyMessages', hint: 'sidebar_emptyMessagesHint' };
  if (suggestions.answer.smallTalk) return { title: 'sidebar_emptySmallTalk', hint: 'sidebar_emptySmallTalkHint' };
  return 'abstained';
}

/** No conversation is open; or one is, and nothing says which, nor is there anything to answer. */
function withoutPlace({ reading }: InView): Emptiness {
  if (!isUnnamed(reading)) return { title: 'sidebar_emptyConversation', hint: 'sidebar_emptyConversationHint' };
  // Perhaps it is only on its way to the next one.
  if (reading.messages.length > 0) return 'loading';
  return { title: 'sidebar_emptyUnnamed', hint: 'sidebar_emptyUnnamedHint' };
}

function kindOf({ search, suggestions }: SidebarState): CardKind {
  if (search.found) return 'found';
  return suggestions.answer?.smallTalk ? 'small-talk' : 'suggested';
}

interface NothingFitsProps {
  readonly state: SidebarState;
  readonly closest: readonly OfferedReply[];
  readonly children: ReactNode;
}

function NothingFits({ state, closest, children }: NothingFitsProps) {
  const { suggestions, desk, view, deck } = state;
  const canBeNoted = (view?.newest?.text ?? '') !== '';
  // Folded again with each new question.
  return (
    <Abstained
      key={suggestions.askedFor}
      gap={desk.gap}
      onNoteGap={canBeNoted ? desk.noteGap : null}
      closestCount={closest.length}
      inUse={closest.some(({ reply }) => reply.id === deck.openCard?.replyId)}
    >
      {children}
    </Abstained>
  );
}

/** The cards, or why there are none. */
function Offers({ state, offered: { cards, closest }, onCopy, emptyAction }: Omit<SuggestedProps, 'list'>) {
  const text = useText();
  const way = useWay();
  const empty = cards.length > 0 ? null : emptiness(state, way);
  const { suggestions, deck, desk, inserting, time, search } = state;
  const shared = {
    deck,
    outcome: inserting.outcome,
    now: time,
    waiting: suggestions.waiting && search.found === null,
    onHold: suggestions.hold,
    onCopy,
    onWrong: (replyId: string) => desk.markWrong(replyId, suggestions.answer),
    onUndoWrong: desk.undoWrong,
  };
  if (empty === null)
    return <SuggestionList {...shared} offered={cards} kind={kindOf(state)} label={labelOf(state, text)} />;
  if (empty === 'loading') return <Skeleton lines={6} />;
  if (empty === 'abstained')
    return (
      <NothingFits state={state} closest={closest}>
        <SuggestionList {...shared} offered={closest} kind="closest" label={text('sidebar_closestList')} />
      </NothingFits>
    );
  return (
    <EmptyState title={text(empty.title)} hint={text(empty.hint)}>
      {empty.title === 'sidebar_emptyUnnamed' && <NameIt look="outline" />}
      {emptyAction}
    </EmptyState>
  );
}

const labelOf = ({ search }: SidebarState, text: Text) =>
  text(search.found ? 'sidebar_searchResults' : 'sidebar_suggestions');

const NO_VIEW = { copyOnly: false, place: null } as const;

export function Suggested({ list, ...rest }: SuggestedProps) {
  const text = useText();
  const { state, offered } = rest;
  const { copyOnly, place } = state.view ?? NO_VIEW;
  return (
    <section ref={list} className={styles.suggested} aria-label={labelOf(state, text)} tabIndex={-1}>
      {copyOnly && (place !== null || offered.cards.length > 0) && <UnnamedNote />}
      <CopyOnly when={copyOnly}>
        <Offers {...rest} />
      </CopyOnly>
    </section>
  );
}
