import { useDeferredValue, useMemo, useRef } from 'react';
import { registersBy } from '../../../lib/cases/registers.ts';
import { settingsSchema } from '../../../lib/knowledge/settings.ts';
import { useText } from '../../shared/i18n.tsx';
import controls from '../controls.module.css';
import { recentNames } from '../../../lib/cases/recent-names.ts';
import { openRoute } from '../use-route.ts';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import type { RegisterInHand } from '../use-register.ts';
import { chosenColumns } from './case-columns.ts';
import { asCaseFilter, isSameFilter } from './case-filter.ts';
import { CaseDetail } from './CaseDetail.tsx';
import type { CaseWords } from './case-words.ts';
import { CaseFilters } from './CaseFilters.tsx';
import type { Reset } from './CaseFilters.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import { ImportButton } from './import/ImportButton.tsx';
import styles from './Register.module.css';
import { RegisterExport } from './RegisterExport.tsx';
import { RegisterProgress } from './RegisterProgress.tsx';
import { RowsPane } from './RowsPane.tsx';
import { useCaseWords } from './use-case-words.ts';
import { useExport } from './use-export.ts';
import { useOpenCase } from './use-open-case.ts';
import { useRegisterView } from './use-register-view.ts';
import { BUILT_IN_VIEWS } from './views/built-in-views.ts';
import type { CaseViews } from './views/use-case-views.ts';
import { useCaseViews } from './views/use-case-views.ts';
import { ViewStrip } from './views/ViewStrip.tsx';

const STANDARD_SETTINGS = settingsSchema.parse({});

interface RegisterProps {
  readonly openCaseId: string;
  readonly desk: Desk;
  readonly tools: WorkbenchTools;
}

export function Register({ openCaseId, desk, tools }: RegisterProps) {
  const text = useText();
  const words = useCaseWords(desk);
  const views = useCaseViews(desk, tools);
  const { filter: caseFilter, sort, columns, standard, registers } = useDeferredArrangement(views, words);
  const view = useRegisterView(desk.register, caseFilter, sort, words);
  const { standing, marketplaces } = useSummary(desk.register);
  const split = useRef<HTMLDivElement>(null);
  const focusOn = (selector: string) => split.current?.querySelector<HTMLElement>(selector)?.focus();
  const reset = useReset(views);

  const exporting = useExport(tools);

  return (
    <>
      <header className={controls.head}>
        <h1>{text('workbench_nav_cases')}</h1>
        <span className={controls.aside} role="status">
          {desk.register.inHand > 0 && text('workbench_rows_shown', view.places.length, standing)}
        </span>
        <RegisterProgress register={desk.register} isSorting={view.order !== 'whole'} />
        <ExportProgress {...exporting} />
        <span className={controls.push}>
          <ImportButton />
          <ColumnChoice
            chosen={columns}
            standard={standard}
            onChange={(setting) => views.arrange({ columns: setting })}
          />
          <RegisterExport
            desk={desk}
            tools={tools}
            view={view}
            columns={columns}
            words={words}
            filter={views.shown.filter}
            title={views.open.id === 'after-sales' ? '' : views.open.title}
            exporting={exporting}
          />
        </span>
      </header>
      <ViewStrip views={views} register={desk.register} registers={registers} newId={tools.newId} />
      <CaseFilters
        filter={views.shown.filter}
        categories={words.lists.categories}
        marketplaces={marketplaces}
        onChange={(filter) => views.arrange({ filter })}
        reset={reset}
      />
      <div ref={split} className={styles.split}>
        <RowsPane
          desk={desk}
          tools={tools}
          view={view}
          columns={columns}
          words={words}
          sort={sort}
          filter={caseFilter}
          openCaseId={openCaseId}
          onSort={(changed) => views.arrange({ sort: changed })}
          reset={reset}
          onEnter={() => focusOn('aside select, aside input, aside textarea')}
        />
        <DetailPane
          openCaseId={openCaseId}
          desk={desk}
          tools={tools}
          words={words}
          onClose={() => {
            openRoute('cases');
            focusOn('[role="grid"]');
          }}
        />
      </div>
    </>
  );
}

interface DetailPaneProps extends RegisterProps {
  readonly words: CaseWords;
  readonly onClose: () => void;
}

function DetailPane({ openCaseId, desk, tools, words, onClose }: DetailPaneProps) {
  const open = useOpenCase(desk.register, tools.readCase, openCaseId);
  if (!open) return null;
  const settings = desk.settings.value ?? STANDARD_SETTINGS;
  return (
    <CaseDetail
      key={open.item.caseId}
      item={open.item}
      events={open.events}
      words={words}
      base={desk.knowledge.base}
      settings={settings}
      names={recentNames(desk.register.register.rows(), settings.agentName)}
      tools={tools}
      onClose={onClose}
    />
  );
}

function useReset({ open, shown, isChanged, arrange, reset }: CaseViews): Reset | null {
  const text = useText();
  if (open.id !== 'after-sales') return isChanged ? { label: text('workbench_view_reset'), act: reset } : null;
  // The first register restricts nothing, and another order of it is no filter to clear.
  if (isSameFilter(shown.filter, open.filter)) return null;
  return { label: text('workbench_filter_clear'), act: () => arrange({ filter: open.filter }) };
}

/** Typing in the search and switching stay quick while thousands of rows follow behind, all of it in one frame. */
function useDeferredArrangement({ open, shown }: CaseViews, { lists }: CaseWords) {
  const { filter, sort, columns } = useDeferredValue(shown);
  const register = useDeferredValue(open.register);
  const standard = BUILT_IN_VIEWS[register].columns;
  const registers = useMemo(() => registersBy(lists), [lists]);
  return {
    registers,
    filter: useMemo(() => asCaseFilter(register, filter, registers), [register, filter, registers]),
    columns: useMemo(() => chosenColumns(columns, standard), [columns, standard]),
    sort,
    standard,
  };
}

/** How many cases count, and on which marketplaces. */
function useSummary({ register, version }: RegisterInHand) {
  return useMemo(() => {
    const marketplaces = new Set<string>();
    let standing = 0;
    for (const { undone, marketplace } of version >= 0 ? register.rows() : []) {
      if (!undone) standing += 1;
      marketplaces.add(marketplace);
    }
    return { standing, marketplaces };
  }, [register, version]);
}
