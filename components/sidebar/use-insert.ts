// Putting text into the reply box, and what came of it. Where it could not be
// put, it is copied at once, so that the agent never has to start over.
import { useCallback, useEffect, useState } from 'react';
import type { PageLink } from '../../lib/channel/links.ts';
import { isPasted } from './pasted-messages.ts';
import type { ChatMessage, InsertMode, InsertRequest, InsertResult, RefusalReason } from '../../lib/console/reading.ts';
import type { InView } from './use-reading.ts';

export interface Outcome {
  /** Which card or step asked. */
  readonly from: string;
  readonly conversationKey: string | null;
  readonly state: 'waiting' | 'done' | 'refused';
  readonly reason?: RefusalReason;
  /** With `done`: there is no page, the clipboard has it. With `refused`: whether it has it at least. */
  readonly copied?: boolean;
}

export interface Inserting {
  readonly outcome: Outcome | null;
  /** `typed`: a code right before the caret, which the text takes the place of. */
  readonly insert: (from: string, text: string, mode: InsertMode, typed?: string) => Promise<boolean>;
  /** Reply ids put in so far in this conversation. */
  readonly inserted: readonly string[];
  readonly dismiss: () => void;
}

const CONFIRMATION_MS = 2_000;
const ANCHORS = 5;

/** Several, because a console may replace its newest rows while one reads. Pasted ones are on no page. */
function newestIds(messages: readonly ChatMessage[] = []): string[] {
  return messages
    .filter((message) => !isPasted(message))
    .slice(-ANCHORS)
    .map(({ id }) => id);
}

type Copy = (text: string) => Promise<boolean>;
type Wish = Pick<InsertRequest, 'text' | 'mode' | 'typed'>;

const NOWHERE = { place: null, copyOnly: false } as const;

async function put(page: PageLink, copy: Copy, view: InView | null, wish: Wish): Promise<InsertResult> {
  const { place, copyOnly } = view ?? NOWHERE;
  if (copyOnly) return (await copy(wish.text)) ? { ok: true, copied: true } : { ok: false, reason: 'clipboard' };
  if (place === null) return { ok: false, reason: 'no-conversation' };
  return page.insert({ ...wish, conversationKey: place, anchors: newestIds(view?.reading.messages) });
}

export function useInsert(page: PageLink, copy: Copy, view: InView | null): Inserting {
  const conversationKey = view?.place ?? null;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [done, setDone] = useState<Readonly<Record<string, readonly string[]>>>({});

  const insert = useCallback(
    async (from: string, text: string, mode: InsertMode, typed = ''): Promise<boolean> => {
      setOutcome({ from, conversationKey, state: 'waiting' });
      const result = await put(page, copy, view, { text, mode, typed });
      if (!result.ok) {
        const { reason } = result;
        const isCopied = reason !== 'clipboard' && (await copy(text));
        setOutcome({ from, conversationKey, state: 'refused', reason, copied: isCopied });
        return false;
      }
      setOutcome({ from, conversationKey, state: 'done', ...(result.copied ? { copied: true } : {}) });
      const key = conversationKey ?? '';
      setDone((before) => ({ ...before, [key]: [...(before[key] ?? []), from] }));
      return true;
    },
    [page, copy, view, conversationKey],
  );

  useEffect(() => {
    if (outcome?.state !== 'done') return undefined;
    const timer = setTimeout(() => setOutcome(null), CONFIRMATION_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  // A refusal is about the text, so it stays even when the conversation it was for is gone.
  const current = outcome?.state === 'refused' || outcome?.conversationKey === conversationKey ? outcome : null;
  const dismiss = useCallback(() => setOutcome(null), []);
  return { outcome: current, insert, inserted: done[conversationKey ?? ''] ?? [], dismiss };
}
