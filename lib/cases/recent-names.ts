// Who works here, by what the register says: offered where a case is handed to somebody.
import type { Case } from './case.ts';

/** Of a register of 200,000 its two ends: read newest first, and what came since stands last. */
export const LOOKED_AT = 1_000;
export const OFFERED = 8;

/** The busiest first, without `self`. */
export function recentNames(rows: readonly Pick<Case, 'assignee' | 'agentName'>[], self: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const { assignee = '', agentName } of [...rows.slice(0, LOOKED_AT), ...rows.slice(LOOKED_AT).slice(-LOOKED_AT)])
    for (const name of [assignee, agentName])
      if (name !== '' && name !== self) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, OFFERED)
    .map(([name]) => name);
}
