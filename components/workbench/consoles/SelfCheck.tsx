// Which fields were found, how, and since when; a field that is missed leads to the page where it is shown anew.
import type { FieldName, PageKind } from '../../../lib/knowledge/console-fields.ts';
import { useState } from 'react';
import type { ConsoleEntry } from '../../../lib/knowledge/console-entry.ts';
import type { TeachRefusal } from '../../../lib/channel/console-messages.ts';
import { formatAge } from '../../shared/format.ts';
import { keyOf, useLanguage, useText } from '../../shared/i18n.tsx';
import type { MessageKey } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import controls from '../controls.module.css';
import type { WorkbenchTools } from '../tools.ts';
import styles from './Consoles.module.css';
import { useDay } from './use-day.ts';

interface SelfCheckProps {
  readonly entry: ConsoleEntry;
  readonly now: Date;
  readonly tools: Pick<WorkbenchTools, 'background'>;
}

const WHY: Readonly<Record<TeachRefusal, MessageKey>> = {
  'not-https': 'console_teach_not_https',
  'browser-page': 'console_teach_browser_page',
  'no-permission': 'console_teach_no_permission',
  'no-tab': 'console_teach_no_tab',
};

interface Why {
  readonly key: MessageKey;
  readonly pageKind: PageKind;
}

/** Goes to the first open tab that shows such a page of this console, and begins teaching there. */
function useRepair({ entry, tools }: Pick<SelfCheckProps, 'entry' | 'tools'>) {
  const [why, setWhy] = useState<Why | null>(null);
  const repair = async (field: FieldName, pageKind: PageKind) => {
    let reason: TeachRefusal = 'no-tab';
    for (const host of entry.hosts) {
      const answer = await tools.background.ask('console.teach', { where: { host, pageKind }, field });
      if (!answer.ok) return setWhy({ key: 'console_teach_failed', pageKind });
      if (answer.value.taught) return setWhy(null);
      if (answer.value.reason !== 'no-tab') reason = answer.value.reason;
    }
    setWhy({ key: WHY[reason], pageKind });
  };
  return { why, repair };
}

export function SelfCheck({ entry, now, tools }: SelfCheckProps) {
  const text = useText();
  const language = useLanguage();
  const { why, repair } = useRepair({ entry, tools });
  return (
    <section className={styles.part} aria-label={text('console_check')}>
      <h3>{text('console_check')}</h3>
      {entry.health.length === 0 && <p className={styles.soft}>{text('console_check_none')}</p>}
      {entry.health.map(({ pageKind, lastSeenMs, fields }) => (
        <div key={pageKind} className={styles.part}>
          <p className={styles.partHead}>
            <span>{text(keyOf('page', pageKind))}</span>
            <span className={`${styles.soft} ${styles.small}`}>
              {text('console_seen', formatAge(new Date(lastSeenMs).toISOString(), language, now))}
            </span>
          </p>
          <FieldTable
            fields={fields}
            label={text(keyOf('page', pageKind))}
            now={now}
            onRepair={(field) => void repair(field, pageKind)}
          />
        </div>
      ))}
      <p role="status" className={controls.soon}>
        {why && text(why.key, text(keyOf('page', why.pageKind)))}
      </p>
    </section>
  );
}

interface FieldTableProps {
  readonly fields: ConsoleEntry['health'][number]['fields'];
  readonly label: string;
  readonly now: Date;
  readonly onRepair: (field: FieldName) => void;
}

function FieldTable({ fields, label, now, onRepair }: FieldTableProps) {
  const text = useText();
  const day = useDay(now);
  return (
    <table className={styles.fields} aria-label={label}>
      <tbody>
        {fields.map(({ field, state, how, reason, sinceMs }) => (
          <tr key={field}>
            <th scope="row">{text(keyOf('field', field))}</th>
            <td className={state === 'missing' ? styles.missed : undefined}>
              {how && text(keyOf('console_how', how))}
              {reason && text(keyOf('missing', reason))}
            </td>
            <td>
              {text('console_since', day(sinceMs))}
              {state === 'missing' && (
                <TextButton onClick={() => onRepair(field)} title={text('console_repair_what')}>
                  {text('console_repair')}
                </TextButton>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
