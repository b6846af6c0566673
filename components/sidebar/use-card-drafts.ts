// What is half typed on a card, and which card is open for it: remembered for each
// conversation, also when the frame is taken away meanwhile.
import { useCallback, useMemo, useState } from 'react';
import type { InsertMode } from '../../lib/console/reading.ts';
import type { Drafts } from './use-drafts.ts';

export interface OpenCard {
  readonly replyId: string;
  readonly doing: 'filling' | 'editing' | 'explaining';
  readonly mode: InsertMode;
  /** The typed code that its text is for; empty: none. */
  readonly typed: string;
}

type Fills = Readonly<Record<string, string>>;

export const EDIT_DRAFT = 'edit';
const FILLS = 'fills';
const CARD = 'card';

/** Our own words of earlier; null for anything that is none of them. */
function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = text === '' ? null : JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    // Cut by a limit, or of another version: then there is nothing to go on with.
    return null;
  }
}

function fillsIn(text: string): Fills {
  const entries = Object.entries(parsed(text) ?? {});
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function cardIn(text: string): OpenCard | null {
  const { replyId, doing, mode } = parsed(text) ?? {};
  if (typeof replyId !== 'string' || (doing !== 'filling' && doing !== 'editing')) return null;
  // The code that was typed in the page is not waited for again: its text goes to the caret.
  return { replyId, doing, mode: mode === 'replace' ? 'replace' : 'caret', typed: '' };
}

/** The agent's own entries for a reply's variables. */
export function useFills(conversationKey: string | null, drafts: Drafts) {
  const [byConversation, setFills] = useState<Readonly<Record<string, Fills>>>({});
  const key = conversationKey ?? '';
  const kept = drafts.get(FILLS);
  const local = byConversation[key];
  const fills = useMemo(() => ({ ...fillsIn(kept), ...local }), [kept, local]);
  const { put } = drafts;
  const fill = useCallback(
    (name: string, value: string) => {
      setFills((before) => ({ ...before, [key]: { ...before[key], [name]: value } }));
      put(FILLS, JSON.stringify({ ...fills, [name]: value }));
    },
    [key, fills, put],
  );
  return { fills, fill };
}

interface Opened {
  readonly conversationKey: string | null;
  readonly card: OpenCard | null;
}

/** A card opened for another buyer is closed: its text was for that one. It opens again with that conversation. */
export function useOpenCard(conversationKey: string | null, drafts: Drafts) {
  const [opened, setState] = useState<Opened | null>(null);
  const kept = drafts.get(CARD);
  const keptCard = useMemo(() => cardIn(kept), [kept]);
  const openCard = opened?.conversationKey === conversationKey ? opened.card : keptCard;
  const setOpened = (card: OpenCard | null) => {
    setState({ conversationKey, card });
    const isForm = card !== null && card.doing !== 'explaining';
    drafts.put(CARD, isForm ? JSON.stringify(card) : '');
    if (!isForm || card.replyId !== openCard?.replyId) drafts.put(EDIT_DRAFT, '');
  };
  return { openCard, setOpened };
}
