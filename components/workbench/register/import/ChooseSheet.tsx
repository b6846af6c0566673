import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { keyOf, useText } from '../../../shared/i18n.tsx';
import { SafeText } from '../../../shared/SafeText.tsx';
import { TextButton } from '../../../shared/TextButton.tsx';
import controls from '../../controls.module.css';
import styles from './Import.module.css';
import type { Stage } from './use-import.ts';

interface ChooseSheetProps {
  readonly stage: Extract<Stage, { readonly name: 'choose' }>;
  readonly onChoose: (file: File) => void;
}

/** A file is chosen or dropped; why the last one was none stands below. */
export function ChooseSheet({ stage, onChoose }: ChooseSheetProps) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onChoose(file);
  };
  return (
    <>
      <div
        className={`${styles.drop} ${isOver ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv,.tsv,.txt"
          hidden
          aria-label={text('import_choose')}
          onChange={({ target }) => {
            take(target.files);
            // The same file again is a choice too.
            target.value = '';
          }}
        />
        <TextButton look="primary" onClick={() => input.current?.click()}>
          <Upload aria-hidden />
          {text('import_choose')}
        </TextButton>
        <p>{text('import_drop')}</p>
      </div>
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
