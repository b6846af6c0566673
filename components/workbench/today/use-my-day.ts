// What there is to do, worked out anew when a case changes and with every step of the clock. Only
// the unfinished cases are gone through then; of 200,000 they are few.
import { useMemo } from 'react';
import type { Case } from '../../../lib/cases/case.ts';
import { settingsSchema } from '../../../lib/knowledge/settings.ts';
import { endOfDay, isUnfinished, ownerOf, planner, toDos } from '../../../lib/procedure/follow-ups/follow-ups.ts';
import type { ToDos } from '../../../lib/procedure/follow-ups/follow-ups.ts';
import { useRules } from '../follow-up/use-rules.ts';
import type { Desk } from '../use-desk.ts';
import type { DayRoute } from './day-route.ts';

export const STANDARD_SETTINGS = settingsSchema.parse({});

export interface MyDay {
  readonly toDos: ToDos<Case>;
  readonly unfinished: readonly Case[];
  /** Unfinished ones of this agent. */
  readonly mine: number;
}

export function useMyDay(desk: Desk, scope: DayRoute['scope']): MyDay {
  const { agentName, grantLimitMinor, grantCurrency } = desk.settings.value ?? STANDARD_SETTINGS;
  const rules = useRules(desk.knowledge.base);
  const planOf = useMemo(() => planner(rules), [rules]);
  const unfinished = useMemo(() => (desk.cases ?? []).filter(isUnfinished), [desk.cases]);
  const mine = useMemo(() => unfinished.filter((row) => ownerOf(row) === agentName), [unfinished, agentName]);
  const shown = scope === 'everybody' ? unfinished : mine;
  const nowMs = desk.now.getTime();
  const found = useMemo(() => {
    const grant = { minor: grantLimitMinor, currency: grantCurrency };
    return toDos(shown, { planOf, grant, nowMs, endOfDayMs: endOfDay(rules, nowMs) });
  }, [shown, planOf, grantLimitMinor, grantCurrency, rules, nowMs]);
  return { toDos: found, unfinished, mine: mine.length };
}
