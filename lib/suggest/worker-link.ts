// The sidebar's end of the worker: numbered requests, each answered once or given up.
import type { SuggestAnswer, SuggestLink } from './suggestion.ts';
import { type FromWorker, isFromWorker, type ToWorker } from './worker-messages.ts';

/** What is used of a Worker; a MessagePort fits as well. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void, options: Listening): void;
  terminate?(): void;
}

interface Listening {
  readonly signal: AbortSignal;
}

/** A query takes a millisecond; a slice of a build ahead of it some ten. */
const QUERY_TIMEOUT_MS = 3_000;
/** 20,000 replies on a slow machine. */
const LOAD_TIMEOUT_MS = 60_000;

const NO_ANSWER: SuggestAnswer = { suggestions: [], abstained: false, closest: [], smallTalk: false };

type Request = ToWorker extends infer T ? (T extends ToWorker ? Omit<T, 'id'> : never) : never;

type Ask = (request: Request, timeoutMs: number) => Promise<FromWorker | null>;

/** Null: late, failed or aborted. */
function createAsk(worker: WorkerLike, signal: AbortSignal): Ask {
  const waiting = new Map<number, (answer: FromWorker | null) => void>();
  let lastId = 0;

  const settle = (id: number, answer: FromWorker | null) => {
    const resolve = waiting.get(id);
    waiting.delete(id);
    resolve?.(answer);
  };
  worker.addEventListener(
    'message',
    (event) => {
      if (isFromWorker(event.data)) settle(event.data.id, event.data);
    },
    { signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      for (const id of [...waiting.keys()]) settle(id, null);
      worker.terminate?.();
    },
    { once: true },
  );

  return (request, timeoutMs) => {
    if (signal.aborted) return Promise.resolve(null);
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(id, null), timeoutMs);
      waiting.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      worker.postMessage({ ...request, id });
    });
  };
}

/**
 * Never rejects. A query without an answer (late, failed, aborted) gives an empty one that has
 * not abstained: the base may well have a reply. Aborting ends the worker.
 */
export function createSuggestLink(worker: WorkerLike, signal: AbortSignal): SuggestLink {
  const ask = createAsk(worker, signal);
  return {
    async load(generation, replies) {
      await ask({ kind: 'load', generation, replies }, LOAD_TIMEOUT_MS);
    },
    async suggest(query) {
      const answer = await ask({ kind: 'suggest', query }, QUERY_TIMEOUT_MS);
      return answer?.kind === 'suggested' ? answer.answer : NO_ANSWER;
    },
    async search(text, limit) {
      const answer = await ask({ kind: 'search', text, limit }, QUERY_TIMEOUT_MS);
      return answer?.kind === 'found' ? answer.ids : [];
    },
    learn(picks) {
      void ask({ kind: 'learn', picks }, QUERY_TIMEOUT_MS);
    },
  };
}
