// The case that is open beside the table, with its history, which the register does not hold.
import { useEffect, useState } from 'react';
import type { Case, CaseWithEvents } from '../../../lib/cases/case.ts';
import type { CaseEvent } from '../../../lib/cases/case-event.ts';
import type { WorkbenchTools } from '../tools.ts';
import type { RegisterInHand } from '../use-register.ts';

export interface OpenCase {
  readonly item: Case;
  /** Null while it is being read. */
  readonly events: readonly CaseEvent[] | null;
}

/** Null: nothing is open, or there is no such case. One that the register has not read yet is read by itself. */
export function useOpenCase(
  { register }: RegisterInHand,
  readCase: WorkbenchTools['readCase'],
  caseId: string,
): OpenCase | null {
  const known = register.get(caseId);
  const [read, setRead] = useState<CaseWithEvents | null>(null);
  // A changed row is a new object, and its history has grown.
  useEffect(() => {
    if (caseId === '') return;
    let isWanted = true;
    void readCase(caseId).then((found) => {
      if (isWanted) setRead(found);
    });
    return () => {
      isWanted = false;
    };
  }, [readCase, caseId, known]);
  const mine = read?.item.caseId === caseId ? read : null;
  const item = known ?? mine?.item;
  return item && caseId !== '' ? { item, events: mine?.events ?? null } : null;
}
