import { keyOf, useText } from '../../../shared/i18n.tsx';
import { SafeText } from '../../../shared/SafeText.tsx';
import controls from '../../controls.module.css';
import { FileDrop } from '../../FileDrop.tsx';
import styles from './Import.module.css';
import type { Stage } from './import-stage.ts';

interface ChooseSheetProps {
  readonly stage: Extract<Stage, { readonly name: 'choose' }>;
  readonly onChoose: (file: File) => void;
}

/** A file is chosen or dropped; why the last one was none stands below. */
export function ChooseSheet({ stage, onChoose }: ChooseSheetProps) {
  const text = useText();
  return (
    <>
      <FileDrop
        accept=".xlsx,.csv,.tsv,.txt"
        label={text('import_choose')}
        hint={text('import_drop')}
        onChoose={onChoose}
      />
      {stage.problem && (
        <p role="alert" className={controls.bad}>
          <SafeText text={stage.fileName} /> · {text(keyOf('import_problem', stage.problem))}
        </p>
      )}
      <ul className={styles.promises}>
        <li>{text('import_promise_keep')}</li>
        <li>{text('import_promise_again')}</li>
        <li>{text('import_promise_names')}</li>
      </ul>
    </>
  );
}
