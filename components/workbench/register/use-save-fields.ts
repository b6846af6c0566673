// One edited field on its way into the log, and what to say where somebody else was there first.
import type { CaseFields } from '../../../lib/cases/case-event.ts';
import type { RecordConflict } from '../../../lib/channel/background-messages.ts';
import { refusalKey } from '../../shared/refusal-text.ts';
import { fieldText } from './case-words.ts';
import type { CaseWords } from './case-words.ts';
import type { Conflict } from './use-inline-edit.ts';
import type { RecordChange } from './use-record-change.ts';

export type SaveFields = (
  fields: Partial<CaseFields>,
  /** What the controls showed when the editing began; nothing: whatever stood there is replaced. */
  before?: Partial<CaseFields>,
) => Promise<string | null | Conflict>;

/** `refused`: of a press there is no entry to speak of (refusal-text.ts). */
export function useSaveFields(record: RecordChange, words: CaseWords, refused = refusalKey): SaveFields {
  return async (fields, before = {}) => {
    let conflicts: readonly RecordConflict[] = [];
    const refusal = await record({ type: 'changed', fields, before }, (found) => (conflicts = found));
    if (refusal !== null) return words.text(refused(refusal));
    const [conflict] = conflicts;
    return conflict ? told(conflict, fields, words) : null;
  };
}

function told({ field, outcome, found, by }: RecordConflict, fields: Partial<CaseFields>, words: CaseWords): Conflict {
  const { text } = words;
  const who = by || text('workbench_edit_somebody');
  if (outcome === 'both') return { outcome, sentence: text('workbench_edit_both', who) };
  const [now, mine] = [{ [field]: found }, fields].map(
    (each) => fieldText(field, each, words) || text('workbench_none'),
  );
  return { outcome, sentence: text('workbench_edit_other_kept', who, now ?? '', mine ?? '') };
}
