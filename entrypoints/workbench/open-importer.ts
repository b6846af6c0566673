// A worker for each file: it ends with its file, and takes what a broken one did to it along.
import { proxy, transfer, wrap } from 'comlink';
import type { OpenImporter } from '../../components/workbench/tools.ts';
import type { Importer, ImportPlan, SheetOpened } from '../../lib/cases/import/importer.ts';

export function openImporter(): OpenImporter {
  const worker = new Worker(new URL('../../lib/cases/import/importer.worker.ts', import.meta.url), { type: 'module' });
  const there = wrap<Importer>(worker);
  const failed = Promise.withResolvers<never>();
  // Nobody may be waiting for it when it fails.
  failed.promise.catch(() => undefined);
  worker.addEventListener('error', () => failed.reject(new Error('the importer failed')));
  const answered = <T>(answer: Promise<T>) => Promise.race([answer, failed.promise]);
  return {
    open: (bytes, sheetName) => answered<SheetOpened>(there.open(transfer(bytes, [bytes]), sheetName)),
    plan: (asked, here) => answered<ImportPlan | 'unreadable' | null>(there.plan(asked, proxy(here))),
    events: (...asked) => answered(there.events(...asked)),
    refused: (planId) => answered(there.refused(planId)),
    close: () => {
      worker.terminate();
      failed.reject(new Error('closed'));
    },
  };
}
