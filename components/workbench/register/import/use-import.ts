// What a person does with an import. Nothing is written before they have seen what would be.
import { useCallback, useEffect, useRef, useState } from 'react';
import { remapped } from '../../../../lib/cases/import/headings.ts';
import type { ImportField } from '../../../../lib/cases/import/import-fields.ts';
import type { OpenImporter, WorkbenchTools } from '../../tools.ts';
import type { Desk } from '../../use-desk.ts';
import { afterOpening, brokenOff, NOTHING } from './import-stage.ts';
import type { Chosen, Stage } from './import-stage.ts';
import { runImport } from './run-import.ts';
import { usePlan, useStandards } from './use-plan.ts';
import type { Plan, Standards } from './use-plan.ts';

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

export function useImport(desk: Desk, tools: WorkbenchTools): Importing {
  const [stage, setStage] = useState<Stage>(NOTHING);
  const [given, setGiven] = useState<Partial<Standards>>({});
  const standards = useStandards(desk, given);
  const onFailed = useCallback(({ file }: Chosen) => setStage(brokenOff(file)), []);
  const plan = usePlan(stage.name === 'preview' ? stage.chosen : null, standards, { desk, tools, onFailed });
  const work = useWork();
  const choose = (file: File) => {
    const importer = work.begin(tools.openImporter());
    setStage({ name: 'reading', fileName: file.name });
    void work.unlessStopped(opened(file, importer, null), setStage);
  };
  const chooseSheet = (sheetName: string) => {
    if (stage.name !== 'preview') return;
    const { file, importer } = stage.chosen;
    // The preview stays, and with it the focus on the choice.
    setStage({ ...stage, reading: sheetName });
    work.restart();
    void work.unlessStopped(opened(file, importer, sheetName), setStage);
  };
  const start = () => {
    if (stage.name !== 'preview' || stage.reading !== null || !plan || plan === 'unreadable') return;
    const ended = bringIn(stage.chosen, plan, { tools, signal: work.restart(), tell: setStage });
    void ended.then((next) => {
      setStage(next);
      if (next.name !== 'preview') work.begin(null);
    });
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
    cancel: work.stop,
    again: () => {
      work.begin(null);
      setStage(NOTHING);
    },
  };
}

/** One thing at a time: what begins ends what was going on, and another file the thread of the one before. */
function useWork() {
  const work = useRef(new AbortController());
  const thread = useRef<OpenImporter>(null);
  const stop = () => work.current.abort();
  const restart = () => {
    stop();
    work.current = new AbortController();
    return work.current.signal;
  };
  const begin = <T extends OpenImporter | null>(importer: T): T => {
    restart();
    thread.current?.close();
    thread.current = importer;
    return importer;
  };
  const unlessStopped = async <T>(coming: Promise<T>, take: (come: T) => void) => {
    const { signal } = work.current;
    const come = await coming;
    if (!signal.aborted) take(come);
  };
  // Leaving the page ends the import after its current portion.
  useEffect(
    () => () => {
      work.current.abort();
      thread.current?.close();
    },
    [],
  );
  return { restart, stop, begin, unlessStopped };
}

function mapped(stage: Stage, column: number, field: ImportField | null): Stage {
  if (stage.name !== 'preview') return stage;
  return { ...stage, chosen: { ...stage.chosen, mapping: remapped(stage.chosen.mapping, column, field) } };
}

async function opened(file: File, importer: OpenImporter, sheetName: string | null): Promise<Stage> {
  try {
    return afterOpening(file, importer, await importer.open(await file.arrayBuffer(), sheetName));
  } catch {
    return brokenOff(file);
  }
}

interface Bringing {
  readonly tools: WorkbenchTools;
  readonly signal: AbortSignal;
  readonly tell: (stage: Stage) => void;
}

async function bringIn(
  chosen: Chosen,
  plan: Exclude<Plan, 'unreadable'>,
  { tools, signal, tell }: Bringing,
): Promise<Stage> {
  const { file, importer } = chosen;
  const onProgress = (done: number) => tell({ name: 'importing', done, total: plan.writes });
  onProgress(0);
  const refused = await importer.refused(plan.planId).catch(() => 'broken' as const);
  if (refused === 'broken') return brokenOff(file);
  // The register changed with the click: what the sheet would do now is to be seen first.
  if (!refused) return { name: 'preview', chosen, reading: null };
  const outcome = await runImport({ importer, plan }, tools.background, onProgress, signal);
  return { name: 'done', outcome, plan, refused, fileName: file.name };
}
