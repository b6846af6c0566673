import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { TextButton } from '../shared/TextButton.tsx';
import styles from './FileDrop.module.css';

interface FileDropProps {
  /** As the input's `accept` has it. */
  readonly accept: string;
  readonly label: string;
  /** What becomes of a file that is dropped here. */
  readonly hint: string;
  readonly onChoose: (file: File) => void;
}

/** A file is chosen or dropped. */
export function FileDrop({ accept, label, hint, onChoose }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onChoose(file);
  };
  return (
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
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          take(target.files);
          // The same file again is a choice too.
          target.value = '';
        }}
      />
      <TextButton look="primary" onClick={() => input.current?.click()}>
        <Upload aria-hidden />
        {label}
      </TextButton>
      <p>{hint}</p>
    </div>
  );
}
