// The knowledge base in use, and the ranking's index kept in step with it.
import { useEffect, useMemo, useState } from 'react';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { KnowledgeBase, Reply } from '../../lib/knowledge/schema.ts';
import type { SuggestLink } from '../../lib/suggest/suggestion.ts';
import { useKnowledgeBase } from '../shared/use-knowledge-base.ts';
import type { Publication } from '../shared/use-knowledge-base.ts';

export interface Knowledge {
  readonly base: KnowledgeBase | null;
  readonly generation: string | null;
  /** Ids of the deadlines that the shop decided itself. */
  readonly ownDeadlines: readonly string[];
  /** Generation the ranking answers from; behind `generation` while the index is built. */
  readonly ranked: string | null;
  /** The last attempt to get it from the background failed. */
  readonly failed: boolean;
  readonly replies: ReadonlyMap<string, Reply>;
  /** Publications that arrived while this sidebar was open, newest first. */
  readonly arrived: readonly Publication[];
  readonly dismissNews: () => void;
}

function newest(news: readonly Publication[]): string {
  return news.reduce((latest, entry) => (entry.receivedAt > latest ? entry.receivedAt : latest), '');
}

/** The generation whose replies the ranking has indexed. */
function useRanked(suggest: SuggestLink, base: KnowledgeBase | null, generation: string | null): string | null {
  const [ranked, setRanked] = useState<string | null>(null);
  useEffect(() => {
    if (!base || generation === null) return undefined;
    let over = false;
    void suggest.load(generation, base.replies).then(() => {
      if (!over) setRanked(generation);
    });
    return () => {
      over = true;
    };
  }, [suggest, base, generation]);
  return ranked;
}

export function useKnowledge(background: BackgroundLink, suggest: SuggestLink): Knowledge {
  const { base, generation, ownDeadlines, news, refusal } = useKnowledgeBase(background);
  const ranked = useRanked(suggest, base, generation);
  /** Receipt of the newest publication already known or dismissed; null before the first answer. */
  const [seenUntil, setSeenUntil] = useState<string | null>(null);
  // What was there when the sidebar opened is no news.
  if (seenUntil === null && generation !== null) setSeenUntil(newest(news));

  const replies = useMemo(() => new Map((base?.replies ?? []).map((reply) => [reply.id, reply])), [base]);
  const arrived = useMemo(
    () => (seenUntil === null ? [] : news.filter((entry) => entry.receivedAt > seenUntil)),
    [news, seenUntil],
  );
  const dismissNews = () => setSeenUntil(newest(news));
  return { base, generation, ownDeadlines, ranked, failed: refusal !== null, replies, arrived, dismissNews };
}
