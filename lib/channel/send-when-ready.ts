// What somebody did while the database is being upgraded is kept here and sent when that is over, by itself and in its
// order. What is only read is answered at once: who asked says so, and asks again (components/shared/use-asked.ts).
import type { Answer, RequestName } from './background-messages.ts';
import type { BackgroundLink } from './links.ts';

/** Each carries its own id, or puts what it says: sent twice it changes nothing. */
const KEPT: ReadonlySet<RequestName> = new Set<RequestName>([
  'case.record',
  'cases.import',
  'cases.change',
  'progress.save',
  'settings.save',
  'views.change',
  'notice.read',
  'layout.save',
  'clock.run',
  'clock.end',
  'customer.save',
  'customer.sawOrder',
  'orders.mark',
  'recurring.mark',
  'console.save',
  'console.health',
  'desk.pick',
  'desk.wrong',
  'desk.undo',
  'desk.gap',
  'audit.note',
]);

/** Should the news of the end be missed, as by a worker that was replaced. */
const ASK_AGAIN_MS = 3_000;

export function sendWhenReady(
  ask: BackgroundLink['ask'],
  onBroadcast: BackgroundLink['onBroadcast'],
  signal?: AbortSignal,
): BackgroundLink['ask'] {
  // One for all who wait: they are sent in the order in which they were made.
  let waiting: Promise<void> | null = null;
  const nextChance = () =>
    (waiting ??= new Promise<void>((resolve) => {
      const go = () => {
        clearTimeout(timer);
        stop();
        waiting = null;
        resolve();
      };
      const timer = setTimeout(go, ASK_AGAIN_MS);
      const stop = onBroadcast((broadcast) => broadcast === 'storage-changed' && go());
    }));
  return async (name, request) => {
    for (;;) {
      const answer = await ask(name, request);
      if (!isNotYet(answer) || !KEPT.has(name) || signal?.aborted) return answer;
      await nextChance();
    }
  };
}

function isNotYet(answer: Answer<unknown>): boolean {
  return !answer.ok && answer.refusal === 'upgrading';
}
