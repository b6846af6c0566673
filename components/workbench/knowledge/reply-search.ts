// Finding a reply by what one remembers of it, typing mistakes included.
import Fuse from 'fuse.js';
import type { Reply, Procedure } from '../../../lib/knowledge/schema.ts';
import type { Stage } from '../../../lib/knowledge/terms.ts';

export interface ReplyFilter {
  readonly text: string;
  /** Empty: all. */
  readonly stage: Stage | '';
  readonly language: string;
}

export interface ReplyIndex {
  readonly replies: readonly Reply[];
  readonly fuse: Fuse<Reply>;
}

/** Fuse builds its index at once: for 20,000 replies that is work, so keep the result. */
export function indexReplies(replies: readonly Reply[]): ReplyIndex {
  const fuse = new Fuse(replies, {
    // A hit deep inside a wording is as good as one at its beginning.
    ignoreLocation: true,
    threshold: 0.35,
    keys: [
      { name: 'shortcut', weight: 4 },
      { name: 'title', weight: 3 },
      { name: 'tags', weight: 2 },
      { name: 'questions', weight: 1.5 },
      { name: 'wordings', weight: 1 },
    ],
  });
  return { replies, fuse };
}

/** Without a text in the base's own order, with one the best match first. */
export function findReplies(index: ReplyIndex, filter: ReplyFilter): readonly Reply[] {
  const text = filter.text.trim();
  const found = text === '' ? index.replies : index.fuse.search(text).map((hit) => hit.item);
  return found.filter(
    (reply) =>
      (filter.stage === '' || reply.stage === filter.stage) &&
      (filter.language === '' || reply.lang === filter.language),
  );
}

/** The same tolerance for procedures; there are few, so nothing is kept. */
export function findProcedures(procedures: readonly Procedure[], text: string, language: string): readonly Procedure[] {
  const spoken = procedures.filter((procedure) => language === '' || procedure.lang === language);
  if (text.trim() === '') return spoken;
  const fuse = new Fuse(spoken, {
    ignoreLocation: true,
    threshold: 0.35,
    keys: ['title', 'summary', 'steps.title', 'steps.action'],
  });
  return fuse.search(text.trim()).map((hit) => hit.item);
}

/** Every language in the base, each once, in the order in which it appears. */
export function languagesOf(entries: readonly { readonly lang: string }[]): string[] {
  return [...new Set(entries.map((entry) => entry.lang))];
}
