// The middle of the sidebar: cards, or the plain reason why there are none.
import type { RefObject } from 'react';
import type { Reply } from '../../lib/knowledge/schema.ts';
import { useText } from '../shared/i18n.tsx';
import type { MessageKey } from '../shared/i18n.tsx';
import { Skeleton } from '../shared/Skeleton.tsx';
import { EmptyState } from './EmptyState.tsx';
import styles from './Suggested.module.css';
import { SuggestionList } from './SuggestionList.tsx';
import type { OfferedReply } from './SuggestionList.tsx';
import type { InView } from './use-reading.ts';
import type { SidebarState } from './use-sidebar.ts';
import type { Suggestions } from './use-suggestions.ts';

interface SuggestedProps {
  readonly list: RefObject<HTMLElement | null>;
  readonly state: SidebarState;
  readonly offered: readonly OfferedReply[];
  readonly onCopy: (reply: Reply) => void;
}

type Emptiness = 'loading' | { readonly title: MessageKey; readonly hint: MessageKey };

/** Why there are no cards, most basic cause first. */
function emptiness(state: SidebarState): Emptiness {
  const { view, knowledge, search } = state;
  if (!knowledge.base && knowledge.failed)
    return { title: 'sidebar_emptyBackground', hint: 'sidebar_emptyBackgroundHint' };
  if (!knowledge.base || knowledge.ranked === null) return 'loading';
  if (search.text.trim() !== '')
    return search.found ? { title: 'sidebar_emptySearch', hint: 'sidebar_emptySearchHint' } : 'loading';
  return view ? inConversation(view, state.suggestions) : 'loading';
}

function inConversation(view: InView, suggestions: Suggestions): Emptiness {
  if (view.reading.missing.some((entry) => entry.field === 'messages' && entry.reason !== 'absent'))
    return { title: 'sidebar_emptyUnreadable', hint: 'sidebar_emptyUnreadableHint' };
  if (view.reading.conversationKey === null)
    return { title: 'sidebar_emptyConversation', hint: 'sidebar_emptyConversationHint' };
  if (!suggestions.answer) return 'loading';
  if (!view.newest) return { title: 'sidebar_emptyMessages', hint: 'sidebar_emptyMessagesHint' };
  return { title: 'sidebar_emptyAbstained', hint: 'sidebar_emptyAbstainedHint' };
}

export function Suggested({ list, state, offered, onCopy }: SuggestedProps) {
  const text = useText();
  const { suggestions, deck, inserting, time, search } = state;
  const label = text(search.found ? 'sidebar_searchResults' : 'sidebar_suggestions');
  const empty = offered.length > 0 ? null : emptiness(state);
  return (
    <section ref={list} className={styles.suggested} aria-label={label} tabIndex={-1}>
      {empty === null && (
        <SuggestionList
          offered={offered}
          label={label}
          deck={deck}
          outcome={inserting.outcome}
          now={time}
          waiting={suggestions.waiting && search.found === null}
          onHold={suggestions.hold}
          onCopy={onCopy}
        />
      )}
      {empty === 'loading' && <Skeleton lines={6} />}
      {empty !== null && empty !== 'loading' && <EmptyState title={text(empty.title)} hint={text(empty.hint)} />}
    </section>
  );
}
