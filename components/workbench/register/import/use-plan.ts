// What importing the chosen sheet would do, worked out anew whenever the mapping, what stands for unsaid things, or the
// register changes.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Case } from '../../../../lib/cases/case.ts';
import type { ImportPlan } from '../../../../lib/cases/import/importer.ts';
import { casesByOrder } from '../../../../lib/cases/import/judge-rows.ts';
import type { ImportTerms } from '../../../../lib/cases/import/judge-rows.ts';
import type { KnownHere } from '../../../../lib/cases/import/plan-import.ts';
import { inSteps } from '../../../../lib/knowledge/in-steps.ts';
import { HOME_CURRENCY, settingsSchema } from '../../../../lib/knowledge/settings.ts';
import { YUAN_MARKETPLACES } from '../../../../lib/knowledge/terms.ts';
import type { CaseStatus, Marketplace } from '../../../../lib/knowledge/terms.ts';
import type { WorkbenchTools } from '../../tools.ts';
import type { Desk } from '../../use-desk.ts';
import { PACE } from '../pace.ts';
import { useCaseWords } from '../use-case-words.ts';
import type { Chosen } from './import-stage.ts';

/** `unreadable`: the log could not be read. */
export type Plan = ImportPlan | 'unreadable';

/** What stands for rows that do not say it. */
export interface Standards {
  readonly marketplace: Marketplace;
  readonly status: CaseStatus;
}

interface Sources {
  readonly desk: Desk;
  readonly tools: Pick<WorkbenchTools, 'now' | 'loggedEvents'>;
  /** The sheet's thread has ended. */
  readonly onFailed: (chosen: Chosen) => void;
}

/** The marketplace of the newest case is this shop's as far as anybody knows; the person sees and may change it. */
export function useStandards({ register: { register, state } }: Desk, given: Partial<Standards>): Standards {
  // Looked up once the register is there, not with every row that an import adds.
  const newest = useMemo(() => {
    const place = state === 'complete' ? register.matching({})[0] : undefined;
    return register.at(place ?? -1)?.marketplace ?? 'other';
  }, [register, state]);
  return useMemo(() => ({ marketplace: newest, status: 'open', ...given }), [newest, given]);
}

/** Null while it is being worked out. */
export function usePlan(chosen: Chosen | null, standards: Standards, sources: Sources): Plan | null {
  const { desk, tools, onFailed } = sources;
  const [made, setMade] = useState<{ readonly of: Chosen; readonly plan: Plan } | null>(null);
  const { all: cases, version } = desk.register;
  const { now, loggedEvents } = tools;
  const planningAt = usePlanning(desk, standards);
  useEffect(() => {
    if (!chosen?.mapping.includes('orderNumber') || !cases) return;
    const working = new AbortController();
    const { signal } = working;
    const asked = { ...planningAt(chosen, now()), isEmpty: cases.length === 0 };
    const here: KnownHere = { logged: loggedEvents, casesOf: lookUp(cases, signal) };
    void chosen.importer
      .plan({ ...asked, dataFrom: chosen.sheet.headings.dataFrom }, here)
      .then((plan) => plan && !signal.aborted && setMade({ of: chosen, plan }))
      .catch(() => signal.aborted || onFailed(chosen));
    return () => {
      working.abort();
      setMade(null);
    };
  }, [chosen, cases, version, planningAt, now, loggedEvents, onFailed]);
  return made && made.of === chosen ? made.plan : null;
}

/** The register's cases by order number; the list is made in pieces, with the first question. */
function lookUp(cases: readonly Case[], signal: AbortSignal): KnownHere['casesOf'] {
  let byOrder: Promise<ReadonlyMap<string, readonly Case[]> | null> | undefined;
  return async (orderNumbers) => {
    byOrder ??= inSteps(casesByOrder(cases), PACE.wanted, signal);
    const found = await byOrder;
    return orderNumbers.flatMap((order) => found?.get(order) ?? []);
  };
}

/** How rows are read, and what a row says that the case has not. */
function usePlanning(desk: Desk, standards: Standards) {
  const { lists } = useCaseWords(desk);
  const { agentName, workNumber, grantCurrency } = desk.settings.value ?? STANDARD_SETTINGS;
  const currency = YUAN_MARKETPLACES.includes(standards.marketplace) ? HOME_CURRENCY : grantCurrency;
  return useCallback(
    (chosen: Chosen, at: Date) => {
      const terms: ImportTerms = { from: sourceOf(chosen), ...standards, agentName, workNumber, at: at.toISOString() };
      const { mapping, sheet } = chosen;
      return { reading: { titles: sheet.headings.titles, mapping, lists, now: at, currency }, terms };
    },
    [standards, agentName, workNumber, lists, currency],
  );
}

/** As the history names it. */
function sourceOf({ file, sheet: { workbook } }: Chosen): string {
  return workbook && workbook.names.length > 1 ? `${file.name} · ${workbook.chosen}` : file.name;
}

const STANDARD_SETTINGS = settingsSchema.parse({});
