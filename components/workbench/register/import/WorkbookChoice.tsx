// Which sheet of a workbook is brought in: shops keep a sheet a month.
import type { Workbook } from '../../../../lib/cases/import/sheet.ts';
import { useText } from '../../../shared/i18n.tsx';
import { SafeText } from '../../../shared/SafeText.tsx';
import controls from '../../controls.module.css';
import styles from './Import.module.css';

interface WorkbookChoiceProps {
  readonly workbook: Workbook;
  /** The one that is being read instead; null: none. */
  readonly reading: string | null;
  readonly onChoose: (sheetName: string) => void;
}

export function WorkbookChoice({ workbook: { chosen, names, leftOut }, reading, onChoose }: WorkbookChoiceProps) {
  const text = useText();
  return (
    <div className={styles.standards}>
      {names.length > 1 ? (
        <label>
          {text('import_sheet')}
          <select
            className={controls.select}
            value={reading ?? chosen}
            onChange={({ target }) => onChoose(target.value)}
          >
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <span>
          {text('import_sheet')} <SafeText text={chosen} />
        </span>
      )}
      {names.length > 1 && <span>{text('import_sheet_each')}</span>}
      {leftOut > 0 && <span>{text('import_sheets_left_out', leftOut)}</span>}
    </div>
  );
}
