// Something the background knows: asked for at the start and again after certain
// broadcasts. What was shown stays on screen while a newer answer is under way, and
// also when asking again fails: stale and named beats blank. What could not be said just now
// (ask-again.ts) is asked for again until it can: it appears by itself.
import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  Answer,
  AnswerOf,
  Broadcast,
  Refusal,
  RequestName,
  RequestOf,
} from '../../lib/channel/background-messages.ts';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import { useAskAgain } from './ask-again.ts';
import type { Attempts } from './ask-again.ts';

export interface Asked<T> {
  /** The newest good answer; null before the first. */
  readonly value: T | null;
  /** Why the newest attempt gave none. */
  readonly refusal: Refusal | null;
  readonly again: () => void;
  /** Puts an answer in place that came with another request (settings.save, feed.refresh). */
  readonly put: (value: T) => void;
}

/** What came of asking for `of`. */
interface Kept<T> extends Attempts {
  readonly of: string;
  readonly value: T | null;
}

const said = <T>(of: string, value: T): Kept<T> => ({ of, value, refusal: null, refused: 0 });

function after<T>(answer: Answer<T>, of: string, last: Kept<T> | null): Kept<T> {
  if (!answer.ok) return { of, value: last?.value ?? null, refusal: answer.refusal, refused: (last?.refused ?? 0) + 1 };
  // The one that was at hand and is shown already.
  return last && last.value === answer.value && last.refused === 0 ? last : said(of, answer.value);
}

/** `request` null asks nothing. A change of the request's content asks anew and forgets the old answer. */
export function useAsked<N extends RequestName>(
  background: BackgroundLink,
  name: N,
  request: RequestOf<N> | null,
  broadcasts: readonly Broadcast[],
): Asked<AnswerOf<N>> {
  const of = JSON.stringify(request);
  const heard = broadcasts.join(' ');
  const [kept, setKept] = useState<Kept<AnswerOf<N>> | null>(() => {
    const value = request === null ? undefined : background.atHand?.(name, request);
    return value ? said(of, value) : null;
  });
  // Answers may overtake each other; only the one to the newest question counts.
  const newest = useRef(0);

  const again = useCallback(() => {
    const turn = ++newest.current;
    // The request comes back out of its own JSON, so that only its content, not its identity, asks anew.
    const asked = JSON.parse(of) as RequestOf<N> | null;
    if (asked === null) return;
    void background.ask(name, asked).then((answer) => {
      if (turn !== newest.current) return;
      setKept((before) => after(answer, of, before?.of === of ? before : null));
    });
  }, [background, name, of]);

  const put = useCallback(
    (value: AnswerOf<N>) => {
      newest.current += 1;
      setKept(said(of, value));
    },
    [of],
  );

  useEffect(() => {
    again();
    const stop = background.onBroadcast((broadcast) => {
      if (heard.split(' ').includes(broadcast)) again();
    });
    return () => {
      newest.current += 1;
      stop();
    };
  }, [again, background, heard]);

  const current = kept?.of === of ? kept : null;
  useAskAgain(background, current, again);
  return { value: current?.value ?? null, refusal: current?.refusal ?? null, again, put };
}
