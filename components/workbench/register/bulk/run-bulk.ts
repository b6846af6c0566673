// Changes of many cases, portion by portion; each is in the log before the next one is sent.
import type { CaseEvent } from '../../../../lib/cases/case-event.ts';
import type { Refusal } from '../../../../lib/channel/background-messages.ts';
import type { WorkbenchTools } from '../../tools.ts';

/** As many as one request of the background takes. */
const PORTION = 250;

export interface Sent {
  /** Of which is known that they are in the log. */
  readonly done: number;
  readonly end: 'complete' | 'cancelled' | Refusal;
}

export async function sendChanges(
  events: readonly CaseEvent[],
  background: WorkbenchTools['background'],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Sent> {
  for (let done = 0; done < events.length; done += PORTION) {
    if (signal.aborted) return { done, end: 'cancelled' };
    const answer = await background.ask('cases.change', { events: events.slice(done, done + PORTION) });
    if (!answer.ok) return { done, end: answer.refusal };
    onProgress(Math.min(done + PORTION, events.length));
  }
  return { done: events.length, end: 'complete' };
}
