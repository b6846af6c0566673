import { useMemo } from 'react';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import controls from '../controls.module.css';
import { HandOverLinks } from '../handover/HandOverLinks.tsx';
import { Empty } from '../Placeholder.tsx';
import { unreadNotices } from '../notices/notice-state.ts';
import { useCaseWords } from '../register/use-case-words.ts';
import { routeHash } from '../route.ts';
import type { Desk } from '../use-desk.ts';
import { CaseLines } from './CaseLines.tsx';
import { todayFigures } from './today-figures.ts';
import type { TodayFigures } from './today-figures.ts';
import styles from './Today.module.css';
import { UpkeepLines } from './UpkeepLines.tsx';

export function Today({ desk }: { readonly desk: Desk }) {
  const text = useText();
  const language = useLanguage();
  const figures = useMemo(() => todayFigures(desk.cases ?? [], desk.now), [desk.cases, desk.now]);
  const unread = unreadNotices(desk);
  const noNotices = desk.knowledge.base?.notices.length === 0 ? 'workbench_notices_none' : 'workbench_notices_all_read';
  return (
    <>
      <header className={controls.head}>
        <h1>{text('workbench_nav_today')}</h1>
        <span className={controls.aside}>{dayText(desk.now, language)}</span>
        <HandOverLinks />
      </header>
      <div className={styles.page}>
        {desk.cases ? (
          <dl className={styles.figures}>
            <Figure label={text('workbench_today_open')} value={figures.open} />
            <Figure label={text('workbench_today_overdue')} value={figures.overdue} due={figures.overdue > 0} />
            <Figure label={text('workbench_today_opened')} value={figures.openedToday} />
            <Figure label={text('workbench_today_closed')} value={figures.closedToday} />
            <Figure label={text('workbench_today_notices')} value={unread.length} />
          </dl>
        ) : (
          !desk.casesFailed && <Skeleton lines={2} />
        )}
        <div className={styles.columns}>
          <div>
            <Work desk={desk} figures={figures} />
          </div>
          <div>
            <section className={styles.block}>
              <h2>{text('workbench_today_notices')}</h2>
              {unread.length === 0 && <p className={styles.none}>{text(noNotices)}</p>}
              <ul>
                {unread.slice(0, 6).map((notice) => (
                  <li key={notice.id}>
                    <a className={styles.line} href={routeHash('notices', notice.id)}>
                      <span className={styles.title}>{notice.title}</span>
                      {notice.urgent && <span className={controls.bad}>{text('workbench_notice_urgent')}</span>}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
            <UpkeepLines desk={desk} />
          </div>
        </div>
      </div>
    </>
  );
}

/** What waits to be done; on the first day, how a case comes to be. */
function Work({ desk, figures }: { readonly desk: Desk; readonly figures: TodayFigures }) {
  const text = useText();
  const words = useCaseWords(desk);
  if (desk.casesFailed) return <Empty title={text('workbench_storage_failed')} />;
  if (desk.cases?.length === 0) {
    return (
      <Empty title={text('workbench_cases_none')}>
        <p>{text('workbench_cases_none_how')}</p>
      </Empty>
    );
  }
  return (
    <>
      <CaseLines
        title={text('workbench_today_due')}
        none={text('workbench_today_due_none')}
        cases={figures.due}
        words={words}
        now={desk.now}
      />
      {figures.unplanned.length > 0 && (
        <CaseLines
          title={text('workbench_today_unplanned')}
          none=""
          cases={figures.unplanned}
          words={words}
          now={desk.now}
        />
      )}
    </>
  );
}

function dayText(now: Date, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(now);
}

function Figure({ label, value, due = false }: { label: string; value: number; due?: boolean }) {
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd className={due ? controls.bad : ''}>{value}</dd>
    </div>
  );
}
