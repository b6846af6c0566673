// Taking a hand-over: the file is read, shown, and only then brought in, portion by portion.
import { useState } from 'react';
import type { CaseEvent } from '../../../lib/cases/case-event.ts';
import { HAND_OVER_LIMITS } from '../../../lib/cases/hand-over/hand-over.ts';
import type { HandedCase, HandOver } from '../../../lib/cases/hand-over/hand-over.ts';
import { handedCase, readHandOver } from '../../../lib/cases/hand-over/read-hand-over.ts';
import type { HandOverProblem } from '../../../lib/cases/hand-over/read-hand-over.ts';
import { judgeCases, portionsOf, senderMark } from '../../../lib/cases/hand-over/take-hand-over.ts';
import type { JudgedCase } from '../../../lib/cases/hand-over/take-hand-over.ts';
import type { Refusal } from '../../../lib/channel/background-messages.ts';
import type { WorkbenchTools } from '../tools.ts';

type Tools = Pick<WorkbenchTools, 'background' | 'readCase' | 'newId' | 'now'>;

export interface Preview {
  readonly handOver: HandOver;
  readonly cases: readonly JudgedCase[];
}

export type TakeStage =
  | {
      readonly name: 'choose';
      readonly fault: { readonly problem: HandOverProblem | 'unread'; readonly at: string } | null;
    }
  | { readonly name: 'preview'; readonly preview: Preview }
  | { readonly name: 'taking'; readonly preview: Preview; readonly done: number; readonly total: number }
  | {
      readonly name: 'done';
      readonly preview: Preview;
      readonly recorded: number;
      readonly customers: number;
      readonly tooLong: number;
      /** Null: all of it is in. */
      readonly refusal: Refusal | null;
      /** When it had been taken before, ISO 8601; empty: now. */
      readonly before: string;
    };

/** `file.text()` of a file of gigabytes would be read before anybody could refuse it. */
const FILE_BYTES = HAND_OVER_LIMITS.fileChars * 4;

async function previewOf(file: File, tools: Tools): Promise<TakeStage> {
  const fault = (problem: HandOverProblem | 'unread', at = ''): TakeStage => ({
    name: 'choose',
    fault: { problem, at },
  });
  if (file.size > FILE_BYTES) return fault('too-large');
  const text = await file.text().catch(() => null);
  if (text === null) return fault('unread');
  const read = readHandOver(text);
  if (!read.ok) return fault(read.problem, read.at);
  const { handOver } = read;
  const here = new Map<string, ReadonlySet<string>>();
  for (const { caseId } of handOver.cases) {
    const known = await tools.readCase(caseId);
    if (known) here.set(caseId, new Set(known.events.map(({ eventId }) => eventId)));
  }
  return { name: 'preview', preview: { handOver, cases: judgeCases(handOver, (caseId) => here.get(caseId)) } };
}

/** Who takes it does what is left; where nothing came in, whoever had it keeps it. */
function withAssignee(judged: JudgedCase, me: Me, tools: Tools): HandedCase {
  const { handed, fresh } = judged;
  const isOpen = handedCase(handed)?.status !== 'closed';
  if (!isOpen || me.name === '' || handedCase(handed)?.assignee === me.name) return { ...handed, events: [...fresh] };
  const event: CaseEvent = {
    eventId: tools.newId(),
    caseId: handed.caseId,
    at: tools.now().toISOString(),
    agentName: me.agentName,
    workNumber: me.workNumber,
    change: { type: 'changed', fields: { assignee: me.name } },
  };
  return { ...handed, events: [...fresh, event] };
}

export interface Me {
  readonly agentName: string;
  readonly workNumber: string;
  /** Under which cases are assigned; empty: none are. */
  readonly name: string;
}

async function takeAll(
  preview: Preview,
  me: Me,
  tools: Tools,
  onProgress: (done: number, total: number) => void,
): Promise<TakeStage> {
  const { handOver, cases } = preview;
  const { background } = tools;
  const fresh = cases.filter(({ verdict }) => verdict !== 'known').map((judged) => withAssignee(judged, me, tools));
  const portions = portionsOf(fresh);
  const mark = senderMark(handOver.from);
  const result = { name: 'done', preview, recorded: 0, customers: 0, tooLong: 0, before: '' } as const;
  let recorded = 0;
  for (const [done, portion] of portions.entries()) {
    onProgress(done, portions.length);
    const answer = await background.ask('handover.take', { cases: portion, mark });
    if (!answer.ok) return { ...result, recorded, refusal: answer.refusal };
    recorded += answer.value.recorded;
  }
  let joined = { changed: 0, tooLong: 0 };
  if (handOver.customers.length > 0) {
    const answer = await background.ask('handover.customers', { customers: handOver.customers });
    if (!answer.ok) return { ...result, recorded, refusal: answer.refusal };
    joined = answer.value;
  }
  const before = await noted(preview, tools);
  return { ...result, recorded, customers: joined.changed, tooLong: joined.tooLong, refusal: null, before };
}

/** Says when it had been taken before. That it could not be noted loses nothing: events are known by their ids. */
async function noted({ handOver, cases: judged }: Preview, tools: Tools): Promise<string> {
  const { handoverId, at, from, cases, customers } = handOver;
  const taken = judged.map(({ handed, verdict }) => ({ caseId: handed.caseId, verdict }));
  const takenAt = tools.now().toISOString();
  const who = from.agentName || from.workNumber;
  const counts = { cases: cases.length, customers: customers.length };
  const row = { handoverId, at, from: who, ...counts, sentAt: '', takenAt, taken };
  const answer = await tools.background.ask('handover.note', row);
  return answer.ok && answer.value.takenAt !== takenAt ? answer.value.takenAt : '';
}

export function useTakeOver(tools: Tools) {
  const [stage, setStage] = useState<TakeStage>({ name: 'choose', fault: null });
  return {
    stage,
    choose: (file: File) => void previewOf(file, tools).then(setStage),
    again: () => setStage({ name: 'choose', fault: null }),
    take: (me: Me) => {
      if (stage.name !== 'preview') return;
      const { preview } = stage;
      const onProgress = (done: number, total: number) => setStage({ name: 'taking', preview, done, total });
      onProgress(0, 1);
      void takeAll(preview, me, tools, onProgress).then(setStage);
    },
  };
}
