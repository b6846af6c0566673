// What an agent is about to hand over, and what became of it.
import { useMemo, useState } from 'react';
import type { Case, CaseWithEvents } from '../../../lib/cases/case.ts';
import type { Customer } from '../../../lib/cases/customer/customer.ts';
import type { HandedPromise } from '../../../lib/cases/hand-over/hand-over.ts';
import { makeHandOver } from '../../../lib/cases/hand-over/make-hand-over.ts';
import type { MadeHandOver } from '../../../lib/cases/hand-over/make-hand-over.ts';
import { settingsSchema } from '../../../lib/knowledge/settings.ts';
import { useText } from '../../shared/i18n.tsx';
import { useAsked } from '../../shared/use-asked.ts';
import { isOpen } from '../today/today-figures.ts';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import { dueByCase, promisesOf, rulesOf } from './promises.ts';

const NOTHING = {};
const NO_CUSTOMERS: readonly Customer[] = [];
export const STANDARD_SETTINGS = settingsSchema.parse({});

export interface HandOverInHand {
  /** Most urgent first; undefined while they are read. */
  readonly cases: readonly Case[] | undefined;
  readonly customers: readonly Customer[];
  readonly promises: readonly HandedPromise[];
  readonly due: ReadonlyMap<string, HandedPromise>;
  readonly isFailed: boolean;
  readonly isOut: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** Without what was left out. */
  readonly chosen: {
    readonly cases: readonly Case[];
    readonly customers: readonly Customer[];
    readonly promises: readonly HandedPromise[];
  };
}

export function useHandOver(desk: Desk, { background }: Pick<WorkbenchTools, 'background'>): HandOverInHand {
  const prepared = useAsked(background, 'handover.prepare', NOTHING, ['customers-changed']);
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const base = desk.knowledge.base;
  const open = useMemo(() => desk.cases?.filter(isOpen), [desk.cases]);
  const clocks = prepared.value?.clocks;
  const asTold = useText()('clock_told');
  const promises = useMemo(
    () => promisesOf(open ?? [], clocks ?? [], rulesOf(base), asTold),
    [open, clocks, base, asTold],
  );
  const due = useMemo(() => dueByCase(promises), [promises]);
  const cases = useMemo(() => {
    const dueAt = ({ caseId }: Case) => due.get(caseId)?.dueAt ?? '9';
    return open?.toSorted((a, b) => (dueAt(a) === dueAt(b) ? 0 : dueAt(a) < dueAt(b) ? -1 : 1));
  }, [open, due]);
  const customers = prepared.value?.customers ?? NO_CUSTOMERS;
  return {
    cases,
    customers,
    promises,
    due,
    isFailed: desk.casesFailed || (prepared.refusal !== null && prepared.refusal !== 'upgrading'),
    isOut: (id) => out.has(id),
    toggle: (id) =>
      setOut((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id])),
    chosen: {
      cases: (cases ?? []).filter(({ caseId }) => !out.has(caseId)),
      customers: customers.filter(({ key }) => !out.has(key)),
      promises: promises.filter(({ caseId }) => caseId === null || !out.has(caseId)),
    },
  };
}

export interface Sending {
  readonly note: string;
  readonly withContacts: boolean;
}

/** Null: the log of one of them could not be read, and half of a shift must not pass for the whole. */
export async function makeFile(
  { chosen }: HandOverInHand,
  { note, withContacts }: Sending,
  desk: Desk,
  tools: Pick<WorkbenchTools, 'readCase' | 'newId' | 'now'>,
): Promise<MadeHandOver | null> {
  const logs: CaseWithEvents[] = [];
  for (const { caseId } of chosen.cases) {
    const read = await tools.readCase(caseId);
    if (!read || read.events.length === 0) return null;
    logs.push(read);
  }
  const { agentName, workNumber } = desk.settings.value ?? STANDARD_SETTINGS;
  const { customers, promises } = chosen;
  const made = { handoverId: tools.newId(), from: { agentName, workNumber }, at: tools.now().toISOString() };
  return makeHandOver({ ...made, note, withContacts, cases: logs, customers, promises: [...promises] });
}
