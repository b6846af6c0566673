// What leaves the register: as a file, or on paper.
import type { RegisterFilter } from '../../../lib/cases/case-views.ts';
import type { Case } from '../../../lib/cases/case.ts';
import { Toast } from '../../shared/Toast.tsx';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import { CASE_COLUMNS } from './case-columns.ts';
import type { CaseColumn } from './case-columns.ts';
import type { CaseWords } from './case-words.ts';
import { contactColumns, exportColumns } from './export-columns.ts';
import { ExportMenu } from './ExportMenu.tsx';
import type { ExportWish } from './ExportMenu.tsx';
import progress from './ExportProgress.module.css';
import { filterWords } from './filter-words.ts';
import { localDay } from './local-time.ts';
import { PRINTED_CASES, PrintSheet } from './PrintSheet.tsx';
import type { Exporting } from './use-export.ts';
import type { RegisterView } from './use-register-view.ts';
import { useAudited, usePrintNoted } from './use-audited.ts';
import { usePrinting } from './use-printing.ts';

interface RegisterExportProps {
  readonly desk: Desk;
  readonly tools: WorkbenchTools;
  readonly view: RegisterView;
  readonly columns: readonly CaseColumn[];
  readonly words: CaseWords;
  readonly filter: RegisterFilter;
  /** Which register or own view it is of; empty for the whole. */
  readonly title: string;
  readonly exporting: Exporting;
}

export function RegisterExport({ desk, tools, view, columns, words, filter, title, exporting }: RegisterExportProps) {
  const isPrinting = usePrinting();
  const { places } = view;
  const { register, state } = desk.register;
  // Read off at once: what changes while the file is written is in the next one.
  const rowsOf = (wanted: Uint32Array): Case[] => [...wanted].flatMap((place) => register.at(place) ?? []);
  const audited = useAudited(tools);
  usePrintNoted(isPrinting, Math.min(places.length, PRINTED_CASES), audited.note);
  const startExport = async ({ format, columns: which, full }: ExportWish) => {
    const rows = rowsOf(places);
    // Without contact data nobody waits for the list: a full disk must not keep the cases from leaving it.
    const noted = audited.note({ kind: 'register-export', form: format, cases: rows.length, full });
    if (full && !(await noted)) return;
    const now = tools.now();
    const name = words.text('workbench_export_name');
    const day = localDay(now);
    const chosen = exportColumns(which === 'all' ? CASE_COLUMNS : columns, words);
    const table = { rows, columns: full ? [...chosen, ...contactColumns(words)] : chosen };
    const sheet = {
      sheetName: `${name} ${day}`,
      cutMark: words.text('workbench_export_cut_mark'),
      language: words.language,
      now,
    };
    exporting.start({ format, table, words: sheet }, `${name}-${day}.${format}`);
  };
  // A file has every row, and every row in its order: for the half second that a column may take nobody gets one.
  const isReady = state === 'complete' && view.order === 'whole' && places.length > 0;
  return (
    <>
      <ExportMenu
        count={places.length}
        disabled={!isReady || exporting.state.phase === 'running'}
        onExport={(wish) => void startExport(wish)}
        // After the menu is gone: the browser's dialogue stops everything where it stands.
        onPrint={() => setTimeout(tools.print)}
      />
      {audited.failed && (
        <div className={progress.note}>
          <Toast tone="due" onClose={audited.clear}>
            {words.text('workbench_export_not_noted')}
          </Toast>
        </div>
      )}
      {isPrinting && (
        <PrintSheet
          rows={rowsOf(places.subarray(0, PRINTED_CASES))}
          total={places.length}
          columns={columns}
          words={words}
          filter={[title, filterWords(filter, words)].filter((part) => part !== '').join(' · ')}
          printedAt={tools.now()}
        />
      )}
    </>
  );
}
