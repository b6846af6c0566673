import { useMemo } from 'react';
import { quickTimes } from '../../../lib/procedure/follow-ups/quick-times.ts';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import controls from '../controls.module.css';
import { HandOverLinks } from '../handover/HandOverLinks.tsx';
import { recentNames } from '../../../lib/cases/recent-names.ts';
import { useRules } from '../follow-up/use-rules.ts';
import { Empty } from '../Placeholder.tsx';
import { useCaseWords } from '../register/use-case-words.ts';
import { useRecorder } from '../register/use-record-change.ts';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import { parseDay } from './day-route.ts';
import { LineToast } from './LineToast.tsx';
import { NoticeLines } from './NoticeLines.tsx';
import { Quadrants } from './Quadrants.tsx';
import { QuietNow } from './QuietNow.tsx';
import { RecurringLines } from './RecurringLines.tsx';
import { Scope } from './Scope.tsx';
import { TaskPage } from './TaskPage.tsx';
import { todayFigures } from './today-figures.ts';
import styles from './Today.module.css';
import type { ToDoTools } from './ToDoList.tsx';
import { UpkeepLines } from './UpkeepLines.tsx';
import { useLineActions } from './use-line-actions.ts';
import { STANDARD_SETTINGS, useMyDay } from './use-my-day.ts';
import type { MyDay } from './use-my-day.ts';
import { useRecurring } from './use-recurring.ts';

interface TodayProps {
  readonly item: string;
  readonly desk: Desk;
  readonly tools: WorkbenchTools;
}

export function Today({ item, desk, tools }: TodayProps) {
  const text = useText();
  const language = useLanguage();
  const { scope, taskId } = parseDay(item);
  // A task's list is everybody's: it is done once for the whole desk.
  const day = useMyDay(desk, taskId === '' ? scope : 'everybody');
  const work = useRecurring(desk, day.unfinished, tools);
  const lines = useLines(desk, tools);
  const task = work.tasks.find((each) => each.task.id === taskId);
  const { agentName } = desk.settings.value ?? STANDARD_SETTINGS;
  return (
    <>
      <header className={controls.head}>
        <h1>{text('workbench_nav_today')}</h1>
        <span className={controls.aside}>{dayText(desk.now, language)}</span>
        <span className={controls.push}>
          <Figures desk={desk} />
          <HandOverLinks />
          <QuietNow desk={desk} tools={tools} />
          <Scope scope={scope} mine={day.mine} everybody={day.unfinished.length} />
        </span>
      </header>
      <div className={styles.columns}>
        {task ? (
          <TaskPage task={task} day={day} lines={lines} tools={tools} agentName={agentName} />
        ) : (
          <Work desk={desk} day={day} lines={lines} />
        )}
        <div className={styles.side}>
          <RecurringLines work={work} tools={lines} />
          <NoticeLines desk={desk} />
          <UpkeepLines desk={desk} />
        </div>
      </div>
      <LineToast actions={lines.actions} words={lines.words} />
    </>
  );
}

/** What the lines of every list are drawn and pressed with. */
function useLines(desk: Desk, tools: WorkbenchTools): ToDoTools {
  const settings = desk.settings.value ?? STANDARD_SETTINGS;
  const words = useCaseWords(desk);
  const rules = useRules(desk.knowledge.base);
  const times = useMemo(() => quickTimes(rules, desk.now.getTime()), [rules, desk.now]);
  const names = useMemo(() => recentNames(desk.cases ?? [], settings.agentName), [desk.cases, settings.agentName]);
  const actions = useLineActions(useRecorder(tools, settings));
  return { words, now: desk.now, times, names, actions };
}

interface WorkProps {
  readonly desk: Desk;
  readonly day: MyDay;
  readonly lines: ToDoTools;
}

/** What waits to be done; on the first day, how a case comes to be. */
function Work({ desk, day, lines }: WorkProps) {
  const text = useText();
  if (desk.casesFailed) return <Empty title={text('workbench_storage_failed')} />;
  if (!desk.cases) return <Skeleton lines={6} />;
  if (desk.cases.length === 0) {
    return (
      <Empty title={text('workbench_cases_none')}>
        <p>{text('workbench_cases_none_how')}</p>
      </Empty>
    );
  }
  return <Quadrants toDos={day.toDos} tools={lines} />;
}

function Figures({ desk }: { readonly desk: Desk }) {
  const text = useText();
  const figures = useMemo(() => todayFigures(desk.cases ?? [], desk.now), [desk.cases, desk.now]);
  if (!desk.cases) return null;
  return <span className={styles.figures}>{text('follow_figures', figures.openedToday, figures.closedToday)}</span>;
}

function dayText(now: Date, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(now);
}
