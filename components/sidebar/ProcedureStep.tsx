// The step to do now: what to do, what to say, what to ask for, how far one may go, and where it leads.
import { Check, MessageSquarePlus } from 'lucide-react';
import { MOST_PATH } from '../../lib/procedure/path.ts';
import type { ProcedureStep as Step, Reply } from '../../lib/knowledge/schema.ts';
import { useText } from '../shared/i18n.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import { StepLimit } from './StepLimit.tsx';
import type { Granting } from './StepLimit.tsx';
import styles from './ProcedureStep.module.css';

interface ProcedureStepProps {
  readonly step: Step;
  /** The path holds no more: nothing but going back or starting anew is left. */
  readonly atLimit: boolean;
  readonly ticked: readonly string[];
  readonly replies: ReadonlyMap<string, Reply>;
  readonly grant: Granting;
  /** The reply just inserted, for a brief confirmation. */
  readonly said: string | null;
  readonly onSay: (reply: Reply) => void;
  /** What `onSay` would insert. */
  readonly wordingOf: (reply: Reply) => string;
  readonly onTick: (key: string) => void;
  readonly onAnswer: (answerId: string | null) => void;
}

function Evidence({ step, ticked, onTick }: Pick<ProcedureStepProps, 'step' | 'ticked' | 'onTick'>) {
  const text = useText();
  if (step.evidence.length === 0) return null;
  return (
    <ul className={styles.evidence} aria-label={text('sidebar_evidence')}>
      {step.evidence.map((line, index) => {
        const key = `${step.id}/${index}`;
        return (
          <li key={key}>
            <label className={styles.tick}>
              <input type="checkbox" checked={ticked.includes(key)} onChange={() => onTick(key)} />
              <span>{line}</span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}

function Onward({ step, atLimit, onAnswer }: Pick<ProcedureStepProps, 'step' | 'atLimit' | 'onAnswer'>) {
  const text = useText();
  const full = atLimit && (
    <p className={styles.full} role="status">
      {text('sidebar_pathFull', MOST_PATH)}
    </p>
  );
  const way = (label: string, answerId: string | null) => (
    <TextButton key={answerId} look="outline" disabled={atLimit} onClick={() => onAnswer(answerId)}>
      {label}
    </TextButton>
  );
  if (!step.question)
    return (
      <>
        {full}
        {way(text(step.next === undefined ? 'sidebar_finish' : 'sidebar_nextStep'), null)}
      </>
    );
  return (
    <div className={styles.answers} role="group" aria-label={step.question.text}>
      <p className={styles.question}>{step.question.text}</p>
      {full}
      {step.question.answers.map(({ id, label }) => way(label, id))}
    </div>
  );
}

export function ProcedureStep(props: ProcedureStepProps) {
  const { step, atLimit, ticked, replies, grant, said, onSay, wordingOf, onTick, onAnswer } = props;
  const text = useText();
  const says = step.say.flatMap((id) => replies.get(id) ?? []);
  return (
    <div className={styles.step}>
      <label className={styles.tick}>
        <input type="checkbox" checked={ticked.includes(step.id)} onChange={() => onTick(step.id)} />
        <strong className={styles.title}>{step.title}</strong>
        {step.withinHours !== undefined && (
          <span className={styles.within}>{text('sidebar_withinHours', step.withinHours)}</span>
        )}
      </label>
      <p className={styles.action}>{step.action}</p>
      <Evidence step={step} ticked={ticked} onTick={onTick} />
      {says.length > 0 && (
        <div className={styles.says} role="group" aria-label={text('sidebar_say')}>
          {says.map((reply) => (
            <TextButton key={reply.id} onClick={() => onSay(reply)} title={wordingOf(reply)}>
              {said === reply.id ? <Check aria-hidden /> : <MessageSquarePlus aria-hidden />}
              {reply.title}
            </TextButton>
          ))}
        </div>
      )}
      <StepLimit step={step} grant={grant} />
      <Onward step={step} atLimit={atLimit} onAnswer={onAnswer} />
    </div>
  );
}
