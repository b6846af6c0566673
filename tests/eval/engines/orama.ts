// Orama with what serves it best: characters and pairs for Chinese, of which its own Mandarin
// words find less, and its stemming for other languages.
import { create, insertMultiple, removeMultiple, search, type Tokenizer } from '@orama/orama';
import { primaryLanguage } from '../../../lib/knowledge/message-language.ts';
import type { Reply } from '../../../lib/knowledge/schema.ts';
import { ANSWERS, type Engine } from './engine.ts';
import { ngrams } from './ngrams.ts';

export const orama: Engine = {
  name: 'Orama',
  async build(replies) {
    const isChinese = replies.some(({ lang }) => primaryLanguage(lang) === 'zh');
    const db = create({
      schema: { title: 'string', questions: 'string[]', body: 'string' },
      components: { tokenizer: isChinese ? byCharacters() : { language: 'english', stemming: true } },
    });
    await insertMultiple(db, replies.map(documentOf));
    return {
      async ask(message) {
        const { hits } = await search(db, { term: message, limit: ANSWERS });
        return hits.map(({ id }) => id);
      },
      async change(changed) {
        await removeMultiple(
          db,
          changed.map(({ id }) => id),
        );
        await insertMultiple(db, changed.map(documentOf));
      },
    };
  },
};

/** Orama takes a field's tokens for different ones. */
function byCharacters(): Tokenizer {
  return { language: 'english', normalizationCache: new Map(), tokenize: (text) => [...new Set(ngrams(text))] };
}

function documentOf(reply: Reply) {
  return { id: reply.id, title: reply.title, questions: [...reply.questions], body: reply.wordings[0] ?? '' };
}
