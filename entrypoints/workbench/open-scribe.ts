// A worker for each export: it ends with its file, or when nobody wants that any more.
import type { TablePlan } from '../../lib/cases/export-table.ts';
import type { TableFile, TableScribe } from '../../lib/cases/write-table.ts';
import type { ToScribe } from '../../lib/cases/write-table.worker.ts';

/** Given and not written yet: enough that nobody waits for the other, too little to fill the memory. */
const AHEAD = 4;

export function openScribe(plan: TablePlan): TableScribe {
  const worker = new Worker(new URL('../../lib/cases/write-table.worker.ts', import.meta.url), { type: 'module' });
  const file = Promise.withResolvers<TableFile>();
  // Nobody may be waiting for it when it fails.
  file.promise.catch(() => undefined);
  let ahead = 0;
  let wake = () => {};
  worker.addEventListener('message', ({ data }: MessageEvent<'taken' | TableFile>) => {
    if (data !== 'taken') return file.resolve(data);
    ahead -= 1;
    wake();
  });
  worker.addEventListener('error', () => file.reject(new Error('the writer failed')));
  const tell = (said: ToScribe) => worker.postMessage(said);
  tell(['plan', plan]);
  return {
    rows: async (cells) => {
      tell(['rows', cells]);
      ahead += 1;
      while (ahead > AHEAD) {
        const taken = new Promise<void>((resolve) => (wake = resolve));
        await Promise.race([taken, file.promise]);
      }
    },
    end: () => {
      tell(['end']);
      return file.promise;
    },
    close: () => {
      worker.terminate();
      file.reject(new Error('closed'));
    },
  };
}
