// The cards to show: what was searched for, else what is suggested. An id the base
// no longer has (the index is still the old one) is left out.
import type { OfferedReply } from './SuggestionList.tsx';
import type { SidebarState } from './use-sidebar.ts';

export function offeredReplies(state: SidebarState): OfferedReply[] {
  const offered = found(state);
  const open = state.deck.openCard && state.knowledge.replies.get(state.deck.openCard.replyId);
  // A procedure's reply with gaps to fill comes last, so that no other card moves.
  if (open && !offered.some(({ reply }) => reply.id === open.id)) return [...offered, { reply: open, reasons: [] }];
  return offered;
}

function found({ knowledge, search, suggestions }: SidebarState): OfferedReply[] {
  if (search.found) {
    return search.found.flatMap((id) => {
      const reply = knowledge.replies.get(id);
      return reply ? [{ reply, reasons: [] }] : [];
    });
  }
  return (suggestions.answer?.suggestions ?? []).flatMap(({ replyId, reasons }) => {
    const reply = knowledge.replies.get(replyId);
    return reply ? [{ reply, reasons }] : [];
  });
}
