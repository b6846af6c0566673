// A case that two machines have changed, as it stands after a hand-over was taken.
import type { CaseFields } from '../../../lib/cases/case-event.ts';
import type { RecordedEvent } from '../../../lib/cases/derive-case.ts';
import { deriveCases } from '../../../lib/cases/derive-case.ts';
import { sampleId } from '../workbench/sample-cases.ts';

type Fields = Partial<CaseFields>;
const CASE = sampleId(0, 4);

export function withConflicts(log: readonly RecordedEvent[]): RecordedEvent[] {
  const [item] = deriveCases(log.filter(({ event }) => event.caseId === CASE));
  if (!item) return [...log];
  const { caseNumber, handling, notes } = item;
  let made = 0;
  const edit = (agent: readonly [string, string], hour: number, before: Fields, fields: Fields): RecordedEvent => ({
    caseNumber,
    event: {
      eventId: sampleId(600, ++made),
      caseId: CASE,
      at: `2026-03-12T0${String(hour)}:12:00.000Z`,
      agentName: agent[0],
      workNumber: agent[1],
      change: { type: 'changed', fields, before },
    },
  });
  const [zhou, dana] = [
    ['周岚', '112'],
    ['Dana', '131'],
  ] as const;
  return [
    ...log,
    edit(zhou, 1, { handling }, { handling: 'refund' }),
    edit(zhou, 1, { notes }, { notes: `${notes}买家说杯口也漏水，已要照片，周五前要收到新的。` }),
    edit(dana, 2, { handling }, { handling: 'reship' }),
    edit(dana, 3, { notes }, { notes: `${notes}Buyer accepts a new lid; ships on Thursday with SF.` }),
    edit(zhou, 4, { phone: item.phone }, { phone: '13700002222' }),
    edit(dana, 5, { phone: item.phone }, { phone: '13900005678' }),
  ];
}
