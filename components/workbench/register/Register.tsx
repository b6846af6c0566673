import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { CaseFilter } from '../../../lib/cases/filter-cases.ts';
import { settingsSchema } from '../../../lib/knowledge/settings.ts';
import { useText } from '../../shared/i18n.tsx';
import controls from '../controls.module.css';
import { openRoute } from '../use-route.ts';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import type { RegisterInHand } from '../use-register.ts';
import { asCaseFilter, NO_FILTER } from './case-filter.ts';
import type { RegisterFilter } from './case-filter.ts';
import { CaseDetail } from './CaseDetail.tsx';
import { CaseFilters } from './CaseFilters.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import { ImportButton } from './import/ImportButton.tsx';
import styles from './Register.module.css';
import { RegisterExport } from './RegisterExport.tsx';
import { RegisterProgress } from './RegisterProgress.tsx';
import { RegisterRows } from './RegisterRows.tsx';
import { STANDARD_SORT } from './sort-cases.ts';
import { useCaseWords } from './use-case-words.ts';
import { useColumns } from './use-columns.ts';
import { useExport } from './use-export.ts';
import { useOpenCase } from './use-open-case.ts';
import { useRegisterView } from './use-register-view.ts';

const STANDARD_SETTINGS = settingsSchema.parse({});

interface RegisterProps {
  readonly openCaseId: string;
  readonly desk: Desk;
  readonly tools: WorkbenchTools;
}

export function Register({ openCaseId, desk, tools }: RegisterProps) {
  const text = useText();
  const words = useCaseWords(desk);
  const [filter, setFilter] = useState(NO_FILTER);
  const [sort, setSort] = useState(STANDARD_SORT);
  const caseFilter = useDeferredFilter(filter);
  const view = useRegisterView(desk.register, caseFilter, sort, words);
  const { standing, marketplaces } = useSummary(desk.register);
  const open = useOpenCase(desk.register, tools.readCase, openCaseId);
  const split = useRef<HTMLDivElement>(null);
  const focusOn = (selector: string) => split.current?.querySelector<HTMLElement>(selector)?.focus();

  const [columns, saveColumns] = useColumns(desk, tools);

  const exporting = useExport(tools.download);

  return (
    <>
      <header className={controls.head}>
        <h1>{text('workbench_nav_cases')}</h1>
        <span className={controls.aside} role="status">
          {desk.register.inHand > 0 && text('workbench_rows_shown', view.places.length, standing)}
        </span>
        <RegisterProgress register={desk.register} isSorting={view.isSorting} />
        <ExportProgress {...exporting} />
        <span className={controls.push}>
          <ImportButton />
          <ColumnChoice chosen={columns} onChange={saveColumns} />
          <RegisterExport
            desk={desk}
            tools={tools}
            places={view.places}
            columns={columns}
            words={words}
            filter={filter}
            exporting={exporting}
          />
        </span>
      </header>
      <CaseFilters
        filter={filter}
        categories={words.lists.categories}
        marketplaces={marketplaces}
        onChange={setFilter}
      />
      <div ref={split} className={styles.split}>
        <div className={styles.rows}>
          <RegisterRows
            desk={desk}
            view={view}
            columns={columns}
            words={words}
            sort={sort}
            openCaseId={openCaseId}
            onSort={setSort}
            onClearFilter={() => setFilter(NO_FILTER)}
            onEnter={() => focusOn('aside select, aside input, aside textarea')}
          />
        </div>
        {open && (
          <CaseDetail
            key={open.item.caseId}
            item={open.item}
            events={open.events}
            words={words}
            base={desk.knowledge.base}
            settings={desk.settings.value ?? STANDARD_SETTINGS}
            tools={tools}
            onClose={() => {
              openRoute('cases');
              focusOn('[role="grid"]');
            }}
          />
        )}
      </div>
    </>
  );
}

/** Typing in the search stays quick while thousands of rows follow behind it. */
function useDeferredFilter(filter: RegisterFilter): CaseFilter {
  const wanted = useDeferredValue(filter);
  return useMemo(() => asCaseFilter(wanted), [wanted]);
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
