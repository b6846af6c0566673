// The change that somebody makes to many cases: under way, done with a way back, or refused.
import { useEffect, useRef, useState } from 'react';
import { bulkBack, bulkChange } from '../../../../lib/cases/bulk-change.ts';
import type { BulkChange, BulkFields } from '../../../../lib/cases/bulk-change.ts';
import type { CaseEvent } from '../../../../lib/cases/case-event.ts';
import type { CaseRegister } from '../../../../lib/cases/register.ts';
import type { Settings } from '../../../../lib/knowledge/settings.ts';
import type { WorkbenchTools } from '../../tools.ts';
import { sendChanges } from './run-bulk.ts';
import type { Sent } from './run-bulk.ts';

export type BulkState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly done: number; readonly total: number }
  | { readonly phase: 'done'; readonly sent: Sent; readonly total: number; readonly made: Made | null };

/** What was done, for the way back; null for the way back itself. */
interface Made {
  readonly change: BulkChange;
  readonly fields: BulkFields;
}

export interface Bulk {
  readonly state: BulkState;
  readonly apply: (caseIds: Iterable<string>, fields: BulkFields) => void;
  readonly back: (made: Made) => void;
  readonly cancel: () => void;
  /** What was said of the last one has been read. */
  readonly clear: () => void;
}

type Tools = Pick<WorkbenchTools, 'background' | 'now' | 'newId'>;

export function useBulk(
  register: CaseRegister,
  { background, now, newId }: Tools,
  { agentName, workNumber }: Pick<Settings, 'agentName' | 'workNumber'>,
): Bulk {
  const [state, setState] = useState<BulkState>({ phase: 'idle' });
  const work = useRef(new AbortController());
  // Leaving the register ends it after the current portion.
  useEffect(() => () => work.current.abort(), []);
  const stamp = () => ({ newId, at: now().toISOString(), agentName, workNumber });
  const send = (events: readonly CaseEvent[], made: Made | null) => {
    work.current = new AbortController();
    const total = events.length;
    setState({ phase: 'running', done: 0, total });
    const onProgress = (done: number) => setState({ phase: 'running', done, total });
    void sendChanges(events, background, onProgress, work.current.signal).then((sent) =>
      setState({ phase: 'done', sent, total, made }),
    );
  };
  return {
    state,
    apply: (caseIds, fields) => {
      const rows = [...caseIds].flatMap((caseId) => register.get(caseId) ?? []);
      const change = bulkChange(rows, fields, stamp());
      send(change.events, { change, fields });
    },
    back: ({ change, fields }) =>
      send(
        bulkBack(change, fields, (caseId) => register.get(caseId), stamp()),
        null,
      ),
    cancel: () => work.current.abort(),
    clear: () => setState({ phase: 'idle' }),
  };
}
