// Messages that the agent pasted because the page's own could not be read: laid over the
// reading, for this conversation, until the page can be read again.
import type { ChatMessage, PageReading } from '../../lib/console/reading.ts';
import { isUnnamed } from './unnamed-conversation.ts';

const PREFIX = 'pasted:';

export function isPasted({ id }: Pick<ChatMessage, 'id'>): boolean {
  return id.startsWith(PREFIX);
}

/** None of the messages could be read; or the page is not known to show any, though somebody is written to. */
export function lacksMessages(reading: PageReading): boolean {
  if (reading.missing.some(({ field }) => field === 'messages')) return true;
  return reading.messages.length === 0 && isUnnamed(reading);
}

/** Where no conversation can be told either, what was pasted is one of its own; nothing is inserted for that. */
export function pasteKey({ siteId, conversationKey }: PageReading): string {
  return conversationKey ?? `${PREFIX}${siteId}`;
}

export function withPasted(reading: PageReading, pasted: readonly string[]): PageReading {
  if (pasted.length === 0 || !lacksMessages(reading)) return reading;
  const messages = pasted.map((text, index): ChatMessage => {
    return { id: `${PREFIX}${String(index)}`, side: 'buyer', kind: 'text', text };
  });
  return {
    ...reading,
    conversationKey: pasteKey(reading),
    messages,
    missing: reading.missing.filter(({ field }) => field !== 'messages'),
  };
}

const KEPT = 10;

/** Empty text adds nothing, and takes the newest away when it stands instead of it. */
export function pastedAfter(before: readonly string[], text: string, instead?: 'instead'): readonly string[] {
  const kept = instead ? before.slice(0, -1) : before;
  return text === '' ? kept : [...kept, text].slice(-KEPT);
}
