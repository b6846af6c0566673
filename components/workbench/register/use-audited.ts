// What leaves the register is written into the audit list, by the background.
import { useEffect, useRef, useState } from 'react';
import type { AuditEntry } from '../../../lib/cases/audit.ts';
import type { WorkbenchTools } from '../tools.ts';

type Note = Pick<AuditEntry, 'kind' | 'form' | 'cases' | 'full'>;

export interface Audited {
  /** False: it was not written. Only of what has contact data in it anybody is told. */
  readonly note: (note: Note) => Promise<boolean>;
  readonly failed: boolean;
  readonly clear: () => void;
}

export function useAudited({ background, newId }: Pick<WorkbenchTools, 'background' | 'newId'>): Audited {
  const [failed, setFailed] = useState(false);
  const note = async (entry: Note) => {
    setFailed(false);
    const { ok } = await background.ask('audit.note', { noteId: newId(), ...entry });
    if (!ok && entry.full) setFailed(true);
    return ok;
  };
  return { note, failed, clear: () => setFailed(false) };
}

/** By a button as by Ctrl+P. Whether the dialogue was cancelled no page learns. */
export function usePrintNoted(isPrinting: boolean, cases: number, note: Audited['note']): void {
  const latest = useRef({ cases, note });
  useEffect(() => {
    latest.current = { cases, note };
  }, [cases, note]);
  useEffect(() => {
    if (!isPrinting) return;
    const { cases: printed, note: write } = latest.current;
    void write({ kind: 'register-print', form: 'paper', cases: printed, full: false });
  }, [isPrinting]);
}
