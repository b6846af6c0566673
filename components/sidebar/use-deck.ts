// The cards' own state: which wording each shows, and which one is open for filling, editing or
// explaining. Here rather than in the card, because keys act on cards too, and because whatever is
// inserted, copied or edited has to be the wording that is shown.
import { useState } from 'react';
import type { Reply } from '../../lib/knowledge/schema.ts';
import { wordingFor, wordingLanguage } from '../../lib/knowledge/wording-language.ts';
import type { InsertMode } from '../../lib/console/reading.ts';
import { fillWording, missingVariables, wordingText } from '../../lib/knowledge/variables.ts';
import type { Segment, VariableValues } from '../../lib/knowledge/variables.ts';
import { EDIT_DRAFT, useFills, useOpenCard } from './use-card-drafts.ts';
import type { OpenCard } from './use-card-drafts.ts';
import type { Drafts } from './use-drafts.ts';

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
  /** Half typed before the frame was taken away; empty where nothing was. */
  readonly editDraft: string;
  readonly keepEdit: (text: string) => void;
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
  /** Of this conversation. */
  readonly drafts: Drafts;
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

export function useDeck({ conversationKey, buyerLanguage, valuesFor, insert, drafts }: DeckSources): Deck {
  const wordings = useWordings(conversationKey, buyerLanguage);
  const { fills, fill } = useFills(conversationKey, drafts);
  const { openCard, setOpened } = useOpenCard(conversationKey, drafts);

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
      if (text === null) setOpened({ replyId: reply.id, doing: 'filling', mode, typed });
      else send(reply.id, text, mode, typed);
    },
    plainText: (reply) => editableText(segmentsOf(reply)),
    edit: (reply) => setOpened({ replyId: reply.id, doing: 'editing', mode: 'caret', typed: '' }),
    editDraft: drafts.get(EDIT_DRAFT),
    keepEdit: (text) => drafts.put(EDIT_DRAFT, text),
    explain: (reply) => setOpened({ replyId: reply.id, doing: 'explaining', mode: 'caret', typed: '' }),
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
