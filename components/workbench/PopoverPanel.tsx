import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import styles from './PopoverPanel.module.css';

interface PopoverPanelProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** The button that opens it. */
  readonly button: ReactNode;
  /** Of what is in the panel: how wide it is, and in which order it stands. */
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** Under its button; closes with Escape and with a click beside it. */
export function PopoverPanel({ label, isOpen, onOpenChange, button, className, children }: PopoverPanelProps) {
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
        <Dialog className={`${styles.panel} ${className}`} aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </span>
  );
}
