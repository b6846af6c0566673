// The search box: answers while one types; an answer to an older text is dropped.
import { useEffect, useState } from 'react';
import type { SuggestLink } from '../../lib/suggest/suggestion.ts';
import type { Drafts } from './use-drafts.ts';

const LIMIT = 8;

export interface Search {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Ids, best first; null while there is nothing to search for or the first answer is awaited. */
  readonly found: readonly string[] | null;
}

export function useSearch(suggest: SuggestLink, ranked: string | null, drafts: Drafts): Search {
  const text = drafts.get('search');
  const setText = (typed: string) => drafts.put('search', typed);
  const [found, setFound] = useState<readonly string[] | null>(null);
  const wanted = text.trim();

  useEffect(() => {
    if (wanted === '') return undefined;
    let over = false;
    void suggest.search(wanted, LIMIT).then((ids) => {
      if (!over) setFound(ids);
    });
    return () => {
      over = true;
    };
  }, [suggest, wanted, ranked]);

  return { text, setText, found: wanted === '' ? null : found };
}
