// The export that somebody asked for: under way, stopped, failed, or done with what is to be said of it.
import { useEffect, useRef, useState } from 'react';
import type { ExportOutcome } from '../../../lib/cases/export-table.ts';
import type { WorkbenchTools } from '../tools.ts';
import { runExport } from './run-export.ts';
import type { ExportRun } from './run-export.ts';

export type ExportState =
  | { readonly phase: 'idle' | 'cancelled' | 'failed' }
  | { readonly phase: 'running'; readonly written: number; readonly total: number }
  | { readonly phase: 'done'; readonly outcome: ExportOutcome };

export interface Exporting {
  readonly state: ExportState;
  readonly start: (run: ExportRun, fileName: string) => void;
  readonly cancel: () => void;
  /** What was said has been read. */
  readonly clear: () => void;
}

/** Between two pictures of how far it is. */
const LOOK_MS = 100;

export function useExport({ download, openScribe }: Pick<WorkbenchTools, 'download' | 'openScribe'>): Exporting {
  const [state, setState] = useState<ExportState>({ phase: 'idle' });
  const running = useRef<AbortController>(null);
  // Whoever leaves the register stops the export with it.
  useEffect(() => () => running.current?.abort(), []);

  const start = (run: ExportRun, fileName: string) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const total = run.table.rows.length;
    let lookedAt = performance.now();
    setState({ phase: 'running', written: 0, total });
    const written = (rows: number) => {
      if (performance.now() - lookedAt < LOOK_MS) return;
      lookedAt = performance.now();
      setState({ phase: 'running', written: rows, total });
    };
    runExport(run, openScribe, written, controller.signal).then(
      (exported) => {
        // Stopped after its last step: nobody waits for the file any more.
        if (!exported || controller.signal.aborted) return;
        download(fileName, exported.file);
        setState({ phase: 'done', outcome: exported.outcome });
      },
      () => {
        if (!controller.signal.aborted) setState({ phase: 'failed' });
      },
    );
  };
  const cancel = () => {
    running.current?.abort();
    setState({ phase: 'cancelled' });
  };
  return { state, start, cancel, clear: () => setState({ phase: 'idle' }) };
}
