// Wiring only: the engine in a thread of its own, so that ranking never delays typing.
import { createSuggestEngine } from './engine.ts';
import { serve } from './serve.ts';
import { isToWorker } from './worker-messages.ts';

// A task, not a microtask: waiting questions are tasks and go first.
const pause = () => new Promise<void>((resume) => setTimeout(resume, 0));
const engine = createSuggestEngine(pause);

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const request = event.data;
  if (isToWorker(request)) void serve(engine, request).then((answer) => self.postMessage(answer));
});
