// A ranking that answers as it is told; searches by the plain title.
import type { Reply } from '../../lib/knowledge/schema.ts';
import type { DeskPick, SuggestAnswer, SuggestLink, SuggestQuery } from '../../lib/suggest/suggestion.ts';

export function createRanking(answer: (query: SuggestQuery) => SuggestAnswer) {
  const queries: SuggestQuery[] = [];
  const loads: string[] = [];
  const learned: DeskPick[] = [];
  let replies: readonly Reply[] = [];
  const link: SuggestLink = {
    load: async (generation, loaded) => {
      loads.push(generation);
      replies = loaded;
    },
    suggest: async (query) => {
      queries.push(query);
      return answer(query);
    },
    search: async (text, limit) =>
      replies
        .filter((reply) => reply.title.toLowerCase().includes(text.toLowerCase()))
        .slice(0, limit)
        .map((reply) => reply.id),
    learn: (picks) => void learned.push(...picks),
    forget: () => void learned.splice(0),
  };
  return { link, queries, loads, learned };
}
