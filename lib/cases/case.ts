// A case as the register shows it: what its events add up to.
import type { CaseEvent, CaseFields } from './case-event.ts';

export interface Case extends Omit<CaseFields, 'marketplace'> {
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
  /** Every event, oldest first. */
  readonly events: readonly CaseEvent[];
}
