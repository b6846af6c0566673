// The cards to show: what was searched for, else what is suggested. An id the base
// no longer has (the index is still the old one) is left out.
import type { Reply } from '../../lib/knowledge/schema.ts';
import type { SuggestAnswer, Suggestion } from '../../lib/suggest/suggestion.ts';
import type { Mark } from './use-desk-memory.ts';
import type { SidebarState } from './use-sidebar.ts';

export interface OfferedReply {
  readonly reply: Reply;
  /** Null for what was searched for or opened from a procedure. */
  readonly suggestion: Suggestion | null;
  /** Set while it keeps its place although the agent marked it as wrong. */
  readonly mark: Mark | null;
}

export interface Offered {
  readonly cards: readonly OfferedReply[];
  /** What came closest where nothing fits. */
  readonly closest: readonly OfferedReply[];
}

export function offeredReplies(state: SidebarState): Offered {
  const { search, suggestions } = state;
  const { answer } = suggestions;
  const searching = search.found !== null;
  const cards = searching ? found(state, search.found) : suggested(state, answer, answer?.suggestions);
  const closest = searching ? [] : suggested(state, answer, answer?.closest);
  return withOpened(state, { cards, closest });
}

/** A reply with gaps from a procedure or a typed code comes last, so that no other card moves. */
function withOpened({ knowledge, deck }: SidebarState, offered: Offered): Offered {
  const open = deck.openCard && knowledge.replies.get(deck.openCard.replyId);
  const { cards, closest } = offered;
  const onScreen = cards.length > 0 ? cards : closest;
  const isShown = onScreen.some(({ reply }) => reply.id === open?.id);
  if (!open || isShown || deck.openCard?.doing === 'explaining') return offered;
  return { cards: [...cards, { reply: open, suggestion: null, mark: null }], closest };
}

function found({ knowledge }: SidebarState, ids: readonly string[]): OfferedReply[] {
  return ids.flatMap((id) => {
    const reply = knowledge.replies.get(id);
    return reply ? [{ reply, suggestion: null, mark: null }] : [];
  });
}

function suggested(
  { knowledge, desk }: SidebarState,
  answer: SuggestAnswer | null,
  suggestions: readonly Suggestion[] = [],
): OfferedReply[] {
  return suggestions.flatMap((suggestion) => {
    const reply = knowledge.replies.get(suggestion.replyId);
    const mark = desk.marks[suggestion.replyId] ?? null;
    const isGone = mark !== null && mark.answer !== answer;
    return reply && !isGone ? [{ reply, suggestion, mark }] : [];
  });
}
