// Rows as replies. Their language is recognised from their texts: a file says nothing of it.
import { messageLanguage } from '../../lib/knowledge/message-language.ts';
import type { Reply } from '../../lib/knowledge/schema.ts';
import type { KnowledgeRow } from './knowledge-rows.ts';

/** A language of fewer rows than this share is a misreading of short texts. */
const LEAST_SHARE = 0.1;
const UNKNOWN = 'zh-CN';

/** With the first `phrasings` example questions of each. */
export function repliesOf(rows: readonly KnowledgeRow[], phrasings: number): Reply[] {
  const own = rows.map(({ title, phrasings: questions, reply }) =>
    messageLanguage([title, ...questions, reply].join('\n')),
  );
  const counts = countsOf(own);
  const main = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? UNKNOWN;
  return rows.map((row, n) => {
    const language = own[n] ?? null;
    const isOfBase = language !== null && (counts.get(language) ?? 0) >= rows.length * LEAST_SHARE;
    return {
      id: row.id,
      title: row.title,
      stage: 'dialogue',
      lang: isOfBase ? language : main,
      wordings: row.reply === '' ? [] : [row.reply],
      questions: row.phrasings.slice(0, phrasings),
      tags: [],
    };
  });
}

function countsOf(languages: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const language of languages) if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  return counts;
}
