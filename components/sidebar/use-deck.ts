// The cards' own state: which wording each shows, and which one is open for filling, editing or
// explaining. Here rather than in the card, because keys act on cards too, and because whatever is
// inserted, copied or edited has to be the wording that is shown.
import { useCallback, useState } from 'react';
import type { Reply } from '../../lib/knowledge/schema.ts';
import { wordingFor, wordingLanguage } from '../../lib/knowledge/wording-language.ts';
import type { InsertMode } from '../../lib/console/reading.ts';
import { fillWording, missingVariables, wordingText } from '../../lib/knowledge/variables.ts';
import type { Segment, VariableValues } from '../../lib/knowledge/variables.ts';

export interface OpenCard {
  readonly replyId: string;
  readonly doing: 'filling' | 'editing' | 'explaining';
  readonly mode: InsertMode;
  /** The typed code that its text is for; empty: none. */
  readonly typed: string;
}

export interface Deck {
  readonly openCard: OpenCard | null;
  /** Place of the wording shown: where the agent turned to in this conversation, else the buyer's language. */
  readonly wordingOf: (reply: Reply) => number;
  /** Of the wording shown. */
  readonly languageOf: (reply: Reply) => string;
  readonly turn: (reply: Reply, by: 1 | -1) => void;
  readonly segmentsOf: (reply: Reply) => readonly Segment[];
  /** Inserts, or opens the fields to fill first. */
  readonly use: (reply: Reply, mode: InsertMode, typed?: string) => void;
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
  /** As the list on screen has it: while that is held, no wording changes. */
  readonly buyerLanguage: string | null;
  readonly valuesFor: (language: string) => VariableValues;
  readonly insert: (replyId: string, text: string, mode: InsertMode, typed: string) => Promise<boolean>;
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

/** Which wording each card shows: one buyer's says nothing of another's. */
function useWordings(conversationKey: string | null, buyerLanguage: string | null) {
  const [turned, setTurned] = useState<ReadonlyMap<string, number>>(new Map());
  const keyOf = (reply: Reply) => JSON.stringify([conversationKey, reply.id]);
  const placeOf = (reply: Reply, all = turned) => {
    const own = all.get(keyOf(reply));
    // A publication may have taken the wording away.
    return own !== undefined && own < reply.wordings.length ? own : wordingFor(reply, buyerLanguage);
  };
  const turn = (reply: Reply, by: 1 | -1) => {
    const count = reply.wordings.length;
    setTurned((before) => new Map(before).set(keyOf(reply), (placeOf(reply, before) + by + count) % count));
  };
  return { placeOf, turn };
}

export function useDeck({ conversationKey, buyerLanguage, valuesFor, insert }: DeckSources): Deck {
  const [opened, setOpened] = useState<(OpenCard & { conversationKey: string | null }) | null>(null);
  const wordings = useWordings(conversationKey, buyerLanguage);
  const { fills, fill } = useFills(conversationKey);
  // A card opened for another buyer is closed: its text was for that one.
  const openCard = opened?.conversationKey === conversationKey ? opened : null;

  const languageOf = (reply: Reply) => wordingLanguage(reply, wordings.placeOf(reply));
  const fillIn = (reply: Reply, wording: string) => fillWording(wording, valuesFor(languageOf(reply)), fills);
  const segmentsOf = (reply: Reply) => fillIn(reply, reply.wordings[wordings.placeOf(reply)] ?? '');
  const close = () => setOpened(null);
  const send = (replyId: string, text: string, mode: InsertMode, typed: string) => {
    close();
    void insert(replyId, text, mode, typed);
  };
  return {
    openCard,
    wordingOf: (reply) => wordings.placeOf(reply),
    languageOf,
    segmentsOf,
    fills,
    fill,
    close,
    turn: wordings.turn,
    use: (reply, mode, typed = '') => {
      const text = wordingText(segmentsOf(reply));
      if (text === null) setOpened({ replyId: reply.id, doing: 'filling', mode, typed, conversationKey });
      else send(reply.id, text, mode, typed);
    },
    plainText: (reply) => editableText(segmentsOf(reply)),
    edit: (reply) => setOpened({ replyId: reply.id, doing: 'editing', mode: 'caret', typed: '', conversationKey }),
    explain: (reply) =>
      setOpened({ replyId: reply.id, doing: 'explaining', mode: 'caret', typed: '', conversationKey }),
    useEdited: (reply, text) => {
      const final = wordingText(fillIn(reply, text));
      if (final !== null) send(reply.id, final, openCard?.mode ?? 'caret', openCard?.typed ?? '');
    },
  };
}

/** For the edit box: filled parts as text, gaps as they were written. */
function editableText(segments: readonly Segment[]): string {
  return segments.map((segment) => (segment.kind === 'missing' ? `{{${segment.name}}}` : segment.text)).join('');
}

/** Names of the variables that an edited text still carries. */
export function gapsIn(text: string): string[] {
  return missingVariables(fillWording(text, {}));
}
