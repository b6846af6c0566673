// The states of an import: a file is chosen, looked at, brought in, or refused. Nothing is
// written before a person has seen what would be.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { findHeadings, remapped } from '../../../../lib/cases/import/headings.ts';
import type { ImportField } from '../../../../lib/cases/import/import-fields.ts';
import type { ImportTerms, Judged } from '../../../../lib/cases/import/judge-rows.ts';
import type { SheetProblem, SheetRead } from '../../../../lib/cases/import/sheet.ts';
import { YUAN_MARKETPLACES } from '../../../../lib/knowledge/terms.ts';
import type { CaseStatus, Marketplace } from '../../../../lib/knowledge/terms.ts';
import { HOME_CURRENCY, settingsSchema } from '../../../../lib/knowledge/settings.ts';
import type { WorkbenchTools } from '../../tools.ts';
import type { Desk } from '../../use-desk.ts';
import { useCaseWords } from '../use-case-words.ts';
import { makePlan } from './make-plan.ts';
import type { Chosen, Plan } from './make-plan.ts';
import { runImport } from './run-import.ts';
import type { Outcome } from './run-import.ts';

export type Stage =
  | { readonly name: 'choose'; readonly problem: SheetProblem | null; readonly fileName: string }
  | { readonly name: 'reading'; readonly fileName: string }
  /** `reading`: the sheet that was chosen instead and is being read; null: none. */
  | { readonly name: 'preview'; readonly chosen: Chosen; readonly reading: string | null }
  | { readonly name: 'importing'; readonly done: number; readonly total: number }
  | { readonly name: 'done'; readonly outcome: Outcome; readonly judged: readonly Judged[]; readonly fileName: string };

/** What stands for rows that do not say it. */
export interface Standards {
  readonly marketplace: Marketplace;
  readonly status: CaseStatus;
}

export interface Importing {
  readonly stage: Stage;
  /** Null while it is being worked out. */
  readonly plan: Plan | null;
  readonly standards: Standards;
  readonly choose: (file: File) => void;
  /** Another sheet of the same workbook. */
  readonly chooseSheet: (sheetName: string) => void;
  readonly map: (column: number, field: ImportField | null) => void;
  readonly setStandards: (part: Partial<Standards>) => void;
  readonly start: () => void;
  readonly cancel: () => void;
  readonly again: () => void;
}

const NOTHING: Stage = { name: 'choose', problem: null, fileName: '' };

export function useImport(desk: Desk, tools: WorkbenchTools): Importing {
  const [stage, setStage] = useState<Stage>(NOTHING);
  const [given, setGiven] = useState<Partial<Standards>>({});
  const standards = useStandards(desk, given);
  const plan = usePlan(desk, tools, stage, standards);
  const { restart, stop } = useWork();
  const read = (file: File, sheetName: string | null, signal: AbortSignal) => {
    void tools.readSheet(file, signal, sheetName).then((found) => {
      if (!signal.aborted) setStage(afterReading(file, found));
    });
  };
  const choose = (file: File) => {
    const signal = restart();
    setStage({ name: 'reading', fileName: file.name });
    read(file, null, signal);
  };
  const chooseSheet = (sheetName: string) => {
    if (stage.name !== 'preview') return;
    // The preview stays, and with it the focus on the choice.
    setStage({ ...stage, reading: sheetName });
    read(stage.chosen.file, sheetName, restart());
  };
  const start = () => {
    if (stage.name !== 'preview' || stage.reading !== null || !plan?.ok) return;
    const signal = restart();
    const { fileName } = stage.chosen;
    const { judged } = plan;
    const total = judged.filter(({ event }) => event).length;
    setStage({ name: 'importing', done: 0, total });
    const onProgress = (done: number) => setStage({ name: 'importing', done, total });
    void runImport(judged, tools.background, onProgress, signal).then((outcome) =>
      setStage({ name: 'done', outcome, judged, fileName }),
    );
  };
  return {
    stage,
    plan,
    standards,
    choose,
    chooseSheet,
    map: (column, field) => setStage((now) => mapped(now, column, field)),
    setStandards: (part) => setGiven((before) => ({ ...before, ...part })),
    start,
    cancel: stop,
    again: () => {
      restart();
      setStage(NOTHING);
    },
  };
}

