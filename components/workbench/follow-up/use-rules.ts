import { useMemo } from 'react';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';
import type { TimeRules } from '../../../lib/procedure/deadline.ts';

/** What the base and this machine say about time; the same object while the base is the same. */
export function useRules(base: KnowledgeBase | null): TimeRules {
  return useMemo(() => {
    const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return { deadlines: base?.deadlines ?? [], calendar: base?.calendar ?? null, machineZone };
  }, [base]);
}
