// The steps behind, one line; opened, one line each.
import { Undo2 } from 'lucide-react';
import type { ProcedureStep } from '../../lib/knowledge/schema.ts';
import { useText } from '../shared/i18n.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import styles from './ProcedurePath.module.css';

interface Walked {
  readonly step: ProcedureStep;
  readonly answerId?: string;
}

function answerLabel({ step, answerId }: Walked): string | null {
  return step.question?.answers.find((answer) => answer.id === answerId)?.label ?? null;
}

export function ProcedurePath({ walked, onBack }: { walked: readonly Walked[]; onBack: () => void }) {
  const text = useText();
  const last = walked.at(-1);
  if (!last) return null;
  return (
    <div className={styles.path}>
      <details className={styles.details}>
        <summary className={styles.summary}>
          {text('sidebar_stepsDone', walked.length)}
          <span className={styles.last}>{answerLabel(last) ?? last.step.title}</span>
        </summary>
        <ol className={styles.list}>
          {walked.map((entry, place) => (
            // By place: a loop brings the same step again.
            <li key={place}>
              {entry.step.title}
              {answerLabel(entry) !== null && <span className={styles.answer}>{answerLabel(entry)}</span>}
            </li>
          ))}
        </ol>
      </details>
      <TextButton onClick={onBack}>
        <Undo2 aria-hidden />
        {text('sidebar_back')}
      </TextButton>
    </div>
  );
}
