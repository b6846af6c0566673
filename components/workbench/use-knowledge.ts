// The knowledge base in hand. It can be megabytes, so after the first time the
// background is asked only for what differs from the generation known here.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerOf, Refusal } from '../../lib/channel/background-messages.ts';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { KnowledgeBase } from '../../lib/knowledge/schema.ts';

type News = AnswerOf<'knowledge.get'>['news'];

export interface Knowledge {
  readonly base: KnowledgeBase | undefined;
  readonly news: News;
  readonly refusal: Refusal | undefined;
}

export function useKnowledge(background: BackgroundLink): Knowledge & { readonly askAgain: () => void } {
  const [knowledge, setKnowledge] = useState<Knowledge>({ base: undefined, news: [], refusal: undefined });
  const known = useRef<string | null>(null);
  const newest = useRef(0);

  const askAgain = useCallback(() => {
    const turn = ++newest.current;
    void background.ask('knowledge.get', { knownGeneration: known.current }).then((answer) => {
      if (turn !== newest.current) return;
      if (!answer.ok) {
        setKnowledge((before) => ({ ...before, refusal: answer.refusal }));
        return;
      }
      const { generation, base, news } = answer.value;
      known.current = generation;
      setKnowledge((before) => ({ base: base ?? before.base, news, refusal: undefined }));
    });
  }, [background]);

  useEffect(() => {
    askAgain();
    const stop = background.onBroadcast((broadcast) => {
      if (broadcast === 'knowledge-changed') askAgain();
    });
    return () => {
      newest.current += 1;
      stop();
    };
  }, [askAgain, background]);

  return { ...knowledge, askAgain };
}
