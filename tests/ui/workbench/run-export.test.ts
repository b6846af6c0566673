// An export that is stopped while a portion is on its way.
import { expect, it } from 'vitest';
import { runExport } from '../../../components/workbench/register/run-export.ts';
import type { ExportRun } from '../../../components/workbench/register/run-export.ts';
import type { TablePlan } from '../../../lib/cases/export-table.ts';
import { scribeHere } from '../../support/scribe-here.ts';
import { exampleCase } from '../../unit/cases/example-case.ts';

const RUN: ExportRun = {
  format: 'csv',
  table: {
    rows: Array.from({ length: 350 }, (_, n) => exampleCase({ orderNumber: String(n) })),
    columns: [{ kind: 'text', label: '订单号', widthPx: 1, value: ({ orderNumber }) => orderNumber }],
  },
  words: { sheetName: '', cutMark: '', language: 'zh-CN', now: new Date(0) },
};

it('tells how far it is, and gives the file with every row', async () => {
  const told: number[] = [];
  const made = await runExport(RUN, scribeHere, (rows) => told.push(rows), new AbortController().signal);
  expect(told).toEqual([100, 200, 300, 350]);
  expect(made?.outcome).toEqual({ rows: 350, leftOut: 0, cutCells: 0 });
});

it('stopped, tells nobody how far it came, whatever the writer takes still', async () => {
  const told: number[] = [];
  const stop = new AbortController();
  const openScribe = (plan: TablePlan) => {
    const scribe = scribeHere(plan);
    const rows: typeof scribe.rows = (cells) => {
      if (told.length === 2) stop.abort();
      return scribe.rows(cells);
    };
    return { ...scribe, rows };
  };
  await expect(runExport(RUN, openScribe, (rows) => told.push(rows), stop.signal)).resolves.toBeNull();
  expect(told).toEqual([100, 200]);
});
