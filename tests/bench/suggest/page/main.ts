// Passes steps on to a fresh worker and its answers back; the measuring is done in there.
import type { FromBenchWorker, ToBenchWorker } from './messages.ts';

declare global {
  interface Window {
    __step: (message: ToBenchWorker) => Promise<FromBenchWorker>;
    __endWorker: () => void;
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
