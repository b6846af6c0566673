// The comparison as two tables: what matters on one screen, and every figure.
import type { Compared, Line } from './compare.ts';
import { markdownTable, percent } from './markdown-table.ts';
import { mean } from './score.ts';

export function printTopThree(compared: readonly Compared[]): void {
  const engines = compared[0]?.same.map(({ engine }) => engine) ?? [];
  const rows = compared.map(({ same, all }) => [
    same[0]?.task ?? '',
    rowsOf(same[0], all[0]),
    ...same.map(({ top3 }) => percent(top3)),
    ...all.map(({ top3 }) => percent(top3)),
  ]);
  const columns = compared.map(({ same, all }) => [...same, ...all].map(({ top3 }) => top3));
  const means = (columns[0] ?? []).map((_, n) => percent(mean(columns.map((column) => column[n] ?? 0))));
  console.log(
    markdownTable(
      ['top-3, %', 'rows', ...engines, 'ours, all rows', '… newest message only'],
      [...rows, [`mean of ${compared.length}`, '', ...means]],
    ),
  );
}

/** `400 of 2857`: the same ones for every engine. */
function rowsOf(same: Line | undefined, all: Line | undefined): string {
  const [asked, there] = [same?.rows ?? 0, all?.rows ?? 0];
  return asked === there ? String(there) : `${asked} of ${there}`;
}

export function printEveryFigure(compared: readonly Compared[]): void {
  const lines = compared.flatMap(({ same, all }) => (same[0]?.rows === all[0]?.rows ? same : [...same, ...all]));
  console.log(
    markdownTable(
      ['task, engine', 'rows', 'top-1', 'top-3', 'top-5', 'MRR@10'],
      lines.map(({ task, engine, rows, top1, top3, top5, mrr10 }) => [
        `${task}, ${engine}`,
        String(rows),
        ...[top1, top3, top5].map(percent),
        mrr10.toFixed(3),
      ]),
    ),
  );
}
