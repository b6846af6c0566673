// Bringing an existing register in: choose, look, take over, read what came of it.
import { ArrowLeft } from 'lucide-react';
import { useText } from '../../../shared/i18n.tsx';
import { TextButton } from '../../../shared/TextButton.tsx';
import controls from '../../controls.module.css';
import { openRoute } from '../../use-route.ts';
import type { WorkbenchTools } from '../../tools.ts';
import type { Desk } from '../../use-desk.ts';
import { ChooseSheet } from './ChooseSheet.tsx';
import styles from './Import.module.css';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportResult } from './ImportResult.tsx';
import { useImport } from './use-import.ts';

interface ImportRegisterProps {
  readonly desk: Desk;
  readonly tools: WorkbenchTools;
}

export function ImportRegister({ desk, tools }: ImportRegisterProps) {
  const text = useText();
  const importing = useImport(desk, tools);
  const { stage } = importing;
  return (
    <>
      <header className={controls.head}>
        <TextButton disabled={stage.name === 'importing'} onClick={() => openRoute('cases')}>
          <ArrowLeft aria-hidden />
          {text('workbench_nav_cases')}
        </TextButton>
        <h1>{text('import_title')}</h1>
      </header>
      <div className={styles.page}>
        {stage.name === 'choose' && <ChooseSheet stage={stage} onChoose={importing.choose} />}
        {stage.name === 'reading' && (
          <p role="status" className={styles.progress}>
            <progress aria-label={text('import_reading', stage.fileName)} />
            {text('import_reading', stage.fileName)}
          </p>
        )}
        {stage.name === 'preview' && <ImportPreview stage={stage} importing={importing} desk={desk} />}
        {stage.name === 'importing' && (
          <div className={styles.progress}>
            <progress
              value={stage.done}
              max={stage.total}
              aria-label={text('import_running', stage.done, stage.total)}
            />
            <span role="status">{text('import_running', stage.done, stage.total)}</span>
            <TextButton look="outline" onClick={importing.cancel}>
              {text('shared_cancel')}
            </TextButton>
          </div>
        )}
        {stage.name === 'done' && <ImportResult stage={stage} tools={tools} onAgain={importing.again} />}
      </div>
    </>
  );
}
