// Reads and judges a sheet where it is called: without a browser there is no other thread.
import type { OpenImporter } from '../../components/workbench/tools.ts';
import { createImporter } from '../../lib/cases/import/importer.ts';

/** What goes to and fro is a copy, as between threads. */
export function importerHere(): OpenImporter {
  const { open, plan, events, refused } = createImporter();
  return {
    open: async (...asked) => structuredClone(await open(...asked)),
    plan: async (asked, here) => structuredClone(await plan(structuredClone(asked), here)),
    events: async (...asked) => structuredClone(await events(...asked)),
    refused: async (planId) => structuredClone(await refused(planId)),
    close: () => undefined,
  };
}

/** Ends at this call, as when the memory is full or the extension was updated under the page. */
export function brokenImporter(at: Exclude<keyof OpenImporter, 'close'>): () => OpenImporter {
  return () => ({ ...importerHere(), [at]: () => Promise.reject(new Error('the importer failed')) });
}
