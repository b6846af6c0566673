// What comes next in the case, with a time in the shop's hours at one press.
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { TimeRules } from '../../lib/procedure/deadline.ts';
import { quickTimes } from '../../lib/procedure/follow-ups/quick-times.ts';
import { localTime } from '../shared/local-time.ts';
import { useLanguage, useText } from '../shared/i18n.tsx';
import { quickText } from '../shared/quick-text.ts';
import { TextButton } from '../shared/TextButton.tsx';
import styles from './CaseDetails.module.css';
import type { Details } from './case-details.ts';

export interface NextTimes {
  readonly rules: TimeRules;
  readonly now: Date;
  /** Whom the case may be handed to, busiest first; another name may be typed. */
  readonly names: readonly string[];
}

interface NextStepFieldsProps {
  readonly details: Details;
  readonly next: NextTimes;
  readonly input: (
    name: 'nextStep' | 'nextFollowUpAt' | 'assignee',
    type?: 'text' | 'datetime-local',
    list?: string,
  ) => ReactNode;
  readonly onChange: (part: Partial<Details>) => void;
}

export function NextStepFields({ details, next, input, onChange }: NextStepFieldsProps) {
  const text = useText();
  const language = useLanguage();
  const names = useId();
  return (
    <>
      <div className={styles.wide}>{input('nextStep')}</div>
      <div className={styles.wide}>
        {input('nextFollowUpAt', 'datetime-local')}
        <div className={styles.times} role="group" aria-label={text('follow_times')}>
          {quickTimes(next.rules, next.now.getTime()).map((time) => (
            <TextButton
              key={time.id}
              look="outline"
              onClick={() => onChange({ nextFollowUpAt: localTime(new Date(time.atMs)) })}
            >
              {quickText(time, text, { language, now: next.now })}
            </TextButton>
          ))}
        </div>
      </div>
      {input('assignee', 'text', names)}
      <datalist id={names}>
        {next.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label className={styles.field}>
        <span>{text('workbench_field_importance')}</span>
        <select value={details.importance} onChange={(event) => onChange({ importance: event.target.value })}>
          <option value="" />
          <option value="important">{text('importance_important')}</option>
          <option value="ordinary">{text('importance_ordinary')}</option>
        </select>
      </label>
    </>
  );
}
