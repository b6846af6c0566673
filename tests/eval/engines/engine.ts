// What is compared: something that is built from replies and then names the ids that fit a message.
import type { Reply } from '../../../lib/knowledge/schema.ts';

/** As many as MRR@10 looks at. */
export const ANSWERS = 10;

export interface Searcher {
  /** Ids, best first, at most `ANSWERS`. */
  ask(message: string): readonly string[] | Promise<readonly string[]>;
  /** Takes new editions of some replies, which are already in. Absent: only a new build does. */
  change?(replies: readonly Reply[]): void | Promise<void>;
}

export interface Engine {
  readonly name: string;
  build(replies: readonly Reply[]): Searcher | Promise<Searcher>;
}

/** Title, example questions and text of a reply, each that there is. */
export function textsOf(reply: Reply): string[] {
  return [reply.title, ...reply.questions, reply.wordings[0] ?? ''].filter((text) => text !== '');
}

/** The best ids, each once. */
export function firstIds(ids: Iterable<string>): string[] {
  const kept = new Set<string>();
  for (const id of ids) {
    if (kept.size === ANSWERS) break;
    kept.add(id);
  }
  return [...kept];
}
