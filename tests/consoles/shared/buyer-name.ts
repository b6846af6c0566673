// The buyer's name as the page shows it now: masked by the marketplace, absent
// when a test took it away, a megabyte long when a test wants it so.
import type { ConsoleState } from './console-state.ts';
import type { ShownConversation } from './shown-conversation.ts';

const HUGE_NAME_LENGTH = 1_000_000;

export function buyerNameOn(
  state: ConsoleState,
  conversation: ShownConversation,
  mask: (name: string) => string = (name) => name,
): string | null {
  if (!state.shows('buyerName')) return null;
  if (state.isUnder('huge-name') && state.open()?.id === conversation.id) return '名'.repeat(HUGE_NAME_LENGTH);
  return mask(conversation.buyerName);
}
