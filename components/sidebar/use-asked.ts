// Something the background knows: asked for at the start and again after certain broadcasts.
import { useCallback, useEffect, useState } from 'react';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { Answer, AnswerOf, Broadcast, RequestName, RequestOf } from '../../lib/channel/background-messages.ts';

export interface Asked<T> {
  /** The last good answer; null before the first. */
  readonly value: T | null;
  /** True while the last attempt failed. */
  readonly failed: boolean;
  readonly again: () => void;
  readonly put: (value: T) => void;
}

/** `request` null asks nothing. A change of the request's content asks anew and forgets the old answer. */
export function useAsked<N extends RequestName>(
  background: BackgroundLink,
  name: N,
  request: RequestOf<N> | null,
  broadcasts: readonly Broadcast[],
): Asked<AnswerOf<N>> {
  const [round, setRound] = useState(0);
  const [kept, setKept] = useState<{ of: string; value: AnswerOf<N> | null; failed: boolean } | null>(null);
  const of = JSON.stringify(request);
  const wanted = broadcasts.join(' ');

  useEffect(() => {
    let over = false;
    // The request comes back out of its own JSON, so that only its content, not its identity, asks anew.
    const asked = JSON.parse(of) as RequestOf<N> | null;
    if (asked === null) return undefined;
    void background.ask(name, asked).then((answer: Answer<AnswerOf<N>>) => {
      if (over) return;
      setKept((before) => {
        if (answer.ok) return { of, value: answer.value, failed: false };
        return { of, value: before?.of === of ? before.value : null, failed: true };
      });
    });
    return () => {
      over = true;
    };
  }, [background, name, of, round]);

  useEffect(
    () =>
      background.onBroadcast((broadcast) => {
        if (wanted.split(' ').includes(broadcast)) setRound((before) => before + 1);
      }),
    [background, wanted],
  );

  const again = useCallback(() => setRound((before) => before + 1), []);
  const put = useCallback((value: AnswerOf<N>) => setKept({ of, value, failed: false }), [of]);
  const current = kept?.of === of ? kept : null;
  return { value: current?.value ?? null, failed: current?.failed ?? false, again, put };
}
