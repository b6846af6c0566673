// The cards' own state: which wording each shows, and which one is open for
// filling, editing or explaining. Here rather than in the card, because keys act on cards too.
import { useCallback, useState } from 'react';
import type { Reply } from '../../lib/knowledge/schema.ts';
import type { InsertMode } from '../../lib/console/reading.ts';
import { fillWording, missingVariables, wordingText } from '../../lib/knowledge/variables.ts';
import type { Segment, VariableValues } from '../../lib/knowledge/variables.ts';

export interface OpenCard {
  readonly replyId: string;
  readonly doing: 'filling' | 'editing' | 'explaining';
  readonly mode: InsertMode;
}

export interface Deck {
  readonly openCard: OpenCard | null;
  readonly wordingOf: (replyId: string) => number;
  readonly turn: (reply: Reply, by: 1 | -1) => void;
  readonly segmentsOf: (reply: Reply) => readonly Segment[];
  /** Inserts, or opens the fields to fill first. */
  readonly use: (reply: Reply, mode: InsertMode) => void;
  /** For copying: gaps as they were written. */
  readonly plainText: (reply: Reply) => string;
  readonly edit: (reply: Reply) => void;
  /** Opens "why this?". */
  readonly explain: (reply: Reply) => void;
  /** Inserts a text the agent edited; null while it still has variables to fill. */
  readonly useEdited: (reply: Reply, text: string) => void;
  readonly fills: Readonly<Record<string, string>>;
  readonly fill: (name: string, value: string) => void;
  readonly close: () => void;
}

export interface DeckSources {
  readonly conversationKey: string | null;
  readonly valuesFor: (language: string) => VariableValues;
  readonly insert: (replyId: string, text: string, mode: InsertMode) => Promise<boolean>;
}

/** The agent's own entries, remembered for each conversation while the sidebar is open. */
function useFills(conversationKey: string | null) {
  const [byConversation, setFills] = useState<Readonly<Record<string, Readonly<Record<string, string>>>>>({});
  const key = conversationKey ?? '';
  const fill = useCallback(
    (name: string, value: string) => setFills((before) => ({ ...before, [key]: { ...before[key], [name]: value } })),
    [key],
  );
  return { fills: byConversation[key] ?? {}, fill };
}

export function useDeck({ conversationKey, valuesFor, insert }: DeckSources): Deck {
  const [opened, setOpened] = useState<(OpenCard & { conversationKey: string | null }) | null>(null);
  const [wordings, setWordings] = useState<Readonly<Record<string, number>>>({});
  const { fills, fill } = useFills(conversationKey);
  // A card opened for another buyer is closed: its text was for that one.
  const openCard = opened?.conversationKey === conversationKey ? opened : null;

  const wordingOf = (replyId: string) => wordings[replyId] ?? 0;
  const segmentsOf = (reply: Reply) => {
    const wording = reply.wordings[wordingOf(reply.id)] ?? reply.wordings[0] ?? '';
    return fillWording(wording, valuesFor(reply.lang), fills);
  };
  const close = () => setOpened(null);
  const send = (replyId: string, text: string, mode: InsertMode) => {
    close();
    void insert(replyId, text, mode);
  };
  return {
    openCard,
    wordingOf,
    segmentsOf,
    fills,
    fill,
    close,
    turn: (reply, by) => {
      const count = reply.wordings.length;
      setWordings((before) => ({ ...before, [reply.id]: ((before[reply.id] ?? 0) + by + count) % count }));
    },
    use: (reply, mode) => {
      const text = wordingText(segmentsOf(reply));
      if (text === null) setOpened({ replyId: reply.id, doing: 'filling', mode, conversationKey });
      else send(reply.id, text, mode);
    },
    plainText: (reply) => editableText(segmentsOf(reply)),
    edit: (reply) => setOpened({ replyId: reply.id, doing: 'editing', mode: 'caret', conversationKey }),
    explain: (reply) => setOpened({ replyId: reply.id, doing: 'explaining', mode: 'caret', conversationKey }),
    useEdited: (reply, text) => {
      const final = wordingText(fillWording(text, valuesFor(reply.lang), fills));
      if (final !== null) send(reply.id, final, openCard?.mode ?? 'caret');
    },
  };
}

/** For the edit box: filled parts as text, gaps as they were written. */
export function editableText(segments: readonly Segment[]): string {
  return segments.map((segment) => (segment.kind === 'missing' ? `{{${segment.name}}}` : segment.text)).join('');
}

/** Names of the variables that an edited text still carries. */
export function gapsIn(text: string): string[] {
  return missingVariables(fillWording(text, {}));
}
