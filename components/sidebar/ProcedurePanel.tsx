// The after-sales procedure for the order in view: path so far collapsed, the
// current step open, its branches as buttons.
import { ChevronDown, ChevronUp, RotateCcw } from 'lucide-react';
import { useId, useState } from 'react';
import type { ListEntry, Reply } from '../../lib/knowledge/schema.ts';
import type { Money } from '../../lib/knowledge/terms.ts';
import { isFinished, openStep, walkedSteps } from '../../lib/procedure/walk.ts';
import { useLanguage, useText } from '../shared/i18n.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import { CategoryChoice } from './CategoryChoice.tsx';
import styles from './ProcedurePanel.module.css';
import { ProcedurePath } from './ProcedurePath.tsx';
import { ProcedureStep } from './ProcedureStep.tsx';
import type { ProcedureState } from './use-procedure.ts';

export interface ProcedurePanelProps {
  readonly state: ProcedureState;
  readonly categories: readonly ListEntry[];
  readonly handlings: readonly ListEntry[];
  readonly replies: ReadonlyMap<string, Reply>;
  readonly grant: { readonly order: Money | null; readonly limitMinor: number };
  readonly said: string | null;
  readonly onSay: (reply: Reply) => void;
}

export function ProcedurePanel({ state, categories, handlings, replies, grant, said, onSay }: ProcedurePanelProps) {
  const text = useText();
  const language = useLanguage();
  const body = useId();
  // Undefined: open where there is room (see the style sheet); then as the agent said.
  const [open, setOpen] = useState<boolean | undefined>(undefined);
  const { procedure, progress, category } = state;
  if (categories.length === 0) return null;
  const step = procedure && progress ? openStep(procedure, progress) : null;
  const walked = procedure && progress ? walkedSteps(procedure, progress) : [];
  const finished = procedure !== null && progress !== null && isFinished(procedure, progress);
  const outcome = handlings.find((entry) => entry.id === walked.at(-1)?.step.outcome);

  return (
    <section className={styles.panel} data-open={open} aria-label={text('sidebar_procedure')}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.title}
          aria-expanded={open ?? true}
          aria-controls={body}
          onClick={() => setOpen(open === undefined ? false : !open)}
        >
          <span className={styles.label}>{text('sidebar_procedure')}</span>
          <span className={styles.name}>{procedure?.title ?? text('sidebar_noProcedure')}</span>
          {walked.length > 0 && <span className={styles.count}>{text('sidebar_stepNumber', walked.length)}</span>}
          {open === false ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
        </button>
        {walked.length > 1 && (
          <IconButton label={text('sidebar_restart')} onPress={state.restart}>
            <RotateCcw aria-hidden />
          </IconButton>
        )}
      </div>
      <div className={styles.body} id={body}>
        <CategoryChoice categories={categories} current={category} words={state.words} onChoose={state.choose} />
        {procedure && progress && (
          <ProcedurePath walked={finished ? walked : walked.slice(0, -1)} onBack={state.back} />
        )}
        {step && progress && (
          <ProcedureStep
            step={step}
            ticked={progress.ticked}
            replies={replies}
            grant={grant}
            said={said}
            onSay={onSay}
            onTick={state.tick}
            onAnswer={state.answer}
          />
        )}
        {finished && (
          <p className={styles.finished}>
            {outcome ? text('sidebar_finishedWith', outcome.title[language]) : text('sidebar_finished')}
            <TextButton onClick={state.back}>{text('sidebar_back')}</TextButton>
          </p>
        )}
        {state.unsaved && <p className={styles.unsaved}>{text('sidebar_progressUnsaved')}</p>}
      </div>
    </section>
  );
}
