// The first rows of the sheet, and above each column what it is taken for.
import { maskAddress, maskPhone } from '../../../../lib/cases/mask.ts';
import { IMPORT_FIELDS } from '../../../../lib/cases/import/import-fields.ts';
import type { ImportField } from '../../../../lib/cases/import/import-fields.ts';
import { hiddenName } from '../../../../lib/cases/import/read-row.ts';
import { useText } from '../../../shared/i18n.tsx';
import type { MessageKey } from '../../../shared/i18n.tsx';
import { SafeText } from '../../../shared/SafeText.tsx';
import controls from '../../controls.module.css';
import { fieldLabel } from '../case-words.ts';
import styles from './Import.module.css';
import type { Chosen } from './import-stage.ts';

const SHOWN_CHARS = 60;
/** Mobile numbers in columns that nobody has named yet. */
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/gu;

export function importFieldLabel(field: ImportField): MessageKey {
  if (field === 'openedAt') return 'workbench_field_opened_at';
  if (field === 'closedAt') return 'workbench_field_closed_at';
  return field === 'agent' ? 'workbench_field_agent' : fieldLabel(field);
}

/** Of a buyer no more is shown than elsewhere in the register. */
function shownCell(cell: string, field: ImportField | null): string {
  if (cell === '') return '';
  if (field === 'buyerName') return hiddenName(cell);
  if (field === 'phone') return maskPhone(cell);
  if (field === 'address') return maskAddress(cell);
  return cell.slice(0, SHOWN_CHARS).replace(MOBILE, maskPhone);
}

interface MappingTableProps {
  readonly chosen: Chosen;
  readonly onMap: (column: number, field: ImportField | null) => void;
}

export function MappingTable({ chosen: { sheet, mapping }, onMap }: MappingTableProps) {
  const text = useText();
  const { headings, sample } = sheet;
  return (
    <div className={styles.sheet} role="region" aria-label={text('import_mapping')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {headings.titles.map((title, column) => (
              <th key={column} scope="col">
                <SafeText text={title} />
                <select
                  className={`${controls.select} ${mapping[column] ? controls.chosen : ''}`}
                  aria-label={text('import_column', title)}
                  value={mapping[column] ?? ''}
                  onChange={({ target }) =>
                    onMap(column, IMPORT_FIELDS.find((field) => field === target.value) ?? null)
                  }
                >
                  <option value="">{text('import_leave')}</option>
                  {IMPORT_FIELDS.map((field) => (
                    <option key={field} value={field}>
                      {text(importFieldLabel(field))}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row, at) => (
            <tr key={at}>
              {headings.titles.map((_, column) => (
                <td key={column} className={mapping[column] ? '' : styles.left}>
                  <SafeText text={shownCell(row[column] ?? '', mapping[column] ?? null)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
