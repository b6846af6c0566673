import { useMemo } from 'react';
import { listsSchema } from '../../../lib/knowledge/schema.ts';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import type { Desk } from '../use-desk.ts';
import type { CaseWords } from './case-words.ts';

const NO_LISTS = listsSchema.parse({});

/** Without the lists (not there yet, not readable) ids stand where titles would. */
export function useCaseWords({ lists: asked, now }: Pick<Desk, 'lists' | 'now'>): CaseWords {
  const text = useText();
  const language = useLanguage();
  const lists = asked.value ?? NO_LISTS;
  // Rows show the year only when it is not this one: the minute does not matter to them.
  const year = now.getFullYear();
  return useMemo(() => ({ text, language, lists, now: new Date(year, 6) }), [text, language, lists, year]);
}
