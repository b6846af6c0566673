// The agent's search box: forgiving of typing errors, fluent at any size.
import Fuse, { type IFuseOptions } from 'fuse.js';
import { foldText } from '../knowledge/fold.ts';
import type { Reply } from '../knowledge/schema.ts';
import { addScores, clearScores, makeScratch } from './lexical.ts';
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
  const scratch = makeScratch(index);
  const candidates = (text: string) => {
    const query = queryTerms(index, [text]);
    const count = addScores(index, query, scratch);
    const found = Array.from(scratch.touched.subarray(0, count));
    found.sort((a, b) => (scratch.scores[b] ?? 0) - (scratch.scores[a] ?? 0));
    clearScores(scratch, count);
    return found.slice(0, CANDIDATES).flatMap((number) => entries[number] ?? []);
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
