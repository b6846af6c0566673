// The rows that a person should know of: refused ones with their reason, and those that say
// something else than the case.
import type { Judged } from '../../../../lib/cases/import/judge-rows.ts';
import { keyOf, useText } from '../../../shared/i18n.tsx';
import type { Text } from '../../../shared/i18n.tsx';
import { SafeText } from '../../../shared/SafeText.tsx';
import { fieldLabel } from '../case-words.ts';
import styles from './Import.module.css';

/** More than anybody reads through; the whole list is in the file that the result offers. */
const SHOWN = 100;

export function noteText(row: Judged, text: Text): string {
  if (row.reason) return text(keyOf('import_refusal', row.reason));
  const fields = (row.differs ?? []).map((field) => text(fieldLabel(field))).join(text('sidebar_listComma'));
  return text('import_differs', fields);
}

export function RowNotes({ judged }: { readonly judged: readonly Judged[] }) {
  const text = useText();
  const noted = judged.filter(({ verdict }) => verdict === 'refused' || verdict === 'conflict');
  const ordered = noted.toSorted((a, b) => Number(b.verdict === 'refused') - Number(a.verdict === 'refused'));
  if (noted.length === 0) return null;
  return (
    <section className={styles.notes} aria-label={text('import_notes')}>
      <h2>{text('import_notes')}</h2>
      <ul>
        {ordered.slice(0, SHOWN).map((row) => (
          <li key={row.rowNumber}>
            <span className={styles.row}>{text('import_row', row.rowNumber)}</span>
            <SafeText className={styles.order} text={row.orderNumber} />
            <span>{noteText(row, text)}</span>
          </li>
        ))}
      </ul>
      {noted.length > SHOWN && <p className={styles.means}>{text('import_notes_more', noted.length - SHOWN)}</p>}
    </section>
  );
}
