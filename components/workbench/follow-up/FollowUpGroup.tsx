// What comes next in a case: the step, by when, who does it, and how much it matters.
import { Check } from 'lucide-react';
import { useState } from 'react';
import type { Case } from '../../../lib/cases/case.ts';
import type { CaseFields } from '../../../lib/cases/case-event.ts';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';
import type { Settings } from '../../../lib/knowledge/settings.ts';
import { weightOf } from '../../../lib/procedure/follow-ups/importance.ts';
import { quickTimes } from '../../../lib/procedure/follow-ups/quick-times.ts';
import { useText } from '../../shared/i18n.tsx';
import { pressRefusalKey } from '../../shared/refusal-text.ts';
import { TextButton } from '../../shared/TextButton.tsx';
import { fieldLabel } from '../register/case-words.ts';
import type { CaseWords } from '../register/case-words.ts';
import { EditableChoice, EditableText } from '../register/EditableField.tsx';
import { instantShown, toLocalTime } from '../register/local-time.ts';
import type { RecordChange } from '../register/use-record-change.ts';
import { useSaveFields } from '../register/use-save-fields.ts';
import styles from './FollowUp.module.css';
import { weightText } from './follow-up-words.ts';
import { QuickTimes } from './QuickTimes.tsx';
import { useRules } from './use-rules.ts';

interface FollowUpGroupProps {
  readonly item: Case;
  readonly words: CaseWords;
  readonly base: KnowledgeBase | null;
  readonly settings: Settings;
  readonly now: Date;
  /** Who a case may be handed to; others can be typed. */
  readonly names: readonly string[];
  readonly record: RecordChange;
}

const IMPORTANCES = ['important', 'ordinary'] as const;

export function FollowUpGroup({ item, words, base, settings, now, names, record }: FollowUpGroupProps) {
  const text = useText();
  const times = quickTimes(useRules(base), now.getTime());
  const edit = useSaveFields(record, words);
  // At one press: what stands then is what was seen.
  const save = async (fields: Partial<CaseFields>): Promise<string | null> => {
    const refusal = await record({ type: 'changed', fields });
    return refusal === null ? null : text(pressRefusalKey(refusal));
  };
  const isOver = item.undone || item.status === 'closed';
  return (
    <section className={styles.group} aria-label={text('follow_group')}>
      <EditableText
        label={text(fieldLabel('nextStep'))}
        value={item.nextStep ?? ''}
        maxLength={200}
        save={(value, before) => edit({ nextStep: value.trim() }, { nextStep: before })}
      />
      <EditableText
        label={text(fieldLabel('nextFollowUpAt'))}
        kind="datetime-local"
        value={toLocalTime(item.nextFollowUpAt)}
        save={(value, before) => edit(timeOf(value, item), timeOf(before, item))}
      />
      {!isOver && <PlanRow item={item} times={times} now={now} save={save} />}
      <EditableText
        label={text(fieldLabel('assignee'))}
        value={item.assignee ?? ''}
        maxLength={60}
        suggested={names}
        placeholder={item.agentName}
        save={(value, before) => edit({ assignee: value.trim() }, { assignee: before })}
      />
      <EditableChoice
        label={text(fieldLabel('importance'))}
        value={item.importance ?? ''}
        options={IMPORTANCES.map((id) => [id, text(`importance_${id}`)])}
        none={computedText(item, settings, now, text)}
        save={(value, before) => edit(importanceOf(value), importanceOf(before))}
      />
    </section>
  );
}

function timeOf(shown: string, { nextFollowUpAt }: Case): Pick<CaseFields, 'nextFollowUpAt'> {
  return { nextFollowUpAt: instantShown(shown, nextFollowUpAt) };
}

function importanceOf(value: string): Pick<CaseFields, 'importance'> {
  return { importance: IMPORTANCES.find((id) => id === value) ?? '' };
}

/** What the desk takes the case for while nobody has said it, and why. */
function computedText(item: Case, settings: Settings, now: Date, text: ReturnType<typeof useText>): string {
  const grant = { minor: settings.grantLimitMinor, currency: settings.grantCurrency };
  const weight = weightOf({ ...item, importance: '' }, grant, now.getTime());
  const why = weightText(weight, text);
  const word = text(weight.isImportant ? 'importance_important' : 'importance_ordinary');
  return why === '' ? text('follow_computed', word) : text('follow_computed_because', word, why);
}

interface PlanRowProps {
  readonly item: Case;
  readonly times: ReturnType<typeof quickTimes>;
  readonly now: Date;
  readonly save: (fields: Partial<CaseFields>) => Promise<string | null>;
}

/** Times to choose from, and done, which can be taken back. */
function PlanRow({ item, times, now, save }: PlanRowProps) {
  const text = useText();
  const [before, setBefore] = useState<Pick<CaseFields, 'nextStep' | 'nextFollowUpAt'> | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { nextStep = '', nextFollowUpAt } = item;
  const hasStep = nextStep !== '' || nextFollowUpAt !== '';
  const write = async (fields: Partial<CaseFields>, kept: typeof before) => {
    const failed = await save(fields);
    setFault(failed);
    if (failed === null) setBefore(kept);
  };
  return (
    <div className={styles.plan}>
      <QuickTimes
        times={times}
        now={now}
        onPick={(atMs) => void write({ nextFollowUpAt: new Date(atMs).toISOString() }, null)}
      />
      <span className={styles.outcome}>
        {hasStep && (
          <TextButton
            look="outline"
            onClick={() => void write({ nextStep: '', nextFollowUpAt: '' }, { nextStep, nextFollowUpAt })}
          >
            <Check aria-hidden />
            {text('follow_done')}
          </TextButton>
        )}
        {!hasStep && before && (
          <>
            <span role="status">{text('follow_done_said')}</span>
            <TextButton onClick={() => void write(before, null)}>{text('follow_undo')}</TextButton>
          </>
        )}
        {fault !== null && (
          <span role="alert" className={styles.fault}>
            {fault}
          </span>
        )}
      </span>
    </div>
  );
}
