// The sidebar's end of the worker: numbered requests, each answered once or given up.
import type { Reply } from '../knowledge/schema.ts';
import { deltaBetween } from './base-delta.ts';
import type { SuggestAnswer, SuggestLink } from './suggestion.ts';
import { type FromWorker, isFromWorker, type ToWorker } from './worker-messages.ts';

/** What is used of a Worker; a MessagePort fits as well. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: FromWorkerEvent) => void, options: Listening): void;
  terminate?(): void;
}

export type FromWorkerEvent = Pick<MessageEvent<unknown>, 'data'>;

interface Listening {
  readonly signal: AbortSignal;
}

/** A query takes a millisecond; a slice of a build ahead of it some ten. */
const QUERY_TIMEOUT_MS = 3_000;
/** 20,000 replies on a slow machine. */
const LOAD_TIMEOUT_MS = 60_000;
/** Share of changed replies from which a whole base is no more to send than its changes. */
const WORTH_SENDING_ALL = 0.5;

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

/** Sends only what changed when the worker is known to have the base before. */
function createLoad(ask: Ask): SuggestLink['load'] {
  let inWorker: { readonly generation: string; readonly replies: readonly Reply[] } | null = null;
  let lastLoad = 0;

  const isSent = async (generation: string, replies: readonly Reply[]) => {
    const before = inWorker;
    inWorker = null;
    const delta = before && deltaBetween(before.replies, replies);
    if (before && delta && delta.fresh.length < replies.length * WORTH_SENDING_ALL) {
      const answer = await ask({ kind: 'change', generation, from: before.generation, delta }, LOAD_TIMEOUT_MS);
      if (answer?.kind !== 'unknown-base') return answer?.kind === 'loaded';
    }
    return (await ask({ kind: 'load', generation, replies }, LOAD_TIMEOUT_MS))?.kind === 'loaded';
  };

  return async (generation, replies) => {
    if (inWorker?.generation === generation) return;
    lastLoad += 1;
    const load = lastLoad;
    const isLoaded = await isSent(generation, replies);
    if (isLoaded && load === lastLoad) inWorker = { generation, replies };
  };
}

/**
 * Never rejects. A query without an answer (late, failed, aborted) gives an empty one that has
 * not abstained: the base may well have a reply. Aborting ends the worker.
 */
export function createSuggestLink(worker: WorkerLike, signal: AbortSignal): SuggestLink {
  const ask = createAsk(worker, signal);
  return {
    load: createLoad(ask),
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
    forget() {
      void ask({ kind: 'forget' }, QUERY_TIMEOUT_MS);
    },
  };
}
