// One click logs the case. A category of which this order already has an open case
// offers that case instead of a second one.
import { Check, LoaderCircle, Plus } from 'lucide-react';
import { useState } from 'react';
import type { CaseSummary } from '../../lib/channel/background-messages.ts';
import type { OrderReading } from '../../lib/console/reading.ts';
import type { ListEntry } from '../../lib/knowledge/schema.ts';
import { useLanguage, useText } from '../shared/i18n.tsx';
import { useTrusted } from '../shared/trust.ts';
import styles from './CaseBar.module.css';
import { openCases } from './open-case.ts';
import { isOpening } from './use-cases.ts';
import type { Cases, Sent } from './use-cases.ts';

const FIRST = 5;

interface CaseBarProps {
  readonly categories: readonly ListEntry[];
  readonly cases: Cases;
  readonly subject: string | null;
  readonly order: OrderReading | null;
  /** Recognised category; its chip comes first among the shown ones. */
  readonly likely: string | null;
  /** What logging the likely category would come to; empty: nothing to say. */
  readonly forewarning: string;
  readonly onOpen: (caseId: string) => void;
}

function chipState(cases: Cases, entry: ListEntry, subject: string | null) {
  const pending = cases.pending.find((each) => isOpening(each, entry.id, subject));
  const last = cases.last && isOpening(cases.last, entry.id, subject) ? cases.last : null;
  return (pending ?? last)?.state ?? 'idle';
}

interface CaseChipProps {
  readonly title: string;
  readonly state: 'idle' | Sent['state'];
  readonly existing: CaseSummary | undefined;
  readonly likely: boolean;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function CaseChip({ title, state, existing, likely, disabled, onClick }: CaseChipProps) {
  const text = useText();
  const trusted = useTrusted();
  const label = existing ? text('sidebar_openExisting', title, existing.caseNumber) : text('sidebar_record', title);
  return (
    <button
      type="button"
      className={styles.chip}
      data-likely={likely || undefined}
      data-state={existing ? 'exists' : state}
      disabled={disabled}
      aria-label={label}
      title={existing ? label : undefined}
      onClick={(event) => {
        if (trusted(event.nativeEvent)) onClick();
      }}
    >
      {existing && <Check aria-hidden />}
      {state === 'sending' && <LoaderCircle aria-hidden />}
      {title}
      {existing && <span className={styles.number}>{existing.caseNumber}</span>}
    </button>
  );
}

export function CaseBar({ categories, cases, subject, order, likely, forewarning, onOpen }: CaseBarProps) {
  const text = useText();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const shown = all ? categories : firstFew(categories, likely);
  const open = openCases(cases.known, order?.number?.value ?? '');
  const chip = (entry: ListEntry) => {
    const existing = open.find(({ category }) => category === entry.id);
    return (
      <CaseChip
        key={entry.id}
        title={entry.title[language]}
        state={chipState(cases, entry, subject)}
        existing={existing}
        likely={entry.id === likely}
        disabled={subject === null || cases.sending}
        onClick={() => (existing ? onOpen(existing.caseId) : cases.open(entry.id))}
      />
    );
  };

  return (
    <section className={styles.bar} data-all={all} aria-label={text('sidebar_cases')}>
      <span className={styles.label}>{text('sidebar_cases')}</span>
      <div className={styles.chips}>
        {/* Above the chips: the bar grows upwards, so that none of them moves under the hand. */}
        <p className={styles.forewarning} role="status">
          {forewarning}
        </p>
        {shown.map(chip)}
        {categories.length > FIRST && (
          <button
            type="button"
            className={styles.more}
            aria-expanded={all}
            aria-label={text(all ? 'sidebar_fewerCategories' : 'sidebar_moreCategories')}
            onClick={() => setAll(!all)}
          >
            {all ? '–' : <Plus aria-hidden />}
          </button>
        )}
      </div>
    </section>
  );
}

/** The list's own order, so that hands learn it; a likely one from further down takes the last place. */
function firstFew(categories: readonly ListEntry[], likely: string | null): readonly ListEntry[] {
  const few = categories.slice(0, FIRST);
  const wanted = categories.find((entry) => entry.id === likely);
  return !wanted || few.includes(wanted) ? few : [...few.slice(0, FIRST - 1), wanted];
}
