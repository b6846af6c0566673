// Keeping silent: on messages without a reply it is right, on the others it is not.
import { areaUnderCurve, type Judged, type Reliability, reliability } from './calibration.ts';
import { markdownTable, percent } from './markdown-table.ts';
import type { Answered } from './ours.ts';
import { mean } from './score.ts';

export interface Abstaining {
  readonly of: string;
  readonly withReply: number;
  readonly withoutReply: number;
  /** Not a number where every message has a reply. */
  readonly auc: number;
  readonly wrongly: number;
  readonly rightly: number;
  readonly reliability: Reliability;
}

export function abstaining(of: string, answered: readonly Answered[], none: readonly Answered[]): Abstaining {
  const confidences = (all: readonly Answered[]) => all.map(({ confidence }) => confidence);
  const silent = (all: readonly Answered[]) => mean(all.map(({ abstained }) => (abstained ? 1 : 0)));
  return {
    of,
    withReply: answered.length,
    withoutReply: none.length,
    auc: areaUnderCurve(confidences(answered), confidences(none)),
    wrongly: silent(answered),
    rightly: silent(none),
    reliability: reliability([...answered, ...none].map(judged)),
  };
}

function judged({ ids, acceptable, confidence }: Answered): Judged {
  return { confidence, right: acceptable.includes(ids[0] ?? '') };
}

export function printAbstaining(all: readonly Abstaining[]): void {
  const head = ['abstaining', 'with a reply', 'silent, %', 'without', 'silent, %', 'AUC', 'calibration error'];
  const rows = all.map(({ of, withReply, wrongly, withoutReply, rightly, auc, reliability: { error } }) => [
    of,
    String(withReply),
    percent(wrongly),
    String(withoutReply),
    withoutReply === 0 ? '–' : percent(rightly),
    Number.isNaN(auc) ? '–' : auc.toFixed(3),
    error.toFixed(3),
  ]);
  console.log(markdownTable(head, rows));
}

export function printReliability(of: string, { bins, error, count }: Reliability): void {
  const rows = bins.map((bin) => [
    `${bin.from.toFixed(1)}–${bin.to.toFixed(1)}`,
    String(bin.count),
    bin.count === 0 ? '–' : percent(bin.stated),
    bin.count === 0 ? '–' : percent(bin.right),
    bar(bin.count === 0 ? 0 : bin.right),
  ]);
  console.log(`${of}: ${count} messages, calibration error ${error.toFixed(3)}`);
  console.log(markdownTable(['confidence', 'messages', 'stated, %', 'right, %', `0 ${'·'.repeat(15)} 100 %`], rows));
}

const BAR_CHARS = 21;

function bar(share: number): string {
  const full = Math.round(share * BAR_CHARS);
  return '█'.repeat(full) + ' '.repeat(BAR_CHARS - full);
}
