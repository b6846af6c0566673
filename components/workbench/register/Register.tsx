import { Download } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Case } from '../../../lib/cases/case.ts';
import { exportCsv } from '../../../lib/cases/export-csv.ts';
import type { CaseFilter } from '../../../lib/cases/filter-cases.ts';
import { settingsSchema } from '../../../lib/knowledge/settings.ts';
import { useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import controls from '../controls.module.css';
import { openRoute } from '../use-route.ts';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import type { RegisterInHand } from '../use-register.ts';
import { CASE_COLUMNS } from './case-columns.ts';
import { asCaseFilter, NO_FILTER } from './case-filter.ts';
import type { RegisterFilter } from './case-filter.ts';
import { CaseDetail } from './CaseDetail.tsx';
import { CaseFilters } from './CaseFilters.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import { ImportButton } from './import/ImportButton.tsx';
import { localDay } from './local-time.ts';
import styles from './Register.module.css';
import { RegisterProgress } from './RegisterProgress.tsx';
import { RegisterRows } from './RegisterRows.tsx';
import { STANDARD_SORT } from './sort-cases.ts';
import { useCaseWords } from './use-case-words.ts';
import { useColumns } from './use-columns.ts';
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

  const exportRows = () => {
    const exported = CASE_COLUMNS.map((column) => ({
      label: text(column.title),
      value: (item: Case) => column.text(item, words),
    }));
    const rows = [...view.places].flatMap((place) => desk.register.register.at(place) ?? []);
    tools.download(`${text('workbench_export_name')}-${localDay(tools.now())}.csv`, exportCsv(rows, exported));
  };

  return (
    <>
      <header className={controls.head}>
        <h1>{text('workbench_nav_cases')}</h1>
        <span className={controls.aside} role="status">
          {desk.register.inHand > 0 && text('workbench_rows_shown', view.places.length, standing)}
        </span>
        <RegisterProgress register={desk.register} isSorting={view.isSorting} />
        <span className={controls.push}>
          <ImportButton />
          <ColumnChoice chosen={columns} onChange={saveColumns} />
          <TextButton
            look="outline"
            disabled={view.places.length === 0 || desk.register.state !== 'complete'}
            onClick={exportRows}
          >
            <Download aria-hidden />
            {text('workbench_export')}
          </TextButton>
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
