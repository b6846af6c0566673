// The rows that a person should know of: refused ones with their reason, and those that say
// something else than the case.
import type { ImportPlan } from '../../../../lib/cases/import/importer.ts';
import type { Judged } from '../../../../lib/cases/import/judge-rows.ts';
import { keyOf, useText } from '../../../shared/i18n.tsx';
import type { Text } from '../../../shared/i18n.tsx';
import { SafeText } from '../../../shared/SafeText.tsx';
import { fieldLabel } from '../case-words.ts';
import styles from './Import.module.css';

export function noteText(row: Judged, text: Text): string {
  if (row.reason) return text(keyOf('import_refusal', row.reason));
  const fields = (row.differs ?? []).map((field) => text(fieldLabel(field))).join(text('sidebar_listComma'));
  return text('import_differs', fields);
}

/** The first of them: more than anybody reads through. The whole list of the refused is in the file that the result offers. */
export function RowNotes({ plan: { notes, counts } }: { readonly plan: ImportPlan }) {
  const text = useText();
  const more = counts.refused + counts.conflict - notes.length;
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes} aria-label={text('import_notes')}>
      <h2>{text('import_notes')}</h2>
      <ul>
        {notes.map((row) => (
          <li key={row.rowNumber}>
            <span className={styles.row}>{text('import_row', row.rowNumber)}</span>
            <SafeText className={styles.order} text={row.orderNumber} />
            <span>{noteText(row, text)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.means}>{text('import_notes_more', more)}</p>}
    </section>
  );
}
