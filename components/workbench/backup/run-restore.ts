// Bringing a backup back, portion by portion; each is stored before the next one is sent.
import type { RestoreCount } from '../../../lib/backup/portion.ts';
import type { CopySlot } from '../../../lib/channel/backup-messages.ts';
import type { Refusal } from '../../../lib/channel/background-messages.ts';
import type { BackgroundLink } from '../../../lib/channel/links.ts';
import type { OpenProblem, ReadableBackup } from './backup-tools.ts';

export interface RestoreOutcome {
  readonly count: RestoreCount;
  readonly end: 'complete' | 'cancelled' | Refusal | OpenProblem;
}

type Told = (done: number, total: number) => void;

const add = (a: RestoreCount, b: RestoreCount): RestoreCount => ({
  stored: a.stored + b.stored,
  known: a.known + b.known,
  unreadable: a.unreadable + b.unreadable,
});
const NONE: RestoreCount = { stored: 0, known: 0, unreadable: 0 };

export async function restoreFile(
  { preview, read }: ReadableBackup,
  background: BackgroundLink,
  told: Told,
  signal: AbortSignal,
): Promise<RestoreOutcome> {
  const state: { count: RestoreCount; refusal: Refusal | null; done: number } = { count: NONE, refusal: null, done: 0 };
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const problem = await read(async (portion) => {
    // Not begun any more, but what was begun is finished.
    if (either.aborted) return;
    const answer = await background.ask('backup.restore', { table: portion.table, rows: [...portion.rows] });
    if (!answer.ok) {
      state.refusal = answer.refusal;
      stop.abort();
      return;
    }
    state.count = add(state.count, answer.value);
    state.done += 1;
    told(state.done, preview.portions);
  }, either);
  return { count: state.count, end: state.refusal ?? problem ?? (signal.aborted ? 'cancelled' : 'complete') };
}

export async function restoreCopy(slot: CopySlot, background: BackgroundLink, told: Told): Promise<RestoreOutcome> {
  let [count, from] = [NONE, 0];
  for (;;) {
    const answer = await background.ask('backup.restore-copy', { slot, from });
    if (!answer.ok) return { count, end: answer.refusal };
    count = add(count, answer.value.count);
    const { next, total } = answer.value;
    if (next === null) return { count, end: 'complete' };
    told(next, total);
    from = next;
  }
}
