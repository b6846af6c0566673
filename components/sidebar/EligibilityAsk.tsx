// The fact that is missing, asked for where its answer will stand; given, it can be changed.
import type { ListEntry, Lists } from '../../lib/knowledge/schema.ts';
import type { Told, Verdict } from '../../lib/procedure/eligibility.ts';
import { useLanguage, useText } from '../shared/i18n.tsx';
import type { MessageKey } from '../shared/messages.ts';
import { TextButton } from '../shared/TextButton.tsx';
import styles from './Eligibility.module.css';
import small from './small-field.module.css';

export interface TellProps {
  readonly told: Told;
  readonly lists: Pick<Lists, 'reasons' | 'responsibilities'>;
  /** YYYY-MM-DD; nothing was received later. */
  readonly today: string;
  readonly onTell: (told: Told) => void;
}

interface ChoiceProps {
  readonly label: string;
  readonly entries: readonly ListEntry[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

function Choice({ label, entries, chosen, onChoose }: ChoiceProps) {
  const language = useLanguage();
  return (
    <select
      className={`${small.field} ${styles.field}`}
      aria-label={label}
      value={chosen ?? ''}
      onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value)}
    >
      <option value="">{label}</option>
      {entries.map(({ id, title }) => (
        <option key={id} value={id}>
          {title[language]}
        </option>
      ))}
    </select>
  );
}

function ReceivedOn({ told, today, onTell }: Omit<TellProps, 'lists'>) {
  const text = useText();
  return (
    <input
      className={`${small.field} ${styles.field}`}
      type="date"
      aria-label={text('eligibility_askReceived')}
      max={today}
      value={told.receivedOn ?? ''}
      onChange={({ target }) => onTell({ receivedOn: target.value === '' ? undefined : target.value })}
    />
  );
}

function IsExcluded({ told, onTell }: { told: Told; onTell: (told: Told) => void }) {
  const text = useText();
  return (
    <span className={styles.choice} role="group" aria-label={text('eligibility_askExcluded')}>
      {([true, false] as const).map((isExcluded) => (
        <TextButton
          key={String(isExcluded)}
          pressed={told.isExcluded === isExcluded}
          onClick={() => onTell({ isExcluded: told.isExcluded === isExcluded ? undefined : isExcluded })}
        >
          {text(isExcluded ? 'eligibility_isOne' : 'eligibility_isNone')}
        </TextButton>
      ))}
    </span>
  );
}

interface ListChoice {
  readonly label: MessageKey;
  readonly list: 'reasons' | 'responsibilities';
  readonly told: 'reason' | 'responsibility';
}

/** Answers that one entry of a list decides. */
const CHOICES: Readonly<Partial<Record<Verdict['about'], ListChoice>>> = {
  'refund-only': { label: 'eligibility_askReason', list: 'reasons', told: 'reason' },
  freight: { label: 'eligibility_askResponsibility', list: 'responsibilities', told: 'responsibility' },
};

type AskProps = TellProps & { readonly verdict: Verdict };

/** Nothing where nothing is missing and nothing was said. */
export function EligibilityAsk({ verdict, told, lists, today, onTell }: AskProps) {
  const text = useText();
  if (verdict.about === 'no-reason') {
    const isAsked = verdict.ask === 'is-excluded' || told.isExcluded !== undefined;
    if (isAsked) return <IsExcluded told={told} onTell={onTell} />;
    const isReceiptAsked = verdict.ask === 'received-on' || told.receivedOn !== undefined;
    return isReceiptAsked ? <ReceivedOn told={told} today={today} onTell={onTell} /> : null;
  }
  const choice = CHOICES[verdict.about];
  if (!choice) return null;
  return (
    <Choice
      label={text(choice.label)}
      entries={lists[choice.list]}
      chosen={told[choice.told]}
      onChoose={(id) => onTell({ [choice.told]: id })}
    />
  );
}
