// Work that comes again every day: when, how much there is, and what became of it.
import { Check, Undo2 } from 'lucide-react';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import type { Text } from '../../shared/i18n.tsx';
import { momentText } from '../../shared/quick-text.ts';
import { pressRefusalKey } from '../../shared/refusal-text.ts';
import { TextButton } from '../../shared/TextButton.tsx';
import { HandTo } from '../follow-up/HandTo.tsx';
import { PressIcon } from '../follow-up/PressPanel.tsx';
import { Snooze } from '../follow-up/Snooze.tsx';
import { routeHash } from '../route.ts';
import styles from './Recurring.module.css';
import { sizeOf } from '../../../lib/procedure/follow-ups/task-lists.ts';
import today from './Today.module.css';
import type { ToDoTools } from './ToDoList.tsx';
import type { RecurringWork, TaskInHand } from './use-recurring.ts';

interface RecurringLinesProps {
  readonly work: RecurringWork;
  readonly tools: Pick<ToDoTools, 'now' | 'times' | 'names'>;
}

export function RecurringLines({ work, tools }: RecurringLinesProps) {
  const text = useText();
  const language = useLanguage();
  if (work.tasks.length === 0) return null;
  return (
    <section className={today.block}>
      <h2>{text('recurring_title')}</h2>
      <ul>
        {work.tasks.map((each) => (
          <li key={each.task.id} className={styles.task}>
            <a className={styles.title} href={routeHash('today', `task/${each.task.id}`)}>
              {each.task.title[language]}
              <span className={styles.count}>{sizeOf(each.content)}</span>
            </a>
            {/* Late with nothing: it is still to be looked at, but nobody waits. */}
            <span
              className={styles.state}
              data-state={each.state === 'overdue' && sizeOf(each.content) === 0 ? undefined : each.state}
            >
              {stateText(each, text, (ms) => momentText(ms, language, tools.now))}
            </span>
            <Actions each={each} work={work} tools={tools} />
            <RefusedPress each={each} work={work} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateText({ state, row, dueMs }: TaskInHand, text: Text, moment: (ms: number) => string): string {
  const who = row?.assignee ?? '';
  if (state === 'done')
    return text('recurring_done', moment(row?.atMs ?? dueMs), row?.by || text('workbench_agent_unnamed'));
  const when = state === 'overdue' ? text('workbench_overdue_since', moment(dueMs)) : moment(dueMs);
  return who === '' ? when : text('recurring_handed', when, who);
}

/** At the line that was pressed; it shows what is stored, so nothing else says that the press was lost. */
function RefusedPress({ each, work: { refused, mark } }: Pick<RecurringLinesProps, 'work'> & { each: TaskInHand }) {
  const text = useText();
  if (refused?.taskId !== each.task.id || refused.day !== each.day) return null;
  return (
    <p className={styles.refused} role="alert">
      {text(pressRefusalKey(refused.refusal))}
      <TextButton onClick={() => mark(each, refused.part)}>{text('shared_retry')}</TextButton>
    </p>
  );
}

function Actions({ each, work, tools }: RecurringLinesProps & { readonly each: TaskInHand }) {
  const text = useText();
  const { now, times, names } = tools;
  if (each.state === 'done')
    return (
      <PressIcon label={text('follow_undo')} onPress={() => work.mark(each, { state: 'open' })}>
        <Undo2 aria-hidden />
      </PressIcon>
    );
  return (
    <span className={styles.actions}>
      <PressIcon label={text('recurring_mark_done')} onPress={() => work.mark(each, { state: 'done' })}>
        <Check aria-hidden />
      </PressIcon>
      <Snooze times={times} now={now} onPick={(atMs) => work.mark(each, { snoozedUntilMs: atMs })} />
      <HandTo names={names} onPick={(assignee) => work.mark(each, { assignee })} />
    </span>
  );
}
