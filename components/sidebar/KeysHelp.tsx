// Every key, in one place.
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { MessageKey } from '../shared/i18n.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import styles from './KeysHelp.module.css';
import { useWayText } from './way.tsx';

const KEYS: readonly (readonly [string, MessageKey])[] = [
  ['Alt+1 … 5', 'sidebar_keyPick'],
  ['Shift+Enter', 'sidebar_keyReplace'],
  ['W', 'sidebar_keyWhy'],
  ['X', 'sidebar_keyWrong'],
  ['/', 'sidebar_keySearch'],
  ['Alt+/', 'sidebar_keySearchPage'],
  ['Enter', 'sidebar_keyFirst'],
  ['Esc', 'sidebar_keyBack'],
  ['Alt+C', 'sidebar_keyCustomer'],
  ['Alt+T', 'sidebar_keyClocks'],
  ['Alt+S', 'sidebar_keyToggle'],
  ['?', 'sidebar_keys'],
];

export function KeysHelp({ onClose }: { onClose: () => void }) {
  const text = useWayText();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section
      ref={panel}
      className={styles.help}
      tabIndex={-1}
      aria-label={text('sidebar_keys')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{text('sidebar_keys')}</h2>
        <IconButton label={text('shared_close')} keys="Esc" onPress={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      <dl className={styles.list}>
        {KEYS.map(([key, says]) => (
          <div key={key} className={styles.row}>
            <dt>
              <kbd className={styles.key}>{key}</kbd>
            </dt>
            <dd>{text(says)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
