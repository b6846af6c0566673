import { Eye } from 'lucide-react';
import { useState } from 'react';
import { historyOf } from '../../../lib/cases/case-history.ts';
import type { HistoryEntry } from '../../../lib/cases/case-history.ts';
import type { CaseEvent } from '../../../lib/cases/case-event.ts';
import { isSame } from '../../../lib/cases/meanwhile.ts';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';
import { useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import styles from './CaseHistory.module.css';
import { historyMoments } from './history-moments.ts';
import { fieldLabel, timeText } from './case-words.ts';
import type { CaseWords } from './case-words.ts';
import { stepText } from './step-words.ts';
import { valueText } from './value-text.ts';

type FieldEntry = Extract<HistoryEntry, { readonly kind: 'field' }>;
type MetEntry = Extract<HistoryEntry, { readonly kind: 'both' | 'kept' }>;
type DecidedEntry = Extract<HistoryEntry, { readonly kind: 'decided' }>;
type DifferingEntry = Extract<HistoryEntry, { readonly kind: 'differs' }>;

interface CaseHistoryProps {
  readonly events: readonly CaseEvent[];
  readonly words: CaseWords;
  readonly base: KnowledgeBase | null;
}

export function CaseHistory({ events, words, base }: CaseHistoryProps) {
  const text = useText();
  const [revealed, setRevealed] = useState(false);
  const moments = historyMoments(historyOf(events));
  const hasContact = moments.some(({ entries }) => entries.some(isContact));
  return (
    <section className={styles.history}>
      <div className={styles.head}>
        <h3>{text('workbench_history')}</h3>
        {hasContact && (
          <TextButton pressed={revealed} onClick={() => setRevealed(!revealed)}>
            <Eye aria-hidden />
            {text('workbench_history_contact')}
          </TextButton>
        )}
      </div>
      <ol>
        {moments.map(({ eventId, at, agent, entries, struck }) => (
          <li key={eventId} className={struck ? styles.struck : ''}>
            <p className={styles.who}>
              <time dateTime={at}>{timeText(at, words)}</time>
              <SafeText text={agent === '' ? text('workbench_agent_unnamed') : agent} />
              {struck && <span className={styles.note}>{text('workbench_history_struck')}</span>}
            </p>
            <ul>
              {entries.map((entry, position) => (
                <li key={position} className={styles.change}>
                  <Change entry={entry} words={words} base={base} revealed={revealed} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function isContact(entry: HistoryEntry): boolean {
  return 'field' in entry && (entry.field === 'phone' || entry.field === 'address');
}

interface ChangeProps extends Omit<CaseHistoryProps, 'events'> {
  readonly entry: HistoryEntry;
  readonly revealed: boolean;
}

function Change({ entry, words, base, revealed }: ChangeProps) {
  switch (entry.kind) {
    case 'opened':
      return <>{words.text('workbench_history_opened')}</>;
    case 'undone':
      return <>{words.text('workbench_history_undone')}</>;
    case 'imported':
      return <SafeText text={words.text('workbench_history_imported', entry.from)} />;
    case 'differs':
      return <Differing entry={entry} words={words} revealed={revealed} />;
    case 'both':
    case 'kept':
      return <MetChange entry={entry} words={words} revealed={revealed} />;
    case 'decided':
      return <Decision entry={entry} words={words} revealed={revealed} />;
    case 'step':
      return <SafeText text={stepText(entry, words, base)} />;
    case 'field':
      return <FieldChange entry={entry} words={words} revealed={revealed} />;
  }
}

function FieldChange({ entry, words, revealed }: Omit<ChangeProps, 'base' | 'entry'> & { entry: FieldEntry }) {
  const { field } = entry;
  const shown = (value: FieldEntry['to']) => valueText(field, value, words, revealed);
  const before = shown(entry.from);
  return (
    <>
      <span className={styles.field}>{words.text(fieldLabel(field))}</span>
      {before !== '' && (
        <>
          <del>
            <SafeText text={before} />
          </del>
          <span aria-hidden>→</span>
        </>
      )}
      <SafeText text={shown(entry.to) || words.text('workbench_none')} />
    </>
  );
}

/** What was typed while somebody else changed the field. */
function MetChange({ entry, words, revealed }: { entry: MetEntry; words: CaseWords; revealed: boolean }) {
  const [typed, found] = [entry.typed, entry.found].map((value) => {
    return valueText(entry.field, value, words, revealed) || words.text('workbench_none');
  });
  const key = entry.kind === 'both' ? 'workbench_history_both' : 'workbench_history_kept';
  return (
    <>
      <span className={styles.field}>{words.text(fieldLabel(entry.field))}</span>
      <SafeText text={words.text(key, typed ?? '', found ?? '')} />
    </>
  );
}

/** Between what two had made of a field; what was given up stands in the lines before. */
function Decision({ entry, words, revealed }: { entry: DecidedEntry; words: CaseWords; revealed: boolean }) {
  const { field, found, to } = entry;
  const shown = valueText(field, to, words, revealed) || words.text('workbench_none');
  return (
    <>
      <span className={styles.field}>{words.text(fieldLabel(field))}</span>
      <SafeText
        text={words.text(isSame(found, to) ? 'workbench_history_decided_kept' : 'workbench_history_decided', shown)}
      />
    </>
  );
}

/** What an imported row said, beside what the case has kept. */
function Differing({ entry, words, revealed }: { entry: DifferingEntry; words: CaseWords; revealed: boolean }) {
  const [said, kept] = [entry.said, entry.kept].map((value) => valueText(entry.field, value, words, revealed));
  return (
    <>
      <span className={styles.field}>{words.text(fieldLabel(entry.field))}</span>
      <SafeText text={words.text('workbench_history_differs', said ?? '', kept ?? '')} />
    </>
  );
}
