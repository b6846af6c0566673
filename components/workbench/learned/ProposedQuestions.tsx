import { Chip } from '../../shared/Chip.tsx';
import { keyOf, useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { routeHash } from '../route.ts';
import styles from './Learned.module.css';
import type { ProposedReply } from './proposals.ts';
import { TickBox } from './TickBox.tsx';

interface ProposedQuestionsProps {
  readonly proposed: ProposedReply;
  readonly unticked: ReadonlySet<string>;
  readonly onTick: (keys: readonly string[], on: boolean) => void;
}

/** One reply and the questions that picks suggest for it. */
export function ProposedQuestions({ proposed, ...ticks }: ProposedQuestionsProps) {
  const text = useText();
  const { replyId, reply, questions } = proposed;
  const title = reply?.title ?? replyId;
  return (
    <li className={styles.reply}>
      <h3>
        <a href={routeHash('knowledge', `reply/${replyId}`)}>
          <SafeText text={title} />
        </a>
        {reply && <Chip>{text(keyOf('stage', reply.stage))}</Chip>}
      </h3>
      <ul aria-label={title} lang={reply?.lang}>
        {questions.map(({ key, question, picks, agents }) => (
          <li key={key} className={styles.question}>
            <TickBox ticked={ticks.unticked.has(key) ? 'none' : 'all'} onChange={(on) => ticks.onTick([key], on)}>
              <SafeText className={styles.words} text={question} />
            </TickBox>
            <span className={styles.count}>{text('workbench_learned_agreement', picks, agents)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
