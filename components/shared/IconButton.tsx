// An icon that says what it does: its label is read out, and shown with its key
// on hover and on keyboard focus.
import type { ReactNode } from 'react';
import styles from './IconButton.module.css';
import { Tip } from './Tip.tsx';
import { useTrusted } from './trust.ts';
import { useTip } from './use-tip.ts';

interface IconButtonProps {
  readonly label: string;
  /** Shown beside the label, e.g. `Alt+S`. */
  readonly keys?: string;
  readonly onPress: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  /** For a button that opens something: whether it is open, and the id of what it opens. */
  readonly expanded?: { readonly open: boolean; readonly controls: string };
  readonly children: ReactNode;
}

export function IconButton({ label, keys, onPress, disabled, pressed, expanded, children }: IconButtonProps) {
  const trusted = useTrusted();
  const tip = useTip();
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded?.open}
      aria-controls={expanded?.open ? expanded.controls : undefined}
      disabled={disabled}
      onClick={(event) => {
        if (trusted(event.nativeEvent)) onPress();
      }}
      {...tip.on}
    >
      {children}
      <Tip place={tip.place}>
        {label}
        {keys !== undefined && <kbd>{keys}</kbd>}
      </Tip>
    </button>
  );
}
