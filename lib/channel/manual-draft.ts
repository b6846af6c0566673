// The open conversation as text, so that an update of the extension or a window of its own
// can go on with it. Only that one: the others are kept in memory alone.
import { DRAFT_LIMITS } from '../knowledge/draft-limits.ts';
import { MARKETPLACES } from '../knowledge/terms.ts';
import { z } from '../knowledge/zod.ts';
import type { ManualConversation, ManualState } from './manual-state.ts';
import { hasContent, openConversation } from './manual-state.ts';
import { orderSchema } from './page-schema.ts';

const LIMITS = { messages: 5, chars: 2_000 } as const;

const schema: z.ZodType<ManualConversation> = z.strictObject({
  id: z.string().min(1).max(60),
  marketplace: z.enum(MARKETPLACES),
  buyerName: orderSchema.shape.product,
  messages: z
    .array(z.strictObject({ id: z.string().max(60), text: z.string().max(LIMITS.chars) }))
    .max(LIMITS.messages),
  order: orderSchema,
});

/** Empty while nothing is in it. */
export function draftOf(state: ManualState): string {
  const open = openConversation(state);
  if (!hasContent(open)) return '';
  const messages = open.messages
    .slice(-LIMITS.messages)
    .map(({ id, text }) => ({ id, text: text.slice(0, LIMITS.chars) }));
  // A line break is two characters there, and some take six: the newest are worth more.
  for (let fewer = 0; ; fewer += 1) {
    const draft = JSON.stringify({ ...open, messages: messages.slice(fewer) });
    if (draft.length <= DRAFT_LIMITS.chars || fewer >= messages.length) return draft;
  }
}

/** Null for anything that is no such text. */
export function conversationIn(draft: string): ManualConversation | null {
  try {
    return schema.parse(JSON.parse(draft));
  } catch {
    // Nothing kept, cut by a limit, or of another version.
    return null;
  }
}
