// Orama with its own tokenizer for the base's language: Mandarin words for Chinese.
import { create, insertMultiple, removeMultiple, search } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import { primaryLanguage } from '../../../lib/knowledge/message-language.ts';
import type { Reply } from '../../../lib/knowledge/schema.ts';
import { ANSWERS, type Engine } from './engine.ts';

export const orama: Engine = {
  name: 'Orama',
  async build(replies) {
    const isChinese = replies.some(({ lang }) => primaryLanguage(lang) === 'zh');
    const db = create({
      schema: { title: 'string', questions: 'string[]', body: 'string' },
      ...(isChinese ? { components: { tokenizer: createTokenizer() } } : { language: 'english' }),
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

function documentOf(reply: Reply) {
  return { id: reply.id, title: reply.title, questions: [...reply.questions], body: reply.wordings[0] ?? '' };
}
