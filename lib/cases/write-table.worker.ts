// Wiring only: a file is written in a thread of its own. Whoever exports a register of years goes on working
// in it, and what the writing leaves behind is cleared away there.
import type { Cell, TablePlan } from './export-table.ts';
import { writeTable } from './write-table.ts';

export type ToScribe =
  readonly ['plan', TablePlan] | readonly ['rows', readonly (readonly Cell[])[]] | readonly ['end'];

let writing: ReturnType<typeof writeTable> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToScribe>) => {
  const [kind, said] = data;
  if (kind === 'plan') {
    writing = writeTable(said);
  } else if (kind === 'rows') {
    writing?.rows(said);
    self.postMessage('taken');
  } else {
    self.postMessage(writing?.end());
  }
});
