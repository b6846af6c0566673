// MiniSearch with a cut for Chinese; its own finds next to nothing there.
import MiniSearch from 'minisearch';
import type { Reply } from '../../../lib/knowledge/schema.ts';
import { ANSWERS, type Engine } from './engine.ts';
import { ngrams } from './ngrams.ts';

export const miniSearch: Engine = {
  name: 'MiniSearch',
  build(replies) {
    const search = new MiniSearch({ fields: ['title', 'questions', 'body'], tokenize: ngrams });
    search.addAll(replies.map(documentOf));
    return {
      ask: (message) =>
        search
          .search(message)
          .slice(0, ANSWERS)
          .map(({ id }) => String(id)),
      change(changed) {
        for (const reply of changed) search.replace(documentOf(reply));
      },
    };
  },
};

function documentOf(reply: Reply) {
  return { id: reply.id, title: reply.title, questions: reply.questions.join('\n'), body: reply.wordings[0] ?? '' };
}
