// A plain button with words. A native one: its click event still tells whether a person made it.
import type { ReactNode } from 'react';
import styles from './TextButton.module.css';
import { useTrusted } from './trust.ts';

interface TextButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly look?: 'quiet' | 'outline' | 'primary';
  readonly disabled?: boolean;
  readonly title?: string;
  readonly pressed?: boolean;
}

export function TextButton({ children, onClick, look = 'quiet', ...rest }: TextButtonProps) {
  const trusted = useTrusted();
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[look]}`}
      disabled={rest.disabled}
      title={rest.title}
      aria-pressed={rest.pressed}
      onClick={(event) => {
        if (trusted(event.nativeEvent)) onClick();
      }}
    >
      {children}
    </button>
  );
}
