// Passes steps on to a fresh worker and its answers back; the measuring is done in there.
import { createSuggestLink } from '../../../../lib/suggest/worker-link.ts';
import { askedMessages, benchQuery, benchReplies } from '../bench-data.ts';
import type { FromBenchWorker, Start, ToBenchWorker } from './messages.ts';

declare global {
  interface Window {
    __step: (message: ToBenchWorker) => Promise<FromBenchWorker>;
    __endWorker: () => void;
    /** As a sidebar does it whose base is there at once: with threads and copies between them. */
    __start: (size: number, poolUrl: string) => Promise<Start>;
  }
}

let worker: Worker | null = null;

window.__step = (message) => {
  worker ??= new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' });
  const current = worker;
  return new Promise((resolve) => {
    current.onmessage = ({ data }: MessageEvent<FromBenchWorker>) => resolve(data);
    current.onerror = ({ message: problem }) => resolve({ bench: 'failed', problem });
    current.postMessage(message);
  });
};
window.__endWorker = () => {
  worker?.terminate();
  worker = null;
};

const FIRST_QUESTIONS = 20;

window.__start = async (size, poolUrl) => {
  const pool: readonly string[] = await (await fetch(poolUrl)).json();
  const [replies, messages] = [benchReplies(pool, size), askedMessages(pool)];
  const lifetime = new AbortController();
  const startedMs = performance.now();
  const made = new Worker(new URL('../../../../lib/suggest/suggest.worker.ts', import.meta.url), { type: 'module' });
  const link = createSuggestLink(made, lifetime.signal);
  await link.load('start', replies);
  const startMs = performance.now() - startedMs;
  const firstMs: number[] = [];
  for (let n = 0; n < FIRST_QUESTIONS; n += 1) {
    const askedMs = performance.now();
    await link.suggest(benchQuery(messages, n, true));
    firstMs.push(performance.now() - askedMs);
  }
  lifetime.abort();
  return { startMs, firstMs };
};
