// An icon that says what it does: its label is read out, and shown with its key
// on hover and on keyboard focus.
import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './IconButton.module.css';

interface IconButtonProps {
  readonly label: string;
  /** Shown beside the label, e.g. `Alt+S`. */
  readonly keys?: string;
  readonly onPress: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly children: ReactNode;
}

export function IconButton({ label, keys, onPress, disabled, pressed, children }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      <Button
        className={styles.button ?? ''}
        aria-label={label}
        onPress={onPress}
        isDisabled={disabled ?? false}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      >
        {children}
      </Button>
      <Tooltip className={styles.tip ?? ''} offset={4} placement="bottom">
        {label}
        {keys !== undefined && <kbd className={styles.keys}>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
