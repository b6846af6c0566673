// Fields that two have changed without knowing of each other: both values with who and when, and
// one press that decides. What was decided stays in its place until the case is closed: nothing
// moves under the hand.
import { Check, GitMerge } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { CaseFields } from '../../../lib/cases/case-event.ts';
import { isSame } from '../../../lib/cases/meanwhile.ts';
import { decisionOf } from '../../../lib/cases/open-conflicts.ts';
import type { OpenConflict, Said } from '../../../lib/cases/open-conflicts.ts';
import { useText } from '../../shared/i18n.tsx';
import { pressRefusalKey } from '../../shared/refusal-text.ts';
import { SafeText } from '../../shared/SafeText.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { fieldLabel, timeText } from './case-words.ts';
import type { CaseWords } from './case-words.ts';
import styles from './OpenConflicts.module.css';
import type { RecordChange } from './use-record-change.ts';
import { valueText } from './value-text.ts';

type Value = CaseFields[keyof CaseFields];

interface OpenConflictsProps {
  readonly conflicts: readonly OpenConflict[];
  readonly words: CaseWords;
  readonly record: RecordChange;
}

interface Decided {
  readonly conflict: OpenConflict;
  readonly value: Value;
}

/** Of one case: another one begins anew. */
export function OpenConflicts({ conflicts, words, record }: OpenConflictsProps) {
  const text = useText();
  const section = useRef<HTMLElement>(null);
  const [decided, setDecided] = useState<readonly Decided[]>([]);
  const rows = rowsOf(conflicts, decided);
  useEffect(() => {
    // The pressed button is gone; whoever works with keys goes on at the next field, or from here.
    if (decided.length === 0) return;
    const next = section.current?.querySelector<HTMLElement>('[data-open] button');
    (next ?? section.current)?.focus();
  }, [decided]);
  if (rows.length === 0) return null;
  const isOpen = rows.some(({ value }) => value === undefined);
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={styles.conflicts}
      data-done={!isOpen || undefined}
      aria-label={text('workbench_conflicts')}
    >
      <h3>
        {isOpen ? <GitMerge aria-hidden /> : <Check aria-hidden />}
        {text('workbench_conflicts')}
      </h3>
      <p className={styles.what}>{text(isOpen ? 'workbench_conflicts_what' : 'workbench_conflicts_done')}</p>
      {rows.map(({ conflict, value }) => (
        <ConflictRow
          key={conflict.field}
          conflict={conflict}
          decided={value}
          words={words}
          record={record}
          onDecided={(chosen) =>
            setDecided((before) => [
              ...before.filter((each) => each.conflict.field !== conflict.field),
              { conflict, value: chosen },
            ])
          }
        />
      ))}
    </section>
  );
}

interface RowOf {
  readonly conflict: OpenConflict;
  /** Undefined: nobody has decided. */
  readonly value: Value | undefined;
}

/** In their places. One that was decided here and has arisen anew is open again. */
function rowsOf(conflicts: readonly OpenConflict[], decided: readonly Decided[]): readonly RowOf[] {
  const done = decided.filter(({ conflict: { field, options } }) => {
    const now = conflicts.find((each) => each.field === field);
    return !now || now.options.every(({ eventId }) => options.some((known) => known.eventId === eventId));
  });
  const open = conflicts.filter(({ field }) => !done.some(({ conflict }) => conflict.field === field));
  return [...done, ...open.map((conflict) => ({ conflict, value: undefined }))];
}

interface RowProps {
  readonly conflict: OpenConflict;
  readonly decided: Value | undefined;
  readonly words: CaseWords;
  readonly record: RecordChange;
  readonly onDecided: (value: Value) => void;
}

function ConflictRow({ conflict, decided, words, record, onDecided }: RowProps) {
  const { text } = words;
  const [isSaving, setSaving] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const label = text(fieldLabel(conflict.field));
  const decide = async (value: Value) => {
    if (isSaving) return;
    setSaving(true);
    setFault(null);
    const refusal = await record(decisionOf(conflict, value));
    setSaving(false);
    if (refusal === null) onDecided(value);
    else setFault(text(pressRefusalKey(refusal)));
  };
  const { options, isJoined, standing } = conflict;
  return (
    <div role="group" aria-label={label} className={styles.row} data-open={decided === undefined || undefined}>
      <h4>{label}</h4>
      <ul>
        {options.map((option) => (
          <Option
            key={option.eventId}
            option={option}
            conflict={conflict}
            decided={decided}
            words={words}
            onChoose={() => void decide(option.value)}
          />
        ))}
      </ul>
      {isJoined && decided === undefined && (
        <p className={styles.both}>
          <span>{text('workbench_conflict_joined')}</span>
          <TextButton look="outline" onClick={() => void decide(standing)}>
            {text('workbench_conflict_both')}
          </TextButton>
        </p>
      )}
      {isJoined && decided !== undefined && isSame(decided, standing) && (
        <p className={styles.chosen}>{text('workbench_conflict_both_chosen')}</p>
      )}
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}

type OptionProps = Pick<RowProps, 'conflict' | 'decided' | 'words'> & {
  readonly option: Said;
  readonly onChoose: () => void;
};

function Option({ option, conflict, decided, words, onChoose }: OptionProps) {
  const { text } = words;
  const shown = valueText(conflict.field, option.value, words, false) || text('workbench_none');
  const now = nowOf(option, conflict, decided);
  return (
    <li className={styles.option} data-now={now}>
      <div className={styles.said}>
        <p className={styles.value}>
          <SafeText text={shown} />
        </p>
        <p className={styles.who}>
          <SafeText text={whoOf(option, text('workbench_agent_unnamed'))} />
          <time dateTime={option.at}>{timeText(option.at, words)}</time>
          {now === 'stands' && <span>{text('workbench_conflict_stands')}</span>}
        </p>
      </div>
      {(now === 'stands' || now === 'offered') && (
        <TextButton look="outline" onClick={onChoose} title={text('workbench_conflict_choose', shown)}>
          {text(now === 'stands' ? 'workbench_conflict_keep' : 'workbench_conflict_take')}
        </TextButton>
      )}
      {now === 'chosen' && <span className={styles.chosen}>{text('workbench_conflict_chosen')}</span>}
    </li>
  );
}

function nowOf(option: Said, { isJoined, standing }: OpenConflict, decided: Value | undefined) {
  if (decided !== undefined) return isSame(option.value, decided) ? 'chosen' : 'dropped';
  return !isJoined && isSame(option.value, standing) ? 'stands' : 'offered';
}

function whoOf({ agentName, workNumber }: Said, unnamed: string): string {
  return [agentName || unnamed, workNumber].filter((part) => part !== '').join(' ');
}
