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

/** Asks all `questions` at once, each of which may stand in there once. */
export function askAhead(background: BackgroundLink, questions: readonly Question[]): AskedAhead {
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
  const link: BackgroundLink = {
    ...background,
    // What stands under a question's key answers that question.
    ask: (name, request) =>
      (take(keyOf(name, request)) as ReturnType<typeof background.ask<typeof name>> | undefined) ??
      background.ask(name, request),
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
