// One edit of a case = one event. The event is made when the agent first tries;
// trying again sends the same one, so a lost answer never becomes two entries.
import { useCallback, useRef } from 'react';
import type { CaseChange, CaseEvent } from '../../../lib/cases/case-event.ts';
import type { RecordConflict, Refusal } from '../../../lib/channel/background-messages.ts';
import type { Settings } from '../../../lib/knowledge/settings.ts';
import type { WorkbenchTools } from '../tools.ts';

/** Told of the fields that somebody else had changed meanwhile, before the answer. */
type Met = (conflicts: readonly RecordConflict[]) => void;
export type RecordChange = (change: CaseChange, met?: Met) => Promise<Refusal | null>;
export type RecordChangeOf = (caseId: string, change: CaseChange, met?: Met) => Promise<Refusal | null>;

type Tools = Pick<WorkbenchTools, 'background' | 'now' | 'newId'>;
type Agent = Pick<Settings, 'agentName' | 'workNumber'>;

/** Of one case. */
export function useRecordChange(tools: Tools, settings: Agent, caseId: string): RecordChange {
  const record = useRecorder(tools, settings);
  return useCallback((change, met) => record(caseId, change, met), [record, caseId]);
}

/** Null: durably stored. Otherwise why not; nothing was written then. */
export function useRecorder(tools: Tools, settings: Agent): RecordChangeOf {
  const pending = useRef(new Map<string, CaseEvent>());
  const { background, now, newId } = tools;
  const { agentName, workNumber } = settings;
  return useCallback(
    async (caseId, change, met) => {
      const key = JSON.stringify([caseId, change]);
      const event = pending.current.get(key) ?? {
        eventId: newId(),
        caseId,
        at: now().toISOString(),
        agentName,
        workNumber,
        change,
      };
      pending.current.set(key, event);
      const answer = await background.ask('case.record', event);
      if (!answer.ok) return answer.refusal;
      pending.current.delete(key);
      if (answer.value.conflicts) met?.(answer.value.conflicts);
      return null;
    },
    [agentName, background, newId, now, workNumber],
  );
}
