import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './Learned.module.css';

interface TickBoxProps {
  readonly ticked: 'all' | 'some' | 'none';
  readonly onChange: (ticked: boolean) => void;
  /** Its label, beside it. */
  readonly children: ReactNode;
}

export function TickBox({ ticked, onChange, children }: TickBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // HTML has no attribute for it.
    if (box.current) box.current.indeterminate = ticked === 'some';
  }, [ticked]);
  return (
    <label className={styles.tick}>
      <input
        ref={box}
        type="checkbox"
        checked={ticked === 'all'}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children}
    </label>
  );
}

export function tickedOf(keys: readonly string[], unticked: ReadonlySet<string>): 'all' | 'some' | 'none' {
  const left = keys.filter((key) => !unticked.has(key)).length;
  if (left === 0) return 'none';
  return left === keys.length ? 'all' : 'some';
}
