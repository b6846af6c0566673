// The knowledge base in hand. It can be megabytes, so after the first time the
// background is asked only for what differs from the generation known here; that
// is why this is not `useAsked`, whose answers replace each other whole.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerOf, Refusal } from '../../lib/channel/background-messages.ts';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { KnowledgeBase } from '../../lib/knowledge/schema.ts';
import { useAskAgain } from './ask-again.ts';
import type { Attempts } from './ask-again.ts';

export type Publication = AnswerOf<'knowledge.get'>['news'][number];

interface Known extends Attempts {
  readonly base: KnowledgeBase | null;
  readonly generation: string | null;
  /** Ids of the deadlines that the shop's publication decides, not the starter. */
  readonly ownDeadlines: readonly string[];
  /** Publications received on this machine, newest first. */
  readonly news: readonly Publication[];
}

export interface BaseInHand extends Known {
  readonly again: () => void;
}

const NOTHING_YET: Known = { base: null, generation: null, ownDeadlines: [], news: [], refusal: null, refused: 0 };

const refusedOnce = (before: Known, refusal: Refusal): Known => ({ ...before, refusal, refused: before.refused + 1 });

export function useKnowledgeBase(background: BackgroundLink): BaseInHand {
  const [known, setKnown] = useState(NOTHING_YET);
  const knownGeneration = useRef<string | null>(null);
  const newest = useRef(0);

  const again = useCallback(() => {
    const turn = ++newest.current;
    void background.ask('knowledge.get', { knownGeneration: knownGeneration.current }).then((answer) => {
      if (turn !== newest.current) return;
      if (!answer.ok) return setKnown((before) => refusedOnce(before, answer.refusal));
      const { generation, base, ownDeadlines, news } = answer.value;
      knownGeneration.current = generation;
      const got = { generation, ownDeadlines, news, refusal: null, refused: 0 };
      setKnown((before) => ({ base: base ?? before.base, ...got }));
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
  useAskAgain(background, known, again);

  return { ...known, again };
}
