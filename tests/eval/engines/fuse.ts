// fuse.js three times: as it comes; tuned for whole sentences; and with its token search
// over characters and pairs.
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Reply } from '../../../lib/knowledge/schema.ts';
import { ANSWERS, type Engine, firstIds, textsOf } from './engine.ts';
import { ngrams } from './ngrams.ts';

interface Text {
  readonly id: string;
  readonly text: string;
}

/** Bitap compares 32 characters at a time; what is longer matches next to nothing. */
const PATTERN_CHARS = 32;
const CLAUSE_END = /\p{P}+|(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/u;

export const fuseDefault: Engine = {
  name: 'fuse.js',
  build(replies) {
    const fuse = new Fuse(replies, { keys: ['title', 'questions', 'wordings'] });
    return {
      ask: (message) => fuse.search(message, { limit: ANSWERS }).map(({ item }) => item.id),
      change(changed) {
        const ids = new Set(changed.map(({ id }) => id));
        fuse.remove(({ id }) => ids.has(id));
        for (const reply of changed) fuse.add(reply);
      },
    };
  },
};

/** One record per text; a reply has the score of its best one, added up over the clauses. */
function byText(name: string, options: IFuseOptions<Text>, cut: (message: string) => string[]): Engine {
  return {
    name,
    build(replies) {
      const fuse = new Fuse(replies.flatMap(recordsOf), { keys: ['text'], includeScore: true, ...options });
      return {
        ask: (message) => bestOverClauses(fuse, cut(message)),
        change(changed) {
          const ids = new Set(changed.map(({ id }) => id));
          fuse.remove(({ id }) => ids.has(id));
          for (const record of changed.flatMap(recordsOf)) fuse.add(record);
        },
      };
    },
  };
}

function bestOverClauses(fuse: Fuse<Text>, clauses: readonly string[]): string[] {
  const sums = new Map<string, number>();
  for (const clause of clauses) {
    const best = new Map<string, number>();
    // Sorted: the first text of a reply is its best.
    for (const { item, score = 1 } of fuse.search(clause)) if (!best.has(item.id)) best.set(item.id, 1 - score);
    for (const [id, score] of best) sums.set(id, (sums.get(id) ?? 0) + score * clause.length);
  }
  return firstIds([...sums].sort((a, b) => b[1] - a[1]).map(([id]) => id));
}

function recordsOf(reply: Reply): Text[] {
  return textsOf(reply).map((text) => ({ id: reply.id, text }));
}

/**
 * Tried: thresholds 0.6 to 1, cuts at 12 to 64 characters, the message whole and in clauses.
 * Most was found with Chinese cut into clauses and other messages whole, which fuse.js then cuts itself.
 */
export const fuseTuned = byText('fuse.js tuned', { ignoreLocation: true, threshold: 0.9 }, (message) =>
  /\p{Script=Han}/u.test(message) ? clausesOf(message) : [message],
);

function clausesOf(message: string): string[] {
  return message
    .split(CLAUSE_END)
    .map((clause) => [...clause.trim()].slice(0, PATTERN_CHARS).join(''))
    .filter((clause) => clause.length > 1);
}

export const fuseTokens = byText(
  'fuse.js tokens',
  { useTokenSearch: true, tokenize: ngrams, ignoreLocation: true, threshold: 0 },
  (message) => [message],
);
