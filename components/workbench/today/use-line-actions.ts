// Done, later, somebody else: one event each, with the event that takes it back.
import { useState } from 'react';
import type { Case } from '../../../lib/cases/case.ts';
import type { CaseFields } from '../../../lib/cases/case-event.ts';
import type { Refusal } from '../../../lib/channel/background-messages.ts';
import type { RecordChangeOf } from '../register/use-record-change.ts';

type Fields = Partial<Pick<CaseFields, 'nextStep' | 'nextFollowUpAt' | 'assignee'>>;

export interface LineOutcome {
  readonly kind: 'done' | 'snoozed' | 'handed' | 'undone';
  readonly row: Pick<Case, 'caseId' | 'caseNumber'>;
  /** The name, or the ISO time. */
  readonly to: string;
  /** What it was before: what undo writes. */
  readonly before: Fields;
  readonly refusal: Refusal | null;
}

export interface LineActions {
  readonly done: (row: Case) => void;
  readonly snooze: (row: Case, atMs: number) => void;
  readonly handTo: (row: Case, name: string) => void;
  readonly outcome: LineOutcome | null;
  readonly undo: (of: LineOutcome) => void;
  readonly dismiss: () => void;
}

export function useLineActions(record: RecordChangeOf): LineActions {
  const [outcome, setOutcome] = useState<LineOutcome | null>(null);
  const write = async (fields: Fields, of: Omit<LineOutcome, 'refusal'>) => {
    const refusal = await record(of.row.caseId, { type: 'changed', fields });
    setOutcome({ ...of, refusal });
  };
  return {
    done: (row) => {
      const { nextStep = '', nextFollowUpAt } = row;
      const before = { nextStep, nextFollowUpAt };
      void write({ nextStep: '', nextFollowUpAt: '' }, { kind: 'done', row, to: '', before });
    },
    snooze: (row, atMs) => {
      const nextFollowUpAt = new Date(atMs).toISOString();
      const before = { nextFollowUpAt: row.nextFollowUpAt };
      void write({ nextFollowUpAt }, { kind: 'snoozed', row, to: nextFollowUpAt, before });
    },
    handTo: (row, name) => {
      const before = { assignee: row.assignee ?? '' };
      void write({ assignee: name }, { kind: 'handed', row, to: name, before });
    },
    outcome,
    undo: (of) => void write(of.before, { ...of, kind: 'undone', before: {} }),
    dismiss: () => setOutcome(null),
  };
}
