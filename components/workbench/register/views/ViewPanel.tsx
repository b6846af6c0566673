import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import styles from './ViewPanel.module.css';

interface ViewPanelProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** The button that opens it. */
  readonly button: ReactNode;
  readonly children: ReactNode;
}

/** Under its button; closes with Escape and with a click beside it. */
export function ViewPanel({ label, isOpen, onOpenChange, button, children }: ViewPanelProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <span ref={anchor}>
      {button}
      <Popover
        triggerRef={anchor}
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        placement="bottom end"
        className={styles.popover ?? ''}
      >
        <Dialog className={styles.panel ?? ''} aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </span>
  );
}
