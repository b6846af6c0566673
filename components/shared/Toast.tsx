// What just happened, with what can still be done about it. Read out by screen
// readers; errors at once.
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from './i18n.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './Toast.module.css';

interface ToastProps {
  readonly tone: 'good' | 'due' | 'info';
  readonly children: ReactNode;
  /** Buttons; they keep their place while the toast is shown. */
  readonly actions?: ReactNode;
  readonly onClose?: () => void;
}

export function Toast({ tone, children, actions, onClose }: ToastProps) {
  const text = useText();
  return (
    <div className={`${styles.toast} ${styles[tone]}`} role={tone === 'due' ? 'alert' : 'status'}>
      <span className={styles.words}>{children}</span>
      {actions !== undefined && <span className={styles.actions}>{actions}</span>}
      {onClose && (
        <IconButton label={text('shared_close')} onPress={onClose}>
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
