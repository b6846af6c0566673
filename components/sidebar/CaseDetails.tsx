// What a click alone does not know: added to the case as a further event. The
// fields stay as typed until the background has acknowledged them.
import { useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import type { Lists } from '../../lib/knowledge/schema.ts';
import { useText } from '../shared/i18n.tsx';
import { refusalKey } from '../shared/refusal-text.ts';
import { TextButton } from '../shared/TextButton.tsx';
import { CaseDetailFields } from './CaseDetailFields.tsx';
import styles from './CaseDetails.module.css';
import { detailChange } from './case-details.ts';
import type { Details } from './case-details.ts';
import type { NextTimes } from './NextStepFields.tsx';
import type { Cases, Sent } from './use-cases.ts';

interface CaseDetailsProps {
  readonly of: Sent;
  readonly cases: Cases;
  readonly lists: Lists;
  readonly currency: string;
  readonly next: NextTimes;
  /** Half typed before the frame was taken away. */
  readonly start: Details;
  readonly onDraft: (details: Details) => void;
  readonly onClose: () => void;
}

/** The newest change to this case, with what became of it. */
function changeUnderWay(cases: Cases, of: Sent): Sent | null {
  const { last } = cases;
  return last?.event.caseId === of.event.caseId && last.event.change.type === 'changed' ? last : null;
}

function Outcome({ under, number }: { under: Sent | null; number: string }) {
  const text = useText();
  if (under?.state === 'saved')
    return (
      <span className={styles.saved} role="status">
        {text('sidebar_changed', number)}
      </span>
    );
  if (under?.state !== 'failed') return null;
  return (
    <span className={styles.failed} role="alert">
      {text(refusalKey(under.refusal ?? 'failed'))}
    </span>
  );
}

export function CaseDetails({ of, cases, lists, currency, next, start, onDraft, onClose }: CaseDetailsProps) {
  const text = useText();
  const [details, setDetails] = useState<Details>(start);
  const change = detailChange(details, currency);
  const under = changeUnderWay(cases, of);
  const number = of.caseNumber ?? '';
  const title = text('sidebar_detailsOf', number);

  const edit = (part: Partial<Details>) => {
    setDetails({ ...details, ...part });
    onDraft({ ...details, ...part });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.ok && !change.empty) cases.change(under ?? of, change.fields);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
  };
  return (
    <form className={styles.panel} aria-label={title} onSubmit={submit} onKeyDown={onKeyDown}>
      <h2 className={styles.title}>{title}</h2>
      <CaseDetailFields
        details={details}
        lists={lists}
        currency={currency}
        amountBad={!change.ok}
        next={next}
        onChange={edit}
      />
      <div className={styles.actions}>
        <button className={styles.save} type="submit" disabled={!change.ok || change.empty || cases.sending}>
          {text(under?.state === 'failed' ? 'shared_retry' : 'shared_save')}
        </button>
        <TextButton onClick={onClose}>{text('shared_close')}</TextButton>
        <Outcome under={under} number={number} />
      </div>
    </form>
  );
}
