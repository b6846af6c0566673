// The sidebar's worker as it ships, asked from within its own thread: what is measured is
// its work and its link, not the crossing of threads. The libraries run beside it.
import '../../../../lib/suggest/suggest.worker.ts';
import { createSuggestLink, type FromWorkerEvent, type WorkerLike } from '../../../../lib/suggest/worker-link.ts';
import { type BenchRun, createBenchRun } from '../bench-run.ts';
import type { FromBenchWorker, ToBenchWorker } from './messages.ts';

const toPage = self.postMessage.bind(self);
let answer: (event: FromWorkerEvent) => void = () => undefined;
// Not as an event: that is made in the sidebar's thread, and would keep the answer in this one's memory.
self.postMessage = (data: unknown) => answer({ data });

const itself: WorkerLike = {
  postMessage: (data) => void self.dispatchEvent(new MessageEvent('message', { data })),
  addEventListener(_, listener) {
    answer = listener;
  },
};
let run: BenchRun | null = null;

async function step(message: ToBenchWorker): Promise<FromBenchWorker> {
  if (message.bench === 'prepare') {
    const pool: readonly string[] = await (await fetch(message.poolUrl)).json();
    run = createBenchRun(message.wanted, pool, () => createSuggestLink(itself, new AbortController().signal));
    return { bench: 'prepared' };
  }
  if (!run) return { bench: 'failed', problem: 'not prepared' };
  if (message.bench === 'build') return { bench: 'built', buildMs: await run.build() };
  if (message.bench === 'ask') return { bench: 'asked', times: await run.ask() };
  return { bench: 'changed', changeMs: await run.change() };
}

self.addEventListener('message', ({ data }: MessageEvent<ToBenchWorker | { bench?: undefined }>) => {
  if (data.bench === undefined) return;
  step(data).then(toPage, (error: unknown) => toPage({ bench: 'failed', problem: String(error) }));
});
