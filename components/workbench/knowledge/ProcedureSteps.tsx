import { CornerDownRight } from 'lucide-react';
import type { ReactNode } from 'react';
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
  const hours = step.withinHours === undefined ? [] : [text('workbench_hours', step.withinHours)];
  const outcome = step.outcome === undefined ? [] : [listTitle(handlings, step.outcome, language)];
  return (
    <dl className={styles.facts}>
      <Fact label={text('workbench_step_say')} empty={step.say.length === 0}>
        {step.say.map((id) => (
          <dd key={id}>
            <a href={routeHash('knowledge', `reply/${id}`)}>{replyTitles.get(id) ?? id}</a>
          </dd>
        ))}
      </Fact>
      <Lines label={text('workbench_step_evidence')} lines={step.evidence} />
      <Lines label={text('workbench_step_limit')} lines={step.limit ? [step.limit.text] : []} />
      <Lines label={text('workbench_step_within')} lines={hours} />
      <Lines label={text('workbench_step_outcome')} lines={outcome} />
    </dl>
  );
}

function Lines({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  return (
    <Fact label={label} empty={lines.length === 0}>
      {lines.map((line, position) => (
        <dd key={position}>
          <SafeText text={line} />
        </dd>
      ))}
    </Fact>
  );
}

function Fact({ label, empty, children }: { label: string; empty: boolean; children: ReactNode }) {
  if (empty) return null;
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      {children}
    </div>
  );
}
