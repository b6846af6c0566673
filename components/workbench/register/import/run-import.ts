// The import itself, portion by portion; each is in the log before the next one is sent.
import type { Answer, Refusal } from '../../../../lib/channel/background-messages.ts';
import type { Importer, ImportPlan } from '../../../../lib/cases/import/importer.ts';
import type { WorkbenchTools } from '../../tools.ts';

/** The page packs each in one turn: twice as many hold it up for longer than a person notices. */
const PORTION = 250;
/** The next ones are packed, sent and checked while the one before them is written. */
const IN_FLIGHT = 3;

export interface Outcome {
  /** Rows of which is known that they are in the log, of those that had something to bring. */
  readonly done: number;
  readonly total: number;
  readonly end: 'complete' | 'cancelled' | Refusal;
}

/** Asked once more where no answer came in time: the log knows its own events again. */
async function patiently<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const answer = await ask();
  return !answer.ok && answer.refusal === 'timeout' ? ask() : answer;
}

export async function runImport(
  { importer, plan }: { readonly importer: Pick<Importer, 'events'>; readonly plan: ImportPlan },
  background: WorkbenchTools['background'],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  const { planId, writes: total } = plan;
  const send = async (
    from: number,
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }> => {
    const events = await importer.events(planId, from, PORTION).catch(() => null);
    if (!events) return { ok: false, refusal: 'failed' };
    return patiently(() => background.ask('cases.import', { events: [...events] }));
  };
  const asked: ReturnType<typeof send>[] = [];
  let sent = 0;
  for (let done = 0; done < total; done = Math.min(done + PORTION, total)) {
    for (; !signal.aborted && sent < total && asked.length < IN_FLIGHT; sent += PORTION) asked.push(send(sent));
    // Those on their way are written, whoever has had enough meanwhile.
    const answer = await asked.shift();
    if (!answer) return { done, total, end: 'cancelled' };
    if (!answer.ok) return { done, total, end: answer.refusal };
    onProgress(Math.min(done + PORTION, total));
  }
  return { done: total, total, end: 'complete' };
}
