// The list of one piece of recurring work, in the place of the quadrants.
import type { MyDay } from './use-my-day.ts';
import { QUADRANTS } from '../../../lib/procedure/follow-ups/follow-ups.ts';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import { routeHash } from '../route.ts';
import type { WorkbenchTools } from '../tools.ts';
import { OrderLines } from './OrderLines.tsx';
import styles from './Recurring.module.css';
import { sizeOf } from '../../../lib/procedure/follow-ups/task-lists.ts';
import today from './Today.module.css';
import { ToDoList } from './ToDoList.tsx';
import type { ToDoTools } from './ToDoList.tsx';
import type { TaskInHand } from './use-recurring.ts';

interface TaskPageProps {
  readonly task: TaskInHand;
  /** Everybody's. */
  readonly day: MyDay;
  readonly lines: ToDoTools;
  readonly tools: WorkbenchTools;
  readonly agentName: string;
}

export function TaskPage({ task, day, lines, tools, agentName }: TaskPageProps) {
  const text = useText();
  const language = useLanguage();
  const { content } = task;
  const title = task.task.title[language];
  return (
    <section className={styles.list} aria-label={title}>
      <header className={styles.head}>
        <h2>{title}</h2>
        <p>{task.task.rule.text[language]}</p>
        <a className={today.more} href={routeHash('today')}>
          {text('recurring_back')}
        </a>
      </header>
      {sizeOf(content) === 0 && (
        <p className={styles.none}>
          {text(content.kind === 'orders' ? 'recurring_none_orders' : 'recurring_none_cases')}
        </p>
      )}
      {content.kind === 'orders' && (
        <OrderLines
          orders={content.orders}
          kind={task.task.list === 'unpaid' ? 'urged' : 'called-back'}
          words={lines.words}
          tools={tools}
          agentName={agentName}
        />
      )}
      {content.kind === 'cases' && content.cases.length > 0 && (
        <ToDoList label={title} list={toDosOf(day, new Set(content.cases.map(({ caseId }) => caseId)))} tools={lines} />
      )}
    </section>
  );
}

/** More than this is the register's business. */
const SHOWN = 200;

function toDosOf({ toDos }: MyDay, ids: ReadonlySet<string>) {
  return QUADRANTS.flatMap((quadrant) => toDos[quadrant].filter(({ row }) => ids.has(row.caseId))).slice(0, SHOWN);
}
