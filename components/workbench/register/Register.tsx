import { Download } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { exportCsv } from '../../../lib/cases/export-csv.ts';
import { filterCases } from '../../../lib/cases/filter-cases.ts';
import { settingsSchema } from '../../../lib/knowledge/settings.ts';
import { useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import controls from '../controls.module.css';
import { openRoute } from '../use-route.ts';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import { CASE_COLUMNS } from './case-columns.ts';
import { asCaseFilter, NO_FILTER } from './case-filter.ts';
import { CaseDetail } from './CaseDetail.tsx';
import { CaseFilters } from './CaseFilters.tsx';
import { localDay } from './local-time.ts';
import styles from './Register.module.css';
import { RegisterRows } from './RegisterRows.tsx';
import { sortByColumn, STANDARD_SORT } from './sort-cases.ts';
import { useCaseWords } from './use-case-words.ts';

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
  // Typing in the search stays quick while thousands of rows follow behind it.
  const wanted = useDeferredValue(filter);
  const wantedSort = useDeferredValue(sort);
  const { cases } = desk;
  const rows = useMemo(
    () => sortByColumn(filterCases(cases ?? [], asCaseFilter(wanted)), wantedSort, words),
    [cases, wanted, wantedSort, words],
  );
  const marketplaces = useMemo(() => new Set((cases ?? []).map((item) => item.marketplace)), [cases]);
  const open = cases?.find((item) => item.caseId === openCaseId);
  const close = useCallback(() => openRoute('cases'), []);

  const exportRows = () => {
    const columns = CASE_COLUMNS.map((column) => ({
      label: text(column.title),
      value: (item: (typeof rows)[number]) => column.text(item, words),
    }));
    tools.download(`${text('workbench_export_name')}-${localDay(tools.now())}.csv`, exportCsv(rows, columns));
  };

  return (
    <>
      <header className={controls.head}>
        <h1>{text('workbench_nav_cases')}</h1>
        <span className={controls.aside} role="status">
          {cases && text('workbench_rows_shown', rows.length, cases.filter((item) => !item.undone).length)}
        </span>
        <span className={controls.push}>
          <TextButton look="outline" disabled={rows.length === 0} onClick={exportRows}>
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
      <div className={styles.split}>
        <div className={styles.rows}>
          <RegisterRows
            desk={desk}
            rows={rows}
            words={words}
            sort={sort}
            openCaseId={openCaseId}
            onSort={setSort}
            onClearFilter={() => setFilter(NO_FILTER)}
          />
        </div>
        {open && (
          <CaseDetail
            key={open.caseId}
            item={open}
            words={words}
            base={desk.knowledge.base}
            settings={desk.settings.value ?? STANDARD_SETTINGS}
            tools={tools}
            onClose={close}
          />
        )}
      </div>
    </>
  );
}