/** One thing at a time: what begins ends what was going on. */
function useWork() {
  const work = useRef(new AbortController());
  const stop = () => work.current.abort();
  const restart = () => {
    stop();
    work.current = new AbortController();
    return work.current.signal;
  };
  // Leaving the page ends the import after its current portion.
  useEffect(() => () => work.current.abort(), []);
  return { restart, stop };
}

function mapped(stage: Stage, column: number, field: ImportField | null): Stage {
  if (stage.name !== 'preview') return stage;
  return { ...stage, chosen: { ...stage.chosen, mapping: remapped(stage.chosen.mapping, column, field) } };
}

function afterReading(file: File, read: SheetRead): Stage {
  const fileName = file.name;
  if (!read.ok) return { name: 'choose', problem: read.problem, fileName };
  const headings = findHeadings(read.sheet.rows);
  if (!headings) return { name: 'choose', problem: 'no-headings', fileName };
  const { sheet, workbook } = read;
  const chosen = { file, fileName, sheet, headings, mapping: headings.mapping, ...(workbook && { workbook }) };
  return { name: 'preview', chosen, reading: null };
}

/** The marketplace of the newest case is this shop's as far as anybody knows; the person sees and may change it. */
function useStandards({ register: { register, state } }: Desk, given: Partial<Standards>): Standards {
  // Looked up once the register is there, not with every row that an import adds.
  const newest = useMemo(() => {
    const place = state === 'complete' ? register.matching({})[0] : undefined;
    return register.at(place ?? -1)?.marketplace ?? 'other';
  }, [register, state]);
  return useMemo(() => ({ marketplace: newest, status: 'open', ...given }), [newest, given]);
}

/** Worked out anew whenever the mapping, the standards or the register change. */
function usePlan(desk: Desk, tools: WorkbenchTools, stage: Stage, standards: Standards): Plan | null {
  const { lists } = useCaseWords(desk);
  const [made, setMade] = useState<{ readonly of: Chosen; readonly plan: Plan } | null>(null);
  const chosen = stage.name === 'preview' ? stage.chosen : null;
  const { all: cases, version } = desk.register;
  const { agentName, workNumber, grantCurrency } = useSettings(desk);
  const { now, loggedEvents } = tools;
  const currency = YUAN_MARKETPLACES.includes(standards.marketplace) ? HOME_CURRENCY : grantCurrency;
  const termsAt = useCallback(
    (fileName: string, at: Date): ImportTerms => {
      return { from: fileName, ...standards, agentName, workNumber, at: at.toISOString() };
    },
    [standards, agentName, workNumber],
  );
  useEffect(() => {
    if (!chosen?.mapping.includes('orderNumber') || !cases) return;
    const working = new AbortController();
    const at = now();
    const reading = { titles: chosen.headings.titles, mapping: chosen.mapping, lists, now: at, currency };
    const planning = { cases, reading, terms: termsAt(sourceOf(chosen), at), loggedEvents };
    void makePlan(chosen, planning, working.signal).then((plan) => {
      if (plan && !working.signal.aborted) setMade({ of: chosen, plan });
    });
    return () => {
      working.abort();
      setMade(null);
    };
  }, [chosen, cases, version, lists, currency, termsAt, now, loggedEvents]);
  return made && made.of === chosen ? made.plan : null;
}

/** As the history names it. */
function sourceOf({ fileName, workbook }: Chosen): string {
  return workbook && workbook.names.length > 1 ? `${fileName} · ${workbook.chosen}` : fileName;
}

const STANDARD_SETTINGS = settingsSchema.parse({});

function useSettings({ settings }: Desk) {
  return settings.value ?? STANDARD_SETTINGS;
}
