// An order whose procedure was walked round and round until the path holds no more.
import type { PageReading } from '../../../lib/console/reading.ts';
import { MOST_PATH } from '../../../lib/procedure/path.ts';
import type { BackgroundInMemory } from '../../support/background-in-memory.ts';
import { NOW } from './scenes.ts';

export function walkUntilFull({ memory }: BackgroundInMemory, reading: PageReading | null): void {
  const procedure = memory.base.procedures.find(({ id }) => id === 'zh.proc.transit-damage');
  const again = procedure?.steps
    .find(({ id }) => id === 'more-photos')
    ?.question?.answers.find(({ id }) => id === 'no');
  const number = reading?.orders[reading.orderInView ?? 0]?.number?.value;
  if (!procedure || !again || !reading || number === undefined) return;
  again.next = 'photos';
  const round = (index: number) =>
    index % 2 === 1 ? { stepId: 'photos', answerId: 'unclear' } : { stepId: 'more-photos', answerId: 'no' };
  const path = Array.from({ length: MOST_PATH - 2 }, (_, index) => round(index + 1));
  const subject = `${reading.siteId}:${number}`;
  const walked = [{ stepId: 'apologise', answerId: 'signed' }, ...path, { stepId: round(MOST_PATH - 1).stepId }];
  memory.progress = new Map([
    [subject, { subject, procedureId: procedure.id, path: walked, ticked: [], updatedAt: new Date(NOW).toISOString() }],
  ]);
}
