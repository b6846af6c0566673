// Gaps that ask the same, as one line.
import { safeCell } from '../../../lib/cases/export-csv.ts';
import type { CsvColumn } from '../../../lib/cases/export-csv.ts';
import type { AnswerOf } from '../../../lib/channel/background-messages.ts';
import { foldText } from '../../../lib/knowledge/fold.ts';
import type { Text } from '../../shared/i18n.tsx';
import { toLocalTime } from '../register/local-time.ts';

export type Gap = AnswerOf<'desk.gaps'>['gaps'][number];

export interface GapGroup {
  /** As it was written last. */
  readonly message: string;
  readonly count: number;
  readonly agents: readonly string[];
  readonly shops: readonly string[];
  readonly firstAt: string;
  readonly lastAt: string;
}

/** Newest first. Capitals, full-width forms and the punctuation at the end do not make two questions of one. */
export function gapGroups(gaps: readonly Gap[]): GapGroup[] {
  const newest = gaps.toSorted((a, b) => b.atMs - a.atMs);
  return [...Map.groupBy(newest, ({ message }) => sameAs(message)).values()].flatMap((group) => {
    const [last, first] = [group[0], group.at(-1)];
    if (!last || !first) return [];
    return {
      message: last.message,
      count: group.length,
      agents: named(group.map(({ agent }) => agent)),
      shops: named(group.map(({ shop }) => shop)),
      firstAt: isoTime(first.atMs),
      lastAt: isoTime(last.atMs),
    };
  });
}

function sameAs(message: string): string {
  const folded = foldText(message)
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s\p{P}]+$/u, '');
  // Of "？？？" nothing would be left, and all such messages would be one.
  return folded === '' ? message : folded;
}

function named(names: readonly string[]): string[] {
  return [...new Set(names.filter((name) => name !== ''))].toSorted();
}

/** Empty for a number that is no time: one bad row must not take the page down. */
function isoTime(atMs: number): string {
  const time = new Date(atMs);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}

export function gapColumns(text: Text): CsvColumn<GapGroup>[] {
  const dayAndTime = (iso: string) => toLocalTime(iso).replace('T', ' ');
  return [
    { label: text('workbench_learned_gap_message'), value: ({ message }) => message },
    { label: text('workbench_learned_gap_count'), value: ({ count }) => String(count) },
    { label: text('workbench_learned_gap_agents'), value: ({ agents }) => agents.join(' / ') },
    { label: text('workbench_learned_gap_shops'), value: ({ shops }) => shops.join(' / ') },
    { label: text('workbench_learned_gap_first'), value: ({ firstAt }) => dayAndTime(firstAt) },
    { label: text('workbench_learned_gap_last'), value: ({ lastAt }) => dayAndTime(lastAt) },
  ];
}

/** One message a line. It may be pasted into a spreadsheet, so it is as safe as a cell of the file. */
export function gapLines(groups: readonly GapGroup[]): string {
  return groups.map(({ message }) => safeCell(message)).join('\n');
}
