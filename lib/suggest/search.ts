// The agent's search box: forgiving of typing errors, fluent at any size.
import Fuse, { type IFuseOptions } from 'fuse.js';
import { foldText } from '../knowledge/fold.ts';
import type { Reply } from '../knowledge/schema.ts';
import { addScores, clearScores } from './lexical.ts';
import type { SuggestIndex } from './index-shape.ts';
import { queryTerms } from './query-terms.ts';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly shortcut: string;
  readonly tags: readonly string[];
  readonly questions: readonly string[];
  readonly body: string;
}

const OPTIONS: IFuseOptions<Entry> = {
  keys: [
    { name: 'title', weight: 3 },
    { name: 'shortcut', weight: 3 },
    { name: 'tags', weight: 2 },
    { name: 'questions', weight: 1.5 },
    { name: 'body', weight: 1 },
  ],
  ignoreLocation: true,
  threshold: 0.4,
};
/** fuse.js reads every entry it is given; beyond this a keystroke would be felt. */
const READ_WHOLE_BASE_UP_TO = 2_000;
const CANDIDATES = 200;
const LONGEST_QUERY = 32;
const QUESTIONS_PER_REPLY = 10;

export type Search = (text: string, limit: number) => readonly string[];

/** Ids best first. A shortcut typed in full comes first, then shortcuts that begin so, then the rest. */
export function createSearch(replies: readonly Reply[], index: SuggestIndex): Search {
  const entries = replies.map(entryOf);
  const whole = entries.length <= READ_WHOLE_BASE_UP_TO ? new Fuse(entries, OPTIONS) : null;
  const candidates = (text: string) => {
    addScores(index, queryTerms(index, [text]));
    const found = [...index.positions.keys()].filter(
      (number) => (index.scores[number] ?? 0) > 0 && (index.positions[number] ?? -1) >= 0,
    );
    found.sort((a, b) => (index.scores[b] ?? 0) - (index.scores[a] ?? 0));
    clearScores(index);
    return found.slice(0, CANDIDATES).flatMap((number) => entries[index.positions[number] ?? -1] ?? []);
  };
  return (text, limit) => {
    const wanted = foldText(text).trim().slice(0, LONGEST_QUERY);
    if (wanted === '' || limit <= 0) return [];
    const fuse = whole ?? new Fuse(candidates(wanted), OPTIONS);
    const ids = [...byShortcut(entries, wanted), ...fuse.search(wanted, { limit }).map(({ item }) => item.id)];
    return [...new Set(ids)].slice(0, limit);
  };
}

function entryOf(reply: Reply): Entry {
  return {
    id: reply.id,
    title: foldText(reply.title),
    shortcut: foldText(reply.shortcut ?? ''),
    tags: reply.tags.map(foldText),
    questions: reply.questions.slice(0, QUESTIONS_PER_REPLY).map(foldText),
    body: foldText(reply.wordings[0] ?? ''),
  };
}

function byShortcut(entries: readonly Entry[], wanted: string): string[] {
  return entries
    .filter(({ shortcut }) => shortcut.startsWith(wanted))
    .sort((a, b) => a.shortcut.length - b.shortcut.length)
    .map(({ id }) => id);
}
