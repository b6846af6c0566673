import { Download, FileSpreadsheet, FileText, Printer } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { PopoverPanel } from '../PopoverPanel.tsx';
import styles from './ExportMenu.module.css';
import type { ExportFormat } from '../../../lib/cases/export-table.ts';

export interface ExportWish {
  readonly format: ExportFormat;
  readonly columns: 'shown' | 'all';
  /** With phone and address as they are. */
  readonly full: boolean;
}

interface ExportMenuProps {
  /** How many cases are in view. */
  readonly count: number;
  readonly disabled: boolean;
  readonly onExport: (wish: ExportWish) => void;
  readonly onPrint: () => void;
}

/** What is in view, as a file or on paper. */
export function ExportMenu({ count, disabled, onExport, onPrint }: ExportMenuProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const [withAll, setWithAll] = useState(false);
  /** Asked for each time anew. */
  const [full, setFull] = useState(false);
  const label = text('workbench_export_menu');
  const choose = (act: () => void) => () => {
    setOpen(false);
    act();
  };
  const asFile = (format: ExportFormat) =>
    choose(() => {
      onExport({ format, columns: withAll ? 'all' : 'shown', full });
      setFull(false);
    });
  return (
    <PopoverPanel
      label={label}
      isOpen={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        setFull(false);
      }}
      className={styles.menu}
      button={
        <TextButton look="outline" disabled={disabled} onClick={() => setOpen(true)}>
          <Download aria-hidden />
          {label}
        </TextButton>
      }
    >
      <p>{text('workbench_export_scope', count)}</p>
      <label>
        <input type="checkbox" checked={withAll} onChange={(event) => setWithAll(event.target.checked)} />
        {text('workbench_export_all_columns')}
      </label>
      <label>
        <input type="checkbox" checked={full} onChange={(event) => setFull(event.target.checked)} />
        {text('workbench_export_full')}
      </label>
      <TextButton onClick={asFile('xlsx')}>
        <FileSpreadsheet aria-hidden />
        {text('workbench_export_xlsx')}
      </TextButton>
      <TextButton onClick={asFile('csv')}>
        <FileText aria-hidden />
        {text('workbench_export_csv')}
      </TextButton>
      <hr />
      <TextButton onClick={choose(onPrint)}>
        <Printer aria-hidden />
        {text('workbench_export_print')}
      </TextButton>
    </PopoverPanel>
  );
}
