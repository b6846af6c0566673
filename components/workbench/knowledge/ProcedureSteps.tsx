import { CornerDownRight } from 'lucide-react';
import type { ListEntry, ProcedureStep } from '../../../lib/knowledge/schema.ts';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { listTitle } from '../register/case-words.ts';
import { routeHash } from '../route.ts';
import type { OutlineEntry, OutlineStep } from './procedure-outline.ts';
import styles from './ProcedureSteps.module.css';

interface ProcedureStepsProps {
  readonly path: readonly OutlineEntry[];
  readonly replyTitles: ReadonlyMap<string, string>;
  readonly handlings: readonly ListEntry[];
}

export function ProcedureSteps({ path, ...known }: ProcedureStepsProps) {
  const text = useText();
  return (
    <ol className={styles.path}>
      {path.map((entry) =>
        entry.kind === 'reference' ? (
          <li key={`to ${entry.number}`} className={styles.reference}>
            <CornerDownRight size={14} aria-hidden />
            {text('workbench_step_again', entry.number, entry.title)}
          </li>
        ) : (
          <li key={entry.step.id} className={styles.step}>
            <span className={styles.number}>{entry.number}</span>
            <Step entry={entry} {...known} />
          </li>
        ),
      )}
    </ol>
  );
}

function Step({ entry, ...known }: Omit<ProcedureStepsProps, 'path'> & { readonly entry: OutlineStep }) {
  const { step, branches } = entry;
  return (
    <div className={styles.body}>
      <p className={styles.title}>
        <SafeText text={step.title} />
      </p>
      <p>
        <SafeText text={step.action} />
      </p>
      <StepFacts step={step} {...known} />
      {step.question && (
        <>
          <p className={styles.question}>
            <SafeText text={step.question.text} />
          </p>
          <ul className={styles.branches}>
            {branches.map((branch) => (
              <li key={branch.id}>
                <p className={styles.answer}>
                  <SafeText text={branch.label} />
                </p>
                <ProcedureSteps path={branch.path} {...known} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

type StepFactsProps = Omit<ProcedureStepsProps, 'path'> & { readonly step: ProcedureStep };

function StepFacts({ step, replyTitles, handlings }: StepFactsProps) {
  const text = useText();
  const language = useLanguage();
  const facts: [label: string, words: string][] = [
    ...step.evidence.map((words): [string, string] => [text('workbench_step_evidence'), words]),
    ...(step.limit ? [[text('workbench_step_limit'), step.limit.text] as [string, string]] : []),
    ...(step.withinHours === undefined
      ? []
      : [[text('workbench_step_within'), text('workbench_hours', step.withinHours)] as [string, string]]),
    ...(step.outcome === undefined
      ? []
      : [[text('workbench_step_outcome'), listTitle(handlings, step.outcome, language)] as [string, string]]),
  ];
  return (
    <ul className={styles.facts}>
      {step.say.map((id) => (
        <li key={id}>
          <span className={styles.label}>{text('workbench_step_say')}</span>
          <a href={routeHash('knowledge', `reply/${id}`)}>{replyTitles.get(id) ?? id}</a>
        </li>
      ))}
      {facts.map(([label, words], position) => (
        <li key={position}>
          <span className={styles.label}>{label}</span>
          <SafeText text={words} />
        </li>
      ))}
    </ul>
  );
}
