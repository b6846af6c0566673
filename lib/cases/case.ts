// A case as the register shows it: what its events add up to. The events themselves are the
// log's and are read when somebody opens the case: a list of 200,000 has no use for them.
import type { CaseEvent, CaseFields } from './case-event.ts';
import type { RowConflict } from './field-conflict.ts';

/** Fields that the log has known since version 6 of the schema; rows that nobody changed since lack them. */
type LaterField =
  'nextStep' | 'assignee' | 'importance' | 'reviewText' | 'severity' | 'returnParcelNumber' | 'returnArrivedAt';

export interface Case extends Omit<CaseFields, 'marketplace' | LaterField>, Partial<Pick<CaseFields, LaterField>> {
  readonly marketplace: CaseFields['marketplace'];
  readonly caseId: string;
  /** Short number that agents say to each other, e.g. `A21-0007`. */
  readonly caseNumber: string;
  readonly openedAt: string;
  readonly updatedAt: string;
  /** Who opened it. */
  readonly agentName: string;
  readonly workNumber: string;
  readonly undone: boolean;
  /** When it got the status "closed" that it still has; empty while it is not closed. */
  readonly closedAt: string;
  /** When it got the status that it has; rows of before 2026-11-22 may not say it, then the log does. */
  readonly statusSince?: string;
  /** Fields that two have changed without knowing of each other and nobody has decided yet; absent: none. */
  readonly conflicts?: readonly RowConflict[];
}

export interface CaseWithEvents {
  readonly item: Case;
  /** Oldest first. */
  readonly events: readonly CaseEvent[];
}

/** Who keeps the whole register is told of it in portions, and from then on of what changed. */
export interface CaseFollower {
  /** Newest opened first. The next portion is read when the promise is kept: a page paints in between. */
  readonly portion: (rows: readonly Case[]) => Promise<void>;
  /** How many there are to come in all; told only where it takes more than a portion or two. */
  readonly counted: (total: number) => void;
  /** Every case was told of. */
  readonly complete: () => void;
  /** Opened or changed since. */
  readonly changed: (rows: readonly Case[]) => void;
  /** Ids of cases that were erased since; of some of them it may never have been told. */
  readonly gone: (caseIds: readonly string[]) => void;
  /** Reading failed and will not go on. */
  readonly failed: () => void;
}
