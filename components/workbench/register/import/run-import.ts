// The import itself, portion by portion; each is in the log before the next one is sent.
import type { Judged } from '../../../../lib/cases/import/judge-rows.ts';
import type { Refusal } from '../../../../lib/channel/background-messages.ts';
import type { WorkbenchTools } from '../../tools.ts';

/** As many as one request of the background takes. */
const PORTION = 250;

export interface Outcome {
  /** Rows of which is known that they are in the log, of those that had something to bring. */
  readonly done: number;
  readonly total: number;
  readonly end: 'complete' | 'cancelled' | Refusal;
}

export async function runImport(
  judged: readonly Judged[],
  background: WorkbenchTools['background'],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  const events = judged.flatMap(({ event }) => event ?? []);
  const total = events.length;
  for (let done = 0; done < total; done += PORTION) {
    if (signal.aborted) return { done, total, end: 'cancelled' };
    const answer = await background.ask('cases.import', { events: events.slice(done, done + PORTION) });
    if (!answer.ok) return { done, total, end: answer.refusal };
    onProgress(Math.min(done + PORTION, total));
  }
  return { done: total, total, end: 'complete' };
}
