// Writes a table where it is called: without a browser there is no other thread.
import type { TablePlan } from '../../lib/cases/export-table.ts';
import { writeTable } from '../../lib/cases/write-table.ts';
import type { TableScribe } from '../../lib/cases/write-table.ts';

export function scribeHere(plan: TablePlan): TableScribe {
  const writing = writeTable(plan);
  return {
    rows: (cells) => Promise.resolve(writing.rows(structuredClone(cells))),
    end: () => Promise.resolve(writing.end()),
    close: () => undefined,
  };
}

/** Takes one portion and then is busy until it is closed; nobody gets a file of it. */
export function stuckScribe(plan: TablePlan): TableScribe {
  const { rows, ...here } = scribeHere(plan);
  const stuck = Promise.withResolvers<never>();
  stuck.promise.catch(() => undefined);
  let taken = 0;
  return {
    ...here,
    rows: (cells) => ((taken += 1) === 1 ? rows(cells) : stuck.promise),
    close: () => stuck.reject(new Error('closed')),
  };
}

/** As when the extension was updated under the page: there is nothing to load it from. */
export function brokenScribe(plan: TablePlan): TableScribe {
  const broken = () => Promise.reject(new Error('the writer failed'));
  return { ...scribeHere(plan), rows: broken, end: broken };
}
