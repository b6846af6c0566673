// What only one of the registers asks of a case: the review for those of the review register,
// the parcel that comes back for the returns. Shown with these cases, and wherever something stands in it.
import { PackageCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import { SEVERITIES } from '../../../lib/cases/case-event.ts';
import type { CaseFields } from '../../../lib/cases/case-event.ts';
import type { Case } from '../../../lib/cases/case.ts';
import type { Registers } from '../../../lib/cases/registers.ts';
import { keyOf, useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import styles from './CaseFieldList.module.css';
import { fieldLabel } from './case-words.ts';
import { EditableChoice, EditableText } from './EditableField.tsx';
import { instantShown, toLocalTime } from './local-time.ts';
import type { SaveFields } from './use-save-fields.ts';

interface OwnFieldsProps {
  readonly item: Case;
  readonly save: SaveFields;
  /** By the shop's lists. */
  readonly registers: Registers;
}

export function ReviewFields({ item, save, registers }: OwnFieldsProps) {
  const text = useText();
  const { reviewText = '', severity = '' } = item;
  if (!registers.holds('reviews', item) && reviewText === '' && severity === '') return null;
  return (
    <section className={styles.group} aria-label={text('workbench_group_review')}>
      <h3>{text('workbench_group_review')}</h3>
      <EditableText
        label={text(fieldLabel('reviewText'))}
        kind="long"
        value={reviewText}
        maxLength={1000}
        save={(value, before) => save({ reviewText: value.trim() }, { reviewText: before })}
      />
      <EditableChoice
        label={text(fieldLabel('severity'))}
        value={severity}
        options={SEVERITIES.map((id) => [id, text(keyOf('severity', id))])}
        none={text('workbench_none')}
        save={(value, before) => save(severityOf(value), severityOf(before))}
      />
    </section>
  );
}

function severityOf(value: string): Pick<CaseFields, 'severity'> {
  return { severity: SEVERITIES.find((id) => id === value) ?? '' };
}

interface ReturnFieldsProps extends OwnFieldsProps {
  /** As `save`, of a press. */
  readonly press: SaveFields;
  readonly now: () => Date;
}

export function ReturnFields({ item, save, press, registers, now }: ReturnFieldsProps) {
  const text = useText();
  const section = useRef<HTMLElement>(null);
  const { returnParcelNumber = '', returnArrivedAt = '' } = item;
  if (!registers.holds('returns', item) && returnParcelNumber === '' && returnArrivedAt === '') return null;
  const arrivedAt = (shown: string) => ({ returnArrivedAt: instantShown(shown, returnArrivedAt) });
  const isOver = item.undone || item.status === 'closed';
  return (
    <section ref={section} className={styles.group} aria-label={text('workbench_group_return')}>
      <h3>{text('workbench_group_return')}</h3>
      <EditableText
        label={text(fieldLabel('returnParcelNumber'))}
        value={returnParcelNumber}
        maxLength={64}
        save={(value, before) => save({ returnParcelNumber: value.trim() }, { returnParcelNumber: before })}
      />
      <EditableText
        label={text(fieldLabel('returnArrivedAt'))}
        kind="datetime-local"
        value={toLocalTime(returnArrivedAt)}
        save={(value, before) => save(arrivedAt(value), arrivedAt(before))}
      />
      {returnArrivedAt === '' && !isOver && (
        <ArrivedNow
          arrive={() => press({ returnArrivedAt: now().toISOString() }, { returnArrivedAt: '' })}
          // The button is gone then; what it wrote is corrected in the field.
          onArrived={() => section.current?.querySelector<HTMLInputElement>('input[type="datetime-local"]')?.focus()}
        />
      )}
    </section>
  );
}

interface ArrivedNowProps {
  readonly arrive: () => ReturnType<SaveFields>;
  readonly onArrived: () => void;
}

function ArrivedNow({ arrive, onArrived }: ArrivedNowProps) {
  const text = useText();
  const [isSaving, setSaving] = useState(false);
  const [fault, setFault] = useState('');
  const press = async () => {
    if (isSaving) return;
    setSaving(true);
    const said = await arrive();
    setSaving(false);
    if (said === null) return onArrived();
    setFault(typeof said === 'string' ? said : said.sentence);
  };
  return (
    <div className={styles.beside}>
      <TextButton look="outline" onClick={() => void press()}>
        <PackageCheck aria-hidden />
        {text('workbench_arrived_now')}
      </TextButton>
      {fault !== '' && (
        <span role="alert" className={styles.fault}>
          {fault}
        </span>
      )}
    </div>
  );
}
