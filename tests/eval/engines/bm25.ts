// BM25 as in the textbook, over characters and pairs: what a search costs and finds
// without any idea of our own.
import type { Reply } from '../../../lib/knowledge/schema.ts';
import { ANSWERS, type Engine, type Searcher, textsOf } from './engine.ts';
import { ngrams } from './ngrams.ts';

const K1 = 1.2;
const B = 0.75;

interface Posting {
  readonly reply: number;
  readonly count: number;
}

export const bm25: Engine = { name: 'BM25', build };

function build(replies: readonly Reply[]): Searcher {
  const postings = new Map<string, Posting[]>();
  const lengths = replies.map((reply, number) => {
    const terms = ngrams(textsOf(reply).join('\n'));
    for (const [term, count] of counted(terms)) {
      const entry = { reply: number, count };
      const entries = postings.get(term);
      if (entries) entries.push(entry);
      else postings.set(term, [entry]);
    }
    return terms.length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
  return {
    ask(message) {
      const scores = new Map<number, number>();
      for (const term of new Set(ngrams(message))) {
        const entries = postings.get(term) ?? [];
        const idf = Math.log(1 + (replies.length - entries.length + 0.5) / (entries.length + 0.5));
        for (const { reply, count } of entries) {
          const saturation = K1 * (1 - B + (B * (lengths[reply] ?? 0)) / average);
          scores.set(reply, (scores.get(reply) ?? 0) + (idf * count * (K1 + 1)) / (count + saturation));
        }
      }
      const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, ANSWERS);
      return best.flatMap(([number]) => replies[number]?.id ?? []);
    },
  };
}

function counted(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
