import { Download } from 'lucide-react';
import type { AuditEntry } from '../../../lib/cases/audit.ts';
import { exportCsv } from '../../../lib/cases/export-csv.ts';
import { keyOf, useLanguage, useText } from '../../shared/i18n.tsx';
import type { Text } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { useAsked } from '../../shared/use-asked.ts';
import { Refused } from '../Placeholder.tsx';
import { localDay, toLocalTime } from '../register/local-time.ts';
import type { WorkbenchTools } from '../tools.ts';
import styles from './Privacy.module.css';

const NOTHING = {};
/** More than anybody reads on a screen; the file has all. */
const SHOWN = 200;

export function AuditList({ tools }: { readonly tools: Pick<WorkbenchTools, 'background' | 'download' | 'now'> }) {
  const text = useText();
  const { value, refusal, again } = useAsked(tools.background, 'audit.list', NOTHING, ['audit-changed']);
  const exportList = (entries: readonly AuditEntry[]) => {
    const columns = columnsOf(text).map(({ label, value: of }) => ({ label, value: of }));
    tools.download(`${text('workbench_audit_file')}-${localDay(tools.now())}.csv`, exportCsv(entries, columns));
  };
  return (
    <section aria-label={text('workbench_audit')} className={styles.audit}>
      <div className={styles.bar}>
        <h2>{text('workbench_audit')}</h2>
        <TextButton disabled={!value?.entries.length} onClick={() => exportList(value?.entries ?? [])}>
          <Download aria-hidden />
          {text('workbench_audit_export')}
        </TextButton>
      </div>
      <p className={styles.note}>{text('workbench_audit_what')}</p>
      {!value && refusal && <Refused refusal={refusal} onRetry={again} />}
      {!value && !refusal && <Skeleton lines={6} />}
      {value?.entries.length === 0 && <p>{text('workbench_audit_none')}</p>}
      {value && value.entries.length > 0 && <AuditTable entries={value.entries} total={value.total} />}
    </section>
  );
}

interface AuditColumn {
  readonly label: string;
  readonly value: (entry: AuditEntry) => string;
}

function columnsOf(text: Text): readonly AuditColumn[] {
  return [
    {
      label: text('workbench_audit_at'),
      value: ({ atMs }) => toLocalTime(new Date(atMs).toISOString()).replace('T', ' '),
    },
    { label: text('workbench_audit_who'), value: ({ who }) => who },
    { label: text('workbench_audit_kind'), value: ({ kind }) => text(keyOf('workbench_audit_kind', kind)) },
    { label: text('workbench_audit_form'), value: ({ form }) => (form === 'paper' ? '' : form.toUpperCase()) },
    { label: text('workbench_audit_cases'), value: ({ cases }) => String(cases) },
    { label: text('workbench_audit_contact'), value: ({ full }) => (full ? text('workbench_audit_full') : '') },
  ];
}

function AuditTable({ entries, total }: { readonly entries: readonly AuditEntry[]; readonly total: number }) {
  const text = useText();
  const language = useLanguage();
  const columns = columnsOf(text);
  const shown = entries.slice(0, SHOWN);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => (
            <tr key={entry.noteId}>
              {columns.map(({ label, value }) => (
                <td key={label}>
                  <SafeText text={value(entry)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {total > shown.length && (
        <p className={styles.note}>
          {text('workbench_audit_more', shown.length, new Intl.NumberFormat(language).format(total))}
        </p>
      )}
    </>
  );
}
