// The knowledge base in use, and the ranking's index kept in step with it.
import { useEffect, useMemo, useReducer } from 'react';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { SuggestLink } from '../../lib/suggest/suggestion.ts';
import type { AnswerOf } from '../../lib/channel/background-messages.ts';
import type { KnowledgeBase, Reply } from '../../lib/knowledge/schema.ts';

export type Publication = AnswerOf<'knowledge.get'>['news'][number];

export interface Knowledge {
  readonly base: KnowledgeBase | null;
  readonly generation: string | null;
  /** Generation the ranking answers from; behind `generation` while the index is built. */
  readonly ranked: string | null;
  /** The last attempt to get it from the background failed. */
  readonly failed: boolean;
  readonly replies: ReadonlyMap<string, Reply>;
  /** Publications that arrived while this sidebar was open, newest first. */
  readonly arrived: readonly Publication[];
  readonly dismissNews: () => void;
}

interface State {
  readonly base: KnowledgeBase | null;
  readonly generation: string | null;
  readonly ranked: string | null;
  readonly failed: boolean;
  readonly news: readonly Publication[];
  /** Newest publication already known or dismissed. */
  readonly seenUntil: string | null;
}
type Event =
  | { type: 'answer'; value: AnswerOf<'knowledge.get'> }
  | { type: 'failed' }
  | { type: 'ranked'; generation: string }
  | { type: 'dismissed' };

const START: State = { base: null, generation: null, ranked: null, failed: false, news: [], seenUntil: null };

function newest(news: readonly Publication[]): string {
  return news.reduce((latest, entry) => (entry.receivedAt > latest ? entry.receivedAt : latest), '');
}

function reduce(state: State, event: Event): State {
  if (event.type === 'failed') return { ...state, failed: true };
  if (event.type === 'ranked') return { ...state, ranked: event.generation };
  if (event.type === 'dismissed') return { ...state, seenUntil: newest(state.news) };
  const { generation, base, news } = event.value;
  return {
    ...state,
    generation,
    base: base ?? state.base,
    failed: false,
    news,
    // What was there when the sidebar opened is no news.
    seenUntil: state.seenUntil ?? newest(news),
  };
}

/** Asks now and after each change; the answer leaves the base out when it is the known one. */
function useBase(background: BackgroundLink, dispatch: (event: Event) => void): void {
  useEffect(() => {
    let over = false;
    let knownGeneration: string | null = null;
    const ask = async () => {
      const answer = await background.ask('knowledge.get', { knownGeneration });
      if (over) return;
      if (!answer.ok) return dispatch({ type: 'failed' });
      knownGeneration = answer.value.generation;
      dispatch({ type: 'answer', value: answer.value });
    };
    void ask();
    const unsubscribe = background.onBroadcast((broadcast) => {
      if (broadcast === 'knowledge-changed') void ask();
    });
    return () => {
      over = true;
      unsubscribe();
    };
  }, [background, dispatch]);
}

export function useKnowledge(background: BackgroundLink, suggest: SuggestLink): Knowledge {
  const [state, dispatch] = useReducer(reduce, START);
  useBase(background, dispatch);

  const { base, generation, seenUntil, news } = state;
  useEffect(() => {
    if (!base || generation === null) return undefined;
    let over = false;
    void suggest.load(generation, base.replies).then(() => {
      if (!over) dispatch({ type: 'ranked', generation });
    });
    return () => {
      over = true;
    };
  }, [suggest, base, generation]);

  const replies = useMemo(() => new Map((base?.replies ?? []).map((reply) => [reply.id, reply])), [base]);
  const arrived = useMemo(() => news.filter((entry) => entry.receivedAt > (seenUntil ?? '')), [news, seenUntil]);
  return { ...state, replies, arrived, dismissNews: () => dispatch({ type: 'dismissed' }) };
}
