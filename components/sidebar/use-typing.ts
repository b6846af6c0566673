// Codes typed in the console's reply box: searched here, shown in the list beside the
// caret, put in the place of what was typed.
import { useEffect, useEffectEvent, useRef } from 'react';
import type { CodeListView, CodeRow } from '../../lib/channel/code-list.ts';
import type { TypingLink } from '../../lib/channel/typing-link.ts';
import type { FromTyping } from '../../lib/channel/typing-messages.ts';
import type { Reply } from '../../lib/knowledge/schema.ts';
import type { Settings } from '../../lib/knowledge/settings.ts';
import { textIn, useLanguage } from '../shared/i18n.tsx';
import type { Language, Text } from '../shared/i18n.tsx';
import { variableName } from '../shared/variable-name.ts';
import type { Offered } from './offered-replies.ts';
import type { Links, SidebarState } from './use-sidebar.ts';

const MOST_ROWS = 7;
const PREVIEW_CHARS = 120;

interface Asked {
  readonly id: number;
  readonly typed: string;
  /** Null until the answer is there. */
  ids: readonly string[] | null;
  selected: number;
  /** Tab was pressed before the answer came. */
  isTaken: boolean;
}

interface TypingSources {
  readonly links: Links;
  readonly settings: Settings;
  readonly state: SidebarState;
  readonly offered: Offered;
}

function rowOf(reply: Reply, { settings, state: { deck } }: TypingSources, text: Text): CodeRow {
  const code = reply.shortcut === undefined ? '' : settings.codePrefix + reply.shortcut;
  const parts = deck
    .segmentsOf(reply)
    .map((part) => (part.kind === 'missing' ? `〔${variableName(part.name, text)}〕` : part.text));
  const preview = parts.join('').replace(/\s+/gu, ' ').slice(0, PREVIEW_CHARS);
  return { replyId: reply.id, title: reply.title, code, preview, lang: deck.languageOf(reply) };
}

function viewOf({ ids, selected }: Asked, sources: TypingSources, language: Language): CodeListView {
  const { replies } = sources.state.knowledge;
  const rows = (ids ?? []).flatMap((id) => {
    const reply = replies.get(id);
    return reply ? [rowOf(reply, sources, textIn(language))] : [];
  });
  return { rows, selected, theme: sources.settings.theme, language };
}

/** For the prefix alone: what is suggested anyway. */
async function search(typed: string, { links, settings, offered }: TypingSources): Promise<readonly string[]> {
  const code = typed.slice(settings.codePrefix.length);
  if (code !== '') return links.suggest.search(code, MOST_ROWS);
  return offered.cards.slice(0, MOST_ROWS).map(({ reply }) => reply.id);
}

function useStart(typing: TypingLink | undefined, prefix: string, hasComposer: boolean): void {
  useEffect(() => {
    // A page without a reply box needs no script for typing in it.
    if (hasComposer) typing?.start(prefix);
  }, [typing, prefix, hasComposer]);
}

export function useTyping(sources: TypingSources): void {
  const { links, settings, state } = sources;
  const { typing } = links;
  const language = useLanguage();
  const asked = useRef<Asked | null>(null);

  const take = (position: number) => {
    const now = asked.current;
    const reply = state.knowledge.replies.get(now?.ids?.[position] ?? '');
    if (now && reply) state.deck.use(reply, 'caret', now.typed);
  };
  const lookUp = async (id: number, typed: string) => {
    // The same code again, now that there is an index: a Tab pressed before still counts.
    const isTaken = asked.current?.id === id && asked.current.isTaken;
    const now: Asked = { id, typed, ids: null, selected: 0, isTaken };
    asked.current = now;
    const ids = await search(typed, sources);
    // Typed on meanwhile: that code has an answer of its own.
    if (asked.current !== now) return;
    now.ids = ids.filter((each) => state.knowledge.replies.has(each));
    if (now.isTaken) take(0);
    else typing?.found(id, viewOf(now, sources, language));
  };
  const move = (now: Asked, by: number) => {
    const count = now.ids?.length ?? 0;
    if (count === 0) return;
    now.selected = (now.selected + by + count) % count;
    typing?.show(viewOf(now, sources, language));
  };
  const onTyped = useEffectEvent((message: FromTyping) => {
    const now = asked.current;
    if (message.type === 'code') void lookUp(message.id, message.typed);
    else if (message.type === 'gone') asked.current = null;
    else if (message.type === 'move' && now) move(now, message.by);
    else if (now?.ids) take(now.selected);
    else if (now) now.isTaken = true;
  });
  const onPick = useEffectEvent(take);
  const { ranked } = state.knowledge;
  const onIndex = useEffectEvent(() => asked.current && void lookUp(asked.current.id, asked.current.typed));
  // Typed before there was an index, or while a publication came.
  useEffect(() => void onIndex(), [ranked]);
  useEffect(() => typing?.onTyped((message) => onTyped(message)), [typing]);
  useEffect(() => typing?.onPick((position) => onPick(position)), [typing]);
  useStart(typing, settings.codePrefix, (state.view?.reading.composer ?? 'absent') !== 'absent');
}
