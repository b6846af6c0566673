// The search box and what it is compared with, all given the same titles and phrasings.
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Reply } from '../../../lib/knowledge/schema.ts';
import { foldText } from '../../../lib/knowledge/fold.ts';
import { createSearch } from '../../../lib/suggest/search.ts';

export type Find = (asked: string, limit: number) => readonly string[];

export interface Finder {
  readonly name: string;
  readonly build: (replies: readonly Reply[]) => Find;
}

interface Text {
  readonly id: string;
  readonly text: string;
}

function textsOf(replies: readonly Reply[]): Text[] {
  return replies.flatMap(({ id, title, questions }) =>
    [title, ...questions].filter((text) => text !== '').map((text) => ({ id, text: foldText(text) })),
  );
}

const distinct = (ids: readonly string[], limit: number) => [...new Set(ids)].slice(0, limit);

function fuseOnEverything(replies: readonly Reply[]): Find {
  const fuse = new Fuse(textsOf(replies), { keys: ['text'], ignoreLocation: true, threshold: 0.4 });
  return (asked, limit) =>
    distinct(
      fuse.search(foldText(asked), { limit: limit * 20 }).map(({ item }) => item.id),
      limit,
    );
}

/** Words and, where they are not separated, single characters and pairs. */
function piecesOf(text: string): string[] {
  const runs = text.match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => {
    if (!/\p{Script=Han}/u.test(run)) return [run];
    const characters = [...run];
    return [...characters, ...characters.slice(1).map((character, at) => (characters[at] ?? '') + character)];
  });
}

function miniSearchFuzzy(replies: readonly Reply[]): Find {
  const mini = new MiniSearch<{ key: number; id: string; text: string }>({
    idField: 'key',
    fields: ['text'],
    storeFields: ['id'],
    tokenize: piecesOf,
    searchOptions: { fuzzy: 0.2, prefix: true },
  });
  mini.addAll(textsOf(replies).map((text, key) => ({ ...text, key })));
  return (asked, limit) =>
    distinct(
      mini.search(foldText(asked)).map((found) => String(found['id'])),
      limit,
    );
}

export const FINDERS: readonly Finder[] = [
  { name: 'search box', build: (replies) => createSearch(replies) },
  { name: 'fuse.js on everything', build: fuseOnEverything },
  { name: 'MiniSearch fuzzy', build: miniSearchFuzzy },
];
