// What a click alone does not know: added to the case as a further event. The
// fields stay as typed until the background has acknowledged them.
import { useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import type { Lists } from '../../lib/knowledge/schema.ts';
import { keyOf, useText } from '../shared/i18n.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import { CaseDetailFields } from './CaseDetailFields.tsx';
import styles from './CaseDetails.module.css';
import { detailChange, EMPTY_DETAILS } from './case-details.ts';
import type { Details } from './case-details.ts';
import type { Cases, Sent } from './use-cases.ts';

interface CaseDetailsProps {
  readonly of: Sent;
  readonly cases: Cases;
  readonly lists: Lists;
  readonly currency: string;
  readonly onClose: () => void;
}

export function CaseDetails({ of, cases, lists, currency, onClose }: CaseDetailsProps) {
  const text = useText();
  const [details, setDetails] = useState<Details>(EMPTY_DETAILS);
  const change = detailChange(details, currency);
  const mine = cases.last?.event.caseId === of.event.caseId ? cases.last : null;
  const changing = mine?.event.change.type === 'changed' ? mine : null;
  const saved = changing?.state === 'saved';
  const failed = changing?.state === 'failed' ? (changing.refusal ?? 'failed') : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.ok && !change.empty) cases.change(changing ?? { ...of, caseNumber: of.caseNumber }, change.fields);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
  };
  return (
    <form
      className={styles.panel}
      aria-label={text('sidebar_detailsOf', of.caseNumber ?? '')}
      onSubmit={submit}
      onKeyDown={onKeyDown}
    >
      <h2 className={styles.title}>{text('sidebar_detailsOf', of.caseNumber ?? '')}</h2>
      <CaseDetailFields
        details={details}
        lists={lists}
        currency={currency}
        amountBad={!change.ok}
        onChange={(part) => setDetails({ ...details, ...part })}
      />
      {failed && (
        <p className={styles.failed} role="alert">
          {text(failed === 'timeout' ? 'refusal_ask_timeout' : keyOf('refusal', failed))}
        </p>
      )}
      <div className={styles.actions}>
        <TextButton
          look="primary"
          submit
          disabled={!change.ok || change.empty || cases.sending}
          onClick={() => undefined}
        >
          {text(failed ? 'shared_retry' : 'shared_save')}
        </TextButton>
        <TextButton onClick={onClose}>{text('shared_close')}</TextButton>
        {saved && (
          <span className={styles.saved} role="status">
            {text('sidebar_changed', of.caseNumber ?? '')}
          </span>
        )}
      </div>
    </form>
  );
}
