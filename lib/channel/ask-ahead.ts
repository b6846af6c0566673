// What a page shows first is asked for before anything of it is drawn, so that it is drawn once, in its
// language, look and words, and not again with each answer: nine of them kept the first rows waiting.
import type { Answer, AnswerOf, RequestName, RequestOf } from './background-messages.ts';
import type { BackgroundLink } from './links.ts';

export type Question = { [N in RequestName]: readonly [name: N, request: RequestOf<N>] }[RequestName];

export interface AskedAhead {
  /** Also knows the answers that came ahead (`atHand`); the first `ask` for each gets it without asking again. */
  readonly link: BackgroundLink;
  /** When every one was answered or refused. Never rejects. */
  readonly answered: Promise<void>;
}

interface Ahead {
  readonly asked: Promise<Answer<unknown>>;
  answer: Answer<unknown> | null;
  /** Something changed since it was asked. */
  isStale: boolean;
}

/**
 * Asks all `questions` at once, each of which may stand in there once. What is asked for otherwise is asked behind the
 * first picture, for which `painted` is called with the first of it: checking the answers takes the page's time.
 */
export function askAhead(
  background: BackgroundLink,
  questions: readonly Question[],
  painted: () => Promise<void>,
): AskedAhead {
  const ahead = new Map<string, Ahead>();
  for (const [name, request] of questions) {
    const entry: Ahead = { asked: background.ask(name, request), answer: null, isStale: false };
    void entry.asked.then((answer) => (entry.answer = answer));
    ahead.set(keyOf(name, request), entry);
  }
  // Whoever shows it listens only once it is drawn.
  const stop = background.onBroadcast(() => {
    for (const entry of ahead.values()) entry.isStale = true;
  });
  const take = (key: string) => {
    const entry = ahead.get(key);
    ahead.delete(key);
    if (ahead.size === 0) stop();
    return entry?.isStale === false ? entry.asked : undefined;
  };
  let picture: Promise<void> | null = null;
  const link: BackgroundLink = {
    ...background,
    ask: async (name, request) => {
      // What stands under a question's key answers that question.
      const asked = take(keyOf(name, request)) as ReturnType<typeof background.ask<typeof name>> | undefined;
      if (asked) return asked;
      await (picture ??= painted());
      return background.ask(name, request);
    },
    atHand: (name, request) => {
      const answer = ahead.get(keyOf(name, request))?.answer as Answer<AnswerOf<typeof name>> | null | undefined;
      return answer?.ok ? answer.value : null;
    },
  };
  return { link, answered: Promise.all([...ahead.values()].map(({ asked }) => asked)).then(() => undefined) };
}

function keyOf(name: RequestName, request: unknown): string {
  return `${name} ${JSON.stringify(request)}`;
}
