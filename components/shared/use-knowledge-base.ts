// The knowledge base in hand. It can be megabytes, so after the first time the
// background is asked only for what differs from the generation known here; that
// is why this is not `useAsked`, whose answers replace each other whole.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerOf, Refusal } from '../../lib/channel/background-messages.ts';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { KnowledgeBase } from '../../lib/knowledge/schema.ts';

export type Publication = AnswerOf<'knowledge.get'>['news'][number];

interface Known {
  readonly base: KnowledgeBase | null;
  readonly generation: string | null;
  /** Ids of the deadlines that the shop's publication decides, not the starter. */
  readonly ownDeadlines: readonly string[];
  /** Publications received on this machine, newest first. */
  readonly news: readonly Publication[];
  /** Why the newest attempt gave nothing. */
  readonly refusal: Refusal | null;
}

export interface BaseInHand extends Known {
  readonly again: () => void;
}

const NOTHING_YET: Known = { base: null, generation: null, ownDeadlines: [], news: [], refusal: null };

export function useKnowledgeBase(background: BackgroundLink): BaseInHand {
  const [known, setKnown] = useState(NOTHING_YET);
  const knownGeneration = useRef<string | null>(null);
  const newest = useRef(0);

  const again = useCallback(() => {
    const turn = ++newest.current;
    void background.ask('knowledge.get', { knownGeneration: knownGeneration.current }).then((answer) => {
      if (turn !== newest.current) return;
      if (!answer.ok) return setKnown((before) => ({ ...before, refusal: answer.refusal }));
      const { generation, base, ownDeadlines, news } = answer.value;
      knownGeneration.current = generation;
      setKnown((before) => ({ base: base ?? before.base, generation, ownDeadlines, news, refusal: null }));
    });
  }, [background]);

  useEffect(() => {
    again();
    const stop = background.onBroadcast((broadcast) => {
      if (broadcast === 'knowledge-changed') again();
    });
    return () => {
      newest.current += 1;
      stop();
    };
  }, [again, background]);

  return { ...known, again };
}
