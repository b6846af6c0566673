// The after-sales procedure for the order in view: path so far collapsed, the
// current step open, its branches as buttons.
import { ChevronDown, ChevronUp, RotateCcw } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { ListEntry, Procedure, Reply } from '../../lib/knowledge/schema.ts';
import { isAtLimit, isFinished, openStep, walkedSteps } from '../../lib/procedure/walk.ts';
import type { Progress } from '../../lib/procedure/walk.ts';
import { useLanguage, useText } from '../shared/i18n.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import { CategoryChoice } from './CategoryChoice.tsx';
import styles from './ProcedurePanel.module.css';
import { ProcedurePath } from './ProcedurePath.tsx';
import { ProcedureStep } from './ProcedureStep.tsx';
import type { Granting } from './StepLimit.tsx';
import type { ProcedureState } from './use-procedure.ts';
import type { CaseWriting } from './use-unlogged.ts';

export interface ProcedurePanelProps {
  readonly state: ProcedureState;
  readonly categories: readonly ListEntry[];
  readonly handlings: readonly ListEntry[];
  readonly replies: ReadonlyMap<string, Reply>;
  readonly grant: Granting;
  readonly said: string | null;
  readonly onSay: (reply: Reply) => void;
  readonly wordingOf: (reply: Reply) => string;
  readonly writing: CaseWriting;
  /** What the buyer may have, above what is to be done. */
  readonly may: ReactNode;
}

function Finished({ outcome }: { outcome: ListEntry | undefined }) {
  const text = useText();
  const language = useLanguage();
  return (
    <p className={styles.finished}>
      {outcome ? text('sidebar_finishedWith', outcome.title[language]) : text('sidebar_finished')}
    </p>
  );
}

type WalkProps = ProcedurePanelProps & { readonly procedure: Procedure; readonly progress: Progress };

function Walk({ procedure, progress, state, handlings, replies, grant, said, onSay, wordingOf }: WalkProps) {
  const step = openStep(procedure, progress);
  const walked = walkedSteps(procedure, progress);
  const finished = isFinished(procedure, progress);
  const outcome = handlings.find((entry) => entry.id === walked.at(-1)?.step.outcome);
  return (
    <>
      <ProcedurePath walked={finished ? walked : walked.slice(0, -1)} onBack={state.back} />
      {step && (
        <ProcedureStep
          step={step}
          atLimit={isAtLimit(procedure, progress)}
          ticked={progress.ticked}
          replies={replies}
          grant={grant}
          said={said}
          onSay={onSay}
          wordingOf={wordingOf}
          onTick={state.tick}
          onAnswer={state.answer}
        />
      )}
      {finished && <Finished outcome={outcome} />}
    </>
  );
}

function Head(props: { state: ProcedureState; open: boolean; body: string; onToggle: () => void }) {
  const { state, open, body, onToggle } = props;
  const text = useText();
  const { procedure, progress } = state;
  const steps = procedure && progress ? walkedSteps(procedure, progress).length : 0;
  return (
    <div className={styles.head}>
      <button type="button" className={styles.title} aria-expanded={open} aria-controls={body} onClick={onToggle}>
        <span className={styles.label}>{text('sidebar_procedure')}</span>
        <span className={procedure ? styles.name : styles.none}>{procedure?.title ?? text('sidebar_noProcedure')}</span>
        {steps > 0 && <span className={styles.count}>{text('sidebar_stepNumber', steps)}</span>}
        {open ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
      </button>
      {steps > 1 && (
        <IconButton label={text('sidebar_restart')} onPress={state.restart}>
          <RotateCcw aria-hidden />
        </IconButton>
      )}
    </div>
  );
}

export function ProcedurePanel(props: ProcedurePanelProps) {
  const { state, categories } = props;
  const text = useText();
  const body = useId();
  const [wish, setWish] = useState<boolean | null>(null);
  const { procedure, progress, category } = state;
  // Closed while there is nothing to walk: its list of categories would only double the case bar.
  const open = wish ?? procedure !== null;
  return (
    <section className={styles.panel} aria-label={text('sidebar_procedure')}>
      <Head state={state} open={open} body={body} onToggle={() => setWish(!open)} />
      <div className={styles.body} id={body} hidden={!open}>
        <CategoryChoice categories={categories} current={category} words={state.words} onChoose={state.choose} />
        {procedure && progress && props.may}
        {procedure && progress && <Walk {...props} procedure={procedure} progress={progress} />}
        {state.unread && <p className={styles.unread}>{text('sidebar_progressUnread')}</p>}
        {state.unsaved && <p className={styles.unsaved}>{text('sidebar_progressUnsaved')}</p>}
        {props.writing.refusal !== null && (
          <p className={styles.unsaved} role="alert">
            {text('sidebar_stepsUnlogged')}
            <TextButton onClick={props.writing.retry}>{text('shared_retry')}</TextButton>
          </p>
        )}
      </div>
    </section>
  );
}
