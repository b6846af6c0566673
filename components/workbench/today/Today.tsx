import { useMemo } from 'react';
import { quickTimes } from '../../../lib/procedure/follow-ups/quick-times.ts';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import controls from '../controls.module.css';
import { recentNames } from '../follow-up/recent-names.ts';
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
import { Scope } from './Scope.tsx';
import { todayFigures } from './today-figures.ts';
import styles from './Today.module.css';
import type { ToDoTools } from './ToDoList.tsx';
import { UpkeepLines } from './UpkeepLines.tsx';
import { useLineActions } from './use-line-actions.ts';
import { STANDARD_SETTINGS, useMyDay } from './use-my-day.ts';
import type { MyDay } from './use-my-day.ts';

interface TodayProps {
  readonly item: string;
  readonly desk: Desk;
  readonly tools: WorkbenchTools;
}

export function Today({ item, desk, tools }: TodayProps) {
  const text = useText();
  const language = useLanguage();
  const { scope } = parseDay(item);
  const day = useMyDay(desk, scope);
  return (
    <>
      <header className={controls.head}>
        <h1>{text('workbench_nav_today')}</h1>
        <span className={controls.aside}>{dayText(desk.now, language)}</span>
        <span className={controls.push}>
          <Figures desk={desk} />
          <Scope scope={scope} mine={day.mine} everybody={day.unfinished.length} />
        </span>
      </header>
      <div className={styles.columns}>
        <Work desk={desk} tools={tools} day={day} />
        <div className={styles.side}>
          <NoticeLines desk={desk} />
          <UpkeepLines desk={desk} />
        </div>
      </div>
    </>
  );
}

interface WorkProps {
  readonly desk: Desk;
  readonly tools: WorkbenchTools;
  readonly day: MyDay;
}

/** What waits to be done; on the first day, how a case comes to be. */
function Work({ desk, tools, day }: WorkProps) {
  const text = useText();
  const settings = desk.settings.value ?? STANDARD_SETTINGS;
  const words = useCaseWords(desk);
  const rules = useRules(desk.knowledge.base);
  const times = useMemo(() => quickTimes(rules, desk.now.getTime()), [rules, desk.now]);
  const names = useMemo(() => recentNames(desk.cases ?? [], settings.agentName), [desk.cases, settings.agentName]);
  const actions = useLineActions(useRecorder(tools, settings));
  const lines: ToDoTools = { words, now: desk.now, times, names, actions };
  if (desk.casesFailed) return <Empty title={text('workbench_storage_failed')} />;
  if (!desk.cases) return <Skeleton lines={6} />;
  if (desk.cases.length === 0) {
    return (
      <Empty title={text('workbench_cases_none')}>
        <p>{text('workbench_cases_none_how')}</p>
      </Empty>
    );
  }
  return (
    <>
      <Quadrants toDos={day.toDos} tools={lines} />
      <LineToast actions={actions} words={words} />
    </>
  );
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
