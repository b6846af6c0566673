// The rows that did not come in, as a table that a person can copy or save.
import type { Judged } from './judge-rows.ts';

export function refusedRows(judged: readonly Judged[]): Judged[] {
  return judged.filter(({ verdict }) => verdict === 'refused');
}

export function countVerdicts(judged: readonly Judged[]): Record<Judged['verdict'], number> {
  const counts = { new: 0, adds: 0, conflict: 0, same: 0, refused: 0 };
  for (const { verdict } of judged) counts[verdict] += 1;
  return counts;
}
