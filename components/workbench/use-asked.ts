// Asks the background when the page opens and again whenever it says that
// something changed. What was shown stays on screen while a newer answer is
// under way, and also when asking again fails: stale and named beats blank.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerOf, Broadcast, Refusal, RequestName, RequestOf } from '../../lib/channel/background-messages.ts';
import type { BackgroundLink } from '../../lib/channel/links.ts';

export interface Asked<T> {
  /** The newest good answer, if there was one. */
  readonly value: T | undefined;
  /** Why the newest attempt gave none. */
  readonly refusal: Refusal | undefined;
}

export interface AskedAgain<T> extends Asked<T> {
  readonly askAgain: () => void;
  /** Puts an answer in place that came with another request (settings.save, feed.refresh). */
  readonly put: (value: T) => void;
}

export function useAsked<N extends RequestName>(
  background: BackgroundLink,
  name: N,
  request: RequestOf<N>,
  broadcasts: readonly Broadcast[],
): AskedAgain<AnswerOf<N>> {
  const [asked, setAsked] = useState<Asked<AnswerOf<N>>>({ value: undefined, refusal: undefined });
  // Answers may overtake each other; only the one to the newest question counts.
  const newest = useRef(0);
  const requestText = JSON.stringify(request);
  const heard = broadcasts.join(' ');

  const askAgain = useCallback(() => {
    const turn = ++newest.current;
    // The request was made from this very type a line above; it goes through text so that equal requests are one.
    void background.ask(name, JSON.parse(requestText) as RequestOf<N>).then((answer) => {
      if (turn !== newest.current) return;
      setAsked((before) =>
        answer.ok ? { value: answer.value, refusal: undefined } : { value: before.value, refusal: answer.refusal },
      );
    });
  }, [background, name, requestText]);

  const put = useCallback((value: AnswerOf<N>) => {
    newest.current += 1;
    setAsked({ value, refusal: undefined });
  }, []);

  useEffect(() => {
    askAgain();
    const stop = background.onBroadcast((broadcast) => {
      if (heard.split(' ').includes(broadcast)) askAgain();
    });
    return () => {
      newest.current += 1;
      stop();
    };
  }, [askAgain, background, heard]);

  return { ...asked, askAgain, put };
}
