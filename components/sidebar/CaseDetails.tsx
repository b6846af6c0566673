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
import { detailChange, EMPTY_DETAILS } from './case-details.ts';
import type { Details } from './case-details.ts';
import type { NextTimes } from './NextStepFields.tsx';
import { ownRegisters } from './own-registers.ts';
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
  // By what the case is when this opens, and then for as long as it is open: above what is being chosen nothing moves.
  const [first] = useState(() => ownRegisters(EMPTY_DETAILS, of, cases.known, lists));
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
    if (change.ok && !change.empty && !cases.sending) cases.change(under ?? of, change.fields);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    // A key that ends a word in an input method is not for the form.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    // In a text of several lines Enter begins the next one; this one saves, as in the workbench.
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.requestSubmit();
    }
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
        first={first}
        asked={ownRegisters(details, of, cases.known, lists)}
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
