// Wiring only: the engine in a thread of its own, so that ranking never delays typing.
import { nextTurn } from '../knowledge/next-turn.ts';
import { createSuggestEngine } from './engine.ts';
import { serve } from './serve.ts';
import { isToWorker } from './worker-messages.ts';

/** Until a browser has compiled what reads a base as well as it can. */
const PRACTICE_ROUNDS = 2;
const engine = createSuggestEngine({ pause: nextTurn, clock: () => performance.now() });

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const request = event.data;
  if (isToWorker(request)) void serve(engine, request).then((answer) => self.postMessage(answer));
});

/** Our own file. Should it not come, replies are ranked by words alone. */
async function loadMeaning(): Promise<void> {
  const response = await fetch(new URL('/meaning/words.bin', self.location.origin));
  if (response.ok) await engine.loadMeaning(new Uint8Array(await response.arrayBuffer()));
}

/** Until the base comes, and with the vectors once more, for they are read by code of their own. */
async function getReady(): Promise<void> {
  await Promise.all([loadMeaning(), engine.practise()]);
  for (let round = 0; round < PRACTICE_ROUNDS; round += 1) await engine.practise();
}
void getReady().catch(() => undefined);
