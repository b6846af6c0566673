// An icon in a line that opens a small panel: where the time or the name is chosen.
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import panel from '../PopoverPanel.module.css';
import styles from './PressPanel.module.css';

interface PressPanelProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly children: (close: () => void) => ReactNode;
}

export function PressPanel({ label, icon, children }: PressPanelProps) {
  return (
    <DialogTrigger>
      <PressIcon label={label}>{icon}</PressIcon>
      <Popover placement="bottom end" className={panel.popover ?? ''}>
        <Dialog className={`${panel.panel} ${styles.panel}`} aria-label={label}>
          {({ close }) => children(close)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface PressIconProps {
  readonly label: string;
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

/** Inside a list that the arrow keys go through; the list would take a plain button's press for its own. */
export function PressIcon({ label, onPress, children }: PressIconProps) {
  return (
    <Button className={styles.icon ?? ''} aria-label={label} {...(onPress && { onPress })}>
      {children}
      <span className={styles.tip} aria-hidden>
        {label}
      </span>
    </Button>
  );
}
